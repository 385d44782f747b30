// A ledger as JSON Lines: a line for its form, one a piece, and one with counts, so that an import knows it has all.
import type { Filter, LedgerRecord, RecordCounts } from '../../model/index.ts'

/** Number of the form; a reader refuses a higher one. */
export const LEDGER_LINES_FORMAT = 1

export interface LedgerLinesOptions {
  /** Which program wrote it, such as `chancery 0.1.0`. */
  readonly by: string
  /** What the pieces were chosen by; null or empty for the whole ledger. */
  readonly filter?: Filter | null
}

/**
 * The lines, each ending in a line feed. Every character survives: half a surrogate pair is written as `\udXXX`. The
 * same pieces give the same bytes: no clock is read.
 */
export async function* ledgerLines(
  records: AsyncIterable<LedgerRecord>,
  { by, filter = null }: LedgerLinesOptions,
): AsyncGenerator<string> {
  const partial = filter !== null && Object.keys(filter).length > 0
  yield line({ record: 'ledger', format: LEDGER_LINES_FORMAT, by, partial, filter: partial ? filter : null })
  const counts = { publishers: 0, documents: 0, claims: 0, judgements: 0 }
  for await (const piece of records) {
    counts[COUNTED[piece.record]]++
    yield line(piece)
  }
  yield line({ record: 'end', counts: counts satisfies RecordCounts })
}

const COUNTED = {
  publisher: 'publishers',
  document: 'documents',
  claim: 'claims',
  judgement: 'judgements',
} as const satisfies Readonly<Record<LedgerRecord['record'], keyof RecordCounts>>

const line = (value: object): string => `${JSON.stringify(value)}\n`
