// A claim or an event together with what it rests on: what the ledger hands out to show or to export.
import type { Claim } from './claim.ts'
import type { Judgement } from './judgement.ts'
import type { KeptDocument } from './kept-document.ts'
import type { LedgerEvent } from './ledger-event.ts'
import type { Publisher } from './publisher.ts'

/** A kept claim with its document and publisher. */
export interface ClaimRecord {
  readonly claim: Claim
  readonly document: KeptDocument
  /** Null when the document names none. */
  readonly publisher: Publisher | null
  /** Event that it tells, null for assessments, relations and claims that do not count any more. */
  readonly event: string | null
  /** True when the publisher is an outlet of a state that takes part in the claim. */
  readonly party: boolean
}

/** An event with every claim that tells it, in the order of `event.claims`, and the judgements between them. */
export interface EventRecord {
  readonly event: LedgerEvent
  readonly claims: readonly ClaimRecord[]
  readonly judgements: readonly Judgement[]
}

/** One step of a timeline: events and how they fall by quad, and those that count. */
export interface TimelineRow {
  /** First and last day of the step. */
  readonly from: string
  readonly to: string
  /** All events of the step. */
  readonly events: number
  /** Those that count in measures: asserted or reported, actual, affirmed. */
  readonly counted: number
  /** Counted events per quad, 1 to 4. */
  readonly quads: readonly [number, number, number, number]
  /** Mean score of counted events, null when fewer than five: too few to say. */
  readonly meanScore: number | null
}

/** A phrase in quotation marks: who used it first, and how it spread. */
export interface PhraseRow {
  readonly phrase: string
  readonly uses: number
  readonly origins: number
  readonly firstPublished: string | null
  readonly lastPublished: string | null
  /** Names of those who say it, most often first. */
  readonly speakers: readonly string[]
  /** The claim that has it first. */
  readonly firstClaim: string
}
