// What to look for in a ledger, and in which order to show it.
import type { Certainty, Claim, Polarity, Reality } from './claim.ts'
import type { EventType, Quad } from './event-type.ts'
import type { StandingKind } from './ledger-event.ts'

type OneOrMore<T> = T | readonly T[]

/**
 * Everything given must hold; of several values of one field any must, of several parties every one. An actor is named
 * by id (`PRK`, `PRK.MIL`, `kim-jong-un`), by country, which also finds its people and bodies, or by a name as claims
 * have it.
 */
export interface Filter {
  readonly actor?: OneOrMore<string>
  readonly recipient?: OneOrMore<string>
  /** Takes part on either side, or is a party of an assessment or relation; of several, every one. */
  readonly party?: OneOrMore<string>
  readonly kind?: OneOrMore<Claim['kind']>
  readonly type?: OneOrMore<EventType>
  readonly quad?: OneOrMore<Quad>
  /** ISO days, both inclusive: what took place, or where that is not dated was published, between them. */
  readonly since?: string
  readonly until?: string
  readonly certainty?: OneOrMore<Certainty>
  readonly reality?: OneOrMore<Reality>
  readonly polarity?: OneOrMore<Polarity>
  /** Code of a country or name of a place. */
  readonly place?: OneOrMore<string>
  /** Category with all below it (`arms`), or words of the thing. */
  readonly item?: OneOrMore<string>
  /** Words that the quote or the title holds, all of them in any order; "in quotation marks", a phrase. */
  readonly text?: string
  /** Publisher, credited agency, or speaker who vouches, by name or id. */
  readonly source?: OneOrMore<string>
  readonly document?: OneOrMore<string>
  /** Events only. */
  readonly standing?: OneOrMore<StandingKind>
  /** Events only: those that count in measures, or those that do not. */
  readonly counts?: boolean
  /** Claims only: also those of superseded and withdrawn documents. Default false. */
  readonly all?: boolean
}

/** `when`: by day of the act, else of publication. Ties are broken by id, so that pages are stable. */
export type SortBy = 'when' | 'published' | 'added'

export interface PageRequest {
  /** How many at most; 100 unless given. */
  readonly limit?: number
  /** Id of the last row of the page before. */
  readonly after?: string
  readonly sort?: SortBy
  /** Newest first unless given. */
  readonly order?: 'ascending' | 'descending'
}

export const TIMELINE_STEPS = ['day', 'week', 'month', 'year'] as const
/** The length of one step of a timeline; weeks begin on Monday. */
export type TimelineStep = (typeof TIMELINE_STEPS)[number]
