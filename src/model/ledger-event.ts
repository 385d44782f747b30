// An event: a view over the claims that were judged to tell of it. Computed, never stored as truth.
import type { Actor } from './actor.ts'
import type { Certainty, Polarity, Reality } from './claim.ts'
import type { EventType, Quad } from './event-type.ts'
import type { Item, Where } from './item.ts'
import type { Precision } from './when.ts'

/** How well an event stands. */
export type StandingKind = 'single-source' | 'corroborated' | 'disputed' | 'withdrawn'

/** What an event rests on. */
export interface Standing {
  /**
   * `withdrawn`: no document that tells it stands. `disputed`: some sources affirm and some deny it.
   * `corroborated`: two independent sources or more on one side. `single-source`: otherwise.
   */
  readonly kind: StandingKind
  /** Independent sources: claims that share an origin, a credited agency or the speaker who vouches count once. */
  readonly sources: number
  readonly affirming: number
  readonly denying: number
  /** Origins and documents, which are never a measure of corroboration. */
  readonly origins: number
  readonly documents: number
}

/** Somebody who takes part in an event, as its claims name them. */
export type EventActor = Omit<Actor, 'mention' | 'via' | 'listed' | 'match'>

/** Days of an event: what all dated claims allow when they agree, else those of the claim that leads. */
export interface EventWhen {
  readonly from: string
  readonly to: string
  readonly precision: Precision
  /** False when no claim dates the event and the days are those of its earliest publication. */
  readonly dated: boolean
}

/** A detail on which claims differ; every value stays, with the claims that give it. */
export interface Conflict {
  readonly field:
    | 'type'
    | 'mode'
    | 'actors'
    | 'recipients'
    | 'when'
    | 'where'
    | 'items'
    | 'polarity'
    | 'reality'
  readonly values: readonly { readonly value: string; readonly claims: readonly string[] }[]
}

/** An event of the ledger. Its values are those of the claim that leads, sharpened where other claims agree and say more. */
export interface LedgerEvent {
  /** `e_` and the hash of the claim that leads; any `e_` of a claim finds the event that it belongs to. */
  readonly id: string
  readonly type: EventType
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly quad: Quad
  readonly score: number
  readonly cameo: string | null
  readonly actors: readonly EventActor[]
  readonly recipients: readonly EventActor[]
  readonly when: EventWhen | null
  readonly where: Omit<Where, 'mention'> | null
  readonly items: readonly Pick<Item, 'category' | 'text' | 'quantity'>[]
  /** The surest of its claims. */
  readonly certainty: Certainty
  readonly reality: Reality
  /** `affirmed` as soon as one claim affirms it. */
  readonly polarity: Polarity
  readonly standing: Standing
  readonly conflicts: readonly Conflict[]
  /** The quote of the claim that leads. */
  readonly quote: string
  /** Ids of its claims, the leading one first, then by publication. */
  readonly claims: readonly string[]
  /** Days of the first and the last publication, null when no document is dated. */
  readonly firstPublished: string | null
  readonly lastPublished: string | null
  /** True when it counts in measures: asserted or reported, actual, affirmed, and not withdrawn. */
  readonly counts: boolean
}
