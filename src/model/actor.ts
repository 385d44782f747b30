// Who takes part in a claim: a state, a body of one, a person, an organisation, a group, or somebody only described.
import type { Quoted } from './span.ts'

export const SECTORS = [
  'GOV',
  'MIL',
  'SPY',
  'LEG',
  'JUD',
  'PTY',
  'OPP',
  'REB',
  'CVL',
  'MED',
  'BUS',
  'LAB',
  'EDU',
  'REL',
  'REF',
  'CRM',
  'IGO',
  'NGO',
  'UNK',
] as const

/** What part of society an actor belongs to, after CAMEO and PLOVER. */
export type Sector = (typeof SECTORS)[number]

export type ActorKind = 'state' | 'body' | 'person' | 'organisation' | 'group' | 'described'

/** How the text points at the actor: by name, by description, by pronoun, or not at all (it follows from the context). */
export type Via = 'name' | 'description' | 'pronoun' | 'implied'

/** An actor as a claim names it. `id` is null when the knowledge does not know who it is. */
export interface Actor {
  readonly id: string | null
  readonly name: string
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-3, `XKX` for Kosovo, `IGO` for a body of many states, `NGO`, or null when unknown. */
  readonly country: string | null
  readonly sector: Sector
  /** Country and sector in one, such as `PRK.GOV`; `UNK` stands for an unknown country. */
  readonly code: string
  /** Where the text points at the actor. For an implied actor, its nearest earlier mention. */
  readonly mention: Quoted
  readonly via: Via
  /** Listings of imported lists that have the actor on the day of publication, such as `ofac-sdgt`; absent without any. */
  readonly listed?: readonly string[]
  /** How well the name in the text agrees with the list's, below 1; absent when it agrees. */
  readonly match?: number
}

/** Somebody who vouches for a claim, with the words that say so ("said", "according to"). */
export interface Speaker extends Actor {
  readonly cue: Quoted | null
}
