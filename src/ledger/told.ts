// What judging needs of a kept claim: the claim, and where it was published.
import type { EventClaim, KeptDocument } from '../model/index.ts'

/** An event claim with its document. */
export interface Told {
  readonly claim: EventClaim
  readonly document: KeptDocument
}
