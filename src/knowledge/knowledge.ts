// What the reader knows about the world: knowledge/ compiled into indexes. Frozen; opened once per process.
import type { Sector } from '../model/index.ts'

/** A dated fact's validity: ISO dates (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), null when open. */
export interface Dated {
  readonly from: string | null
  readonly until: string | null
}

/** A person's office, a body's role. */
export interface Office extends Dated {
  readonly office: string
  readonly title: string
  readonly of: string
  readonly sector: Sector
}

/** One actor of knowledge/actors, as rules ask for it. */
export interface ActorEntry {
  readonly id: string
  readonly kind: 'state' | 'body' | 'person' | 'organisation' | 'group'
  readonly name: string
  readonly country: string | null
  readonly sector: Sector
  readonly offices: readonly Office[]
}

/** How a name points at an actor. `seat` is a capital or building standing for a government. */
export type NameUse = 'name' | 'adjective' | 'demonym' | 'seat' | 'surname' | 'abbreviation'

/** One thing that a name may mean. */
export interface NameSense extends Dated {
  readonly actor: string
  readonly use: NameUse
}

/** A match of a name over tokens `first` to `end`. */
export interface NameMatch {
  readonly end: number
  readonly senses: readonly NameSense[]
}

/** Names of actors, matched case-sensitively over token forms, longest first. */
export interface Names {
  /** The longest name that starts at token `first`, or null. */
  match(forms: readonly string[], first: number, limit: number): NameMatch | null
}

/** A tie between actors: membership, alliance, treaty, listing. */
export interface Tie extends Dated {
  readonly kind: string
  readonly name: string
  readonly parties: readonly string[]
}

export interface Knowledge {
  /** A short hash of the compiled form. */
  readonly version: string
  actor(id: string): ActorEntry | null
  readonly names: Names
  /** Ties that `actor` is party to on `date` (ISO day); all of them for null. */
  ties(actor: string, date: string | null): readonly Tie[]
}
