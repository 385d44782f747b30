// What judging needs of a kept claim: the claim, where it was published, and by whom.
import type { EventClaim, KeptDocument, Publisher } from '../model/index.ts'

/** An event claim with its document. */
export interface Told {
  readonly claim: EventClaim
  readonly document: KeptDocument
  /** Publisher of the document, when known: an outlet of a state speaks for it. */
  readonly publisher?: Pick<Publisher, 'name' | 'country' | 'stateMedia'> | null
}
