// The reader by itself, warm: milliseconds a document. A child of adding.ts: prints one line of JSON.
// Usage: reading.ts DOCUMENTS
import { corpus } from './corpus.ts'
import { ownMs } from './own.ts'

// The build, as in adding.ts.
const { openReader } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.ts')

const documents = Number(process.argv[2])
const WARM_UP = 100

const reader = await openReader({ knowledge: null })
for (const input of corpus(WARM_UP, 99)) reader.read(input)
const inputs = [...corpus(documents)]
const [began, own] = [performance.now(), ownMs()]
for (const input of inputs) reader.read(input)
console.log(JSON.stringify({ ms: (performance.now() - began) / documents, own: (ownMs() - own) / documents }))
