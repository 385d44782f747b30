// Reads made documents and adds them, and says how long each took. A child of main.ts: prints one line of JSON.
// Usage: adding.ts PLACE DOCUMENTS

import { openReader } from '../../src/index.ts'
import type { Readable } from '../../src/keep/ledger.ts'
import { openLedgerAt } from '../../src/keep/open-ledger-at.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'
import { corpus } from './corpus.ts'

const [place, documents] = [process.argv[2]!, Number(process.argv[3])]
const WARM_UP = 30

/** Milliseconds that this process has had of a core: a busy machine gives it less than passes. */
function own(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const reader = await openReader({ knowledge: null })
for (const input of corpus(WARM_UP, 99)) reader.read(input)
const ledger = await openLedgerAt(place, { knowledge: () => openKnowledge({ user: null }) })

let [readingMs, readingOwn] = [0, 0]
function* readings(): Iterable<Readable> {
  for (const input of corpus(documents)) {
    const [began, cpu] = [performance.now(), own()]
    const { document, claims } = reader.read(input)
    readingMs += performance.now() - began
    readingOwn += own() - cpu
    yield { document, claims }
  }
}

const [began, cpu] = [performance.now(), own()]
let added = 0
for await (const { status } of ledger.addAll(readings())) {
  if (status !== 'unchanged') added++
  if (added % 500 === 0) process.stderr.write(`${added} documents\n`)
}
const [totalMs, totalOwn] = [performance.now() - began, own() - cpu]
const { claims, events, origins, judgements, bytes } = await ledger.stats()
const peakBytes = process.resourceUsage().maxRSS * 1_024
await ledger.close()
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
