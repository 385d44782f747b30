// Opens a ledger: the store and the rules that judge, put together.
import type { Knowledge } from '../knowledge/knowledge.ts'
import { openStore } from '../store/open.ts'
import { KeptLedger } from './kept-ledger.ts'
import type { Ledger } from './ledger.ts'
import { outletsOf } from './outlets.ts'
import { SketchCache } from './sketch-cache.ts'
import { ToldCache } from './told-cache.ts'

export interface LedgerSurroundings {
  /** Says which actor a publisher is, and which agencies texts may credit. Opened when it is first needed. */
  readonly knowledge: () => Knowledge
  /** The clock; the computer's unless given. */
  readonly now?: () => Date
  /** False: a ledger that is not there is not made, but an error. Default true. */
  readonly create?: boolean
}

/**
 * Opens the ledger at a path or a connection string of PostgreSQL.
 * @throws ChanceryError `ledger-missing`, `ledger-invalid`, `ledger-newer`, `ledger-read-only`, `ledger-unreachable`,
 * `ledger-busy`.
 */
export async function openLedgerAt(
  location: string,
  { knowledge, now = () => new Date(), create = true }: LedgerSurroundings,
): Promise<Ledger> {
  const store = await openStore(location, { create })
  return new KeptLedger({
    store,
    outlets: outletsOf(knowledge),
    told: new ToldCache(),
    sketches: new SketchCache(),
    now: () => now().toISOString(),
  })
}
