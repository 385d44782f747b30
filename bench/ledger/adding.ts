// Reads made documents and adds them, and says how long each took. A child of main.ts: prints one line of JSON.
// Usage: adding.ts PLACE DOCUMENTS

import type { DocumentInput } from '../../src/model/index.ts'
import { corpus } from './corpus.ts'

// The build, not the sources: a thread of Node.js 20 runs no TypeScript.
const BUILD = new URL('../../dist/', import.meta.url).href
const { openReader, openLedger } = (await import(`${BUILD}index.js`)) as typeof import('../../src/index.ts')
const { openReadingThread } = (await import(
  `${BUILD}cli/reading-thread.js`
)) as typeof import('../../src/cli/reading-thread.ts')

const [place, documents] = [process.argv[2]!, Number(process.argv[3])]
const WARM_UP = 100
/** Documents by which the reader's own speed is taken. */
const MOST_SAMPLED = 1_000

/** Milliseconds that this process has had of a core: a busy machine gives it less than passes. */
function own(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

// The reader by itself: what it needs of the clock for as many documents, warm.
const reader = await openReader({ knowledge: null })
for (const input of corpus(WARM_UP, 99)) reader.read(input)
const sample = Math.min(documents, MOST_SAMPLED)
const [readingBegan, readingCpu] = [performance.now(), own()]
for (const input of corpus(sample)) reader.read(input)
const readingMs = ((performance.now() - readingBegan) / sample) * documents
const readingOwn = ((own() - readingCpu) / sample) * documents

// Kept as `chancery add` keeps many: read in one thread, kept in another.
const ledger = await openLedger(place)
const thread = await openReadingThread()
async function* inputs(): AsyncIterable<DocumentInput> {
  yield* corpus(documents)
}

const [began, cpu] = [performance.now(), own()]
let added = 0
for await (const { status } of ledger.addAll(thread.read(inputs()))) {
  if (status !== 'unchanged') added++
  if (added % 500 === 0) process.stderr.write(`${added} documents\n`)
}
const [totalMs, totalOwn] = [performance.now() - began, own() - cpu]
const { claims, events, origins, judgements, bytes } = await ledger.stats()
const peakBytes = process.resourceUsage().maxRSS * 1_024
await ledger.close()
await thread.close()
console.log(
  JSON.stringify({
    documents: added,
    claims,
    events,
    origins,
    judged: judgements.rules,
    bytes,
    totalMs,
    totalOwn,
    readingMs,
    readingOwn,
    peakBytes,
  }),
)
