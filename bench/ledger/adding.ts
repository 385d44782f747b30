// Reads made documents and adds them, and says how long each took. A child of main.ts: prints one line of JSON.
// Usage: adding.ts PLACE DOCUMENTS time|any
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DocumentInput } from '../../src/model/index.ts'
import { corpus, type Order } from './corpus.ts'
import { mainThreadMs, ownMs } from './own.ts'

// The build, not the sources: a thread of Node.js 20 runs no TypeScript.
const BUILD = new URL('../../dist/', import.meta.url).href
const { openLedger } = (await import(`${BUILD}index.js`)) as typeof import('../../src/index.ts')
const { openReadingThread } = (await import(
  `${BUILD}cli/reading-thread.js`
)) as typeof import('../../src/cli/reading-thread.ts')

const [place, documents, order] = [process.argv[2]!, Number(process.argv[3]), process.argv[4] as Order]
/** Documents by which the reader's own speed is taken, before adding and after it: the machine may be busier by then. */
const MOST_SAMPLED = 500
const STEP = 500

/** The reader by itself, in a process of its own, so that its memory is not counted twice. */
function reading(): { readonly ms: number; readonly own: number } {
  const path = fileURLToPath(new URL('reading.ts', import.meta.url))
  const sample = String(Math.min(documents, MOST_SAMPLED))
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', path, sample], { encoding: 'utf8' }),
  ) as { ms: number; own: number }
}

const peak = (): number => process.resourceUsage().maxRSS * 1_024

const before = reading()
// Kept as `chancery add` keeps many: read in one thread, kept in another.
const ledger = await openLedger(place)
const thread = await openReadingThread()
async function* inputs(): AsyncIterable<DocumentInput> {
  yield* corpus(documents, 1, order)
}

const [began, cpu, main] = [performance.now(), ownMs(), mainThreadMs()]
let added = 0
let stepOwn = cpu
const peaks: Record<number, number> = {}
for await (const { status } of ledger.addAll(thread.read(inputs()))) {
  if (status !== 'unchanged') added++
  if (added % STEP !== 0) continue
  peaks[added] = peak()
  const ms = ((ownMs() - stepOwn) / STEP).toFixed(1)
  stepOwn = ownMs()
  process.stderr.write(
    `${added} documents, ${ms} ms each (own), peak memory ${Math.round(peak() / 1e6)} MB\n`,
  )
}
const [totalMs, totalOwn] = [performance.now() - began, ownMs() - cpu]
const keepingOwn = main === null ? null : mainThreadMs()! - main
const peakBytes = peak()
const { claims, events, origins, judgements, bytes } = await ledger.stats()
await ledger.close()
await thread.close()
const after = reading()
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
    keepingOwn,
    readingMs: ((before.ms + after.ms) / 2) * documents,
    readingOwn: ((before.own + after.own) / 2) * documents,
    peakBytes,
    peakAt1000: peaks[1_000] ?? peakBytes,
  }),
)
