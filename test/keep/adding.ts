// A child process: adds made documents until it is killed, and says on standard output which are safe.
// Usage: adding.ts PLACE FIRST
import { openLedgerAt } from '../../src/keep/open-ledger-at.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'
import { endlessly } from './endless.ts'

const [place, first] = process.argv.slice(2)
const ledger = await openLedgerAt(place!, { knowledge: () => openKnowledge({ user: null }) })
for await (const { document } of ledger.addAll(endlessly(Number(first))))
  process.stdout.write(`${document}\n`)
