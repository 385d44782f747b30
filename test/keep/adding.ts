// A child process: adds made documents until it is killed, and says on standard output which are safe.
// Usage: adding.ts PLACE FIRST
import { openLedgerAt } from '../../src/keep/open-ledger-at.ts'
import { endlessly } from './endless.ts'
import { NOBODY } from './nobody.ts'

const [place, first] = process.argv.slice(2)
const ledger = await openLedgerAt(place!, { knowledge: () => NOBODY })
for await (const { document } of ledger.addAll(endlessly(Number(first))))
  process.stdout.write(`${document}\n`)
