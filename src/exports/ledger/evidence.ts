// What an event rests on, as the formats for maps, graphs and event data carry it: one entry a claim.
import type { ClaimRecord } from '../../model/index.ts'

/** A claim with its words, who says it and where it was published. */
export interface Evidence {
  readonly claim: string
  readonly quote: string
  readonly saidBy: readonly string[]
  readonly certainty: string
  readonly reality: string
  readonly polarity: string
  readonly confidence: number
  readonly document: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  /** A to F, null when no person graded the publisher. */
  readonly reliability: string | null
  /** An outlet of a state that takes part. */
  readonly party: boolean
  readonly published: string | null
  readonly origin: string
  readonly withdrawn: boolean
}

/** The evidence of a claim. */
export function evidenceOf({ claim, document, publisher, party }: ClaimRecord): Evidence {
  return {
    claim: claim.id,
    quote: claim.quote.text,
    saidBy: claim.saidBy.map(({ name }) => name),
    certainty: claim.certainty,
    reality: claim.reality,
    polarity: claim.polarity,
    confidence: claim.confidence,
    document: document.id,
    title: document.title,
    url: document.url,
    publisher: document.publisher,
    reliability: publisher?.reliability ?? null,
    party,
    published: document.publishedAt,
    origin: document.origin,
    withdrawn: document.withdrawnAt !== null,
  }
}
