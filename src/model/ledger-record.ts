// What a ledger consists of, piece by piece: what an export of the whole writes and an import takes in again.
import type { Claim } from './claim.ts'
import type { Judgement } from './judgement.ts'
import type { KeptDocument } from './kept-document.ts'
import type { Publisher } from './publisher.ts'

/**
 * One piece of a ledger. Events, origins, indexes and what the rules judge are no pieces: they follow from these.
 *
 * Order: publishers, then each document with its claims right after it, then judgements. Of two versions at one address
 * the earlier document stands first.
 */
export type LedgerRecord =
  | { readonly record: 'publisher'; readonly publisher: Publisher }
  | { readonly record: 'document'; readonly document: KeptDocument; readonly text: string }
  | { readonly record: 'claim'; readonly claim: Claim }
  | { readonly record: 'judgement'; readonly judgement: Judgement }

/** How many pieces of each kind. */
export interface RecordCounts {
  readonly publishers: number
  readonly documents: number
  readonly claims: number
  readonly judgements: number
}
