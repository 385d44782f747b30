// What the reader knows about the world: knowledge/ compiled into indexes. Frozen; opened once per process.
import type { Sector } from '../model/index.ts'
import type { Agents } from './agents.ts'
import type { Calendar } from './calendar.ts'
import type { Events } from './events.ts'
import type { ItemIndex } from './items.ts'
import type { ModalityLexicon } from './modality.ts'
import type { Numbers } from './numbers.ts'
import type { Places } from './places.ts'
import type { PredicateLexicon } from './predicates.ts'
import type { Regimes } from './regimes.ts'
import type { SpeechLexicon } from './speech.ts'

/** A dated fact's validity: ISO dates (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), null when open. */
export interface Dated {
  readonly from: string | null
  readonly until: string | null
}

/** A person's office, a body's role. `of` is an actor: a state, a body, an organisation, a group. */
export interface Office extends Dated {
  readonly office: string
  readonly title: string
  readonly of: string
  readonly sector: Sector
  readonly acting: boolean
}

export type ActorEntryKind = 'state' | 'body' | 'person' | 'organisation' | 'group'

/** One actor of knowledge/actors, as rules ask for it. */
export interface ActorEntry extends Dated {
  readonly id: string
  readonly kind: ActorEntryKind
  readonly name: string
  readonly official: string | null
  /** ISO 3166-1 alpha-3, an X.. id of knowledge/README.md, IGO, NGO or null. A state's is its own id. */
  readonly country: string | null
  readonly sector: Sector
  readonly offices: readonly Office[]
  /** Of a person: what newspapers use alone on second mention. */
  readonly surname: string | null
  /** Of a person, as far as it is known. */
  readonly born: string | null
  readonly died: string | null
  /** Of an organisation or a group: alliance, igo, court, company ...; of a state its status: un-member, territory ... */
  readonly class: string | null
  /** The actor it belongs to: a body's state, a territory's sovereign, an organisation's parent. */
  readonly parent: string | null
  readonly capital: string | null
  /** Of a state: ids of the bodies with names of their own, in the order of the file. */
  readonly bodies: readonly string[]
  readonly stateMedia: boolean
  readonly verified: boolean
}

/** How a name points at an actor. `seat` is a capital or building standing for a government. */
export type NameUse = 'name' | 'adjective' | 'demonym' | 'seat' | 'surname' | 'abbreviation' | 'former'

/** One thing that a name may mean. Dates say when the name was used for it; they do not rule out a later mention. */
export interface NameSense extends Dated {
  readonly actor: string
  readonly use: NameUse
  /** How well the words agree with the spelling of the list that has the name, above 0 and below 1; absent when they do. */
  readonly score?: number
}

/** A match of a name over tokens `first` to `end`. `senses` is empty for a name of no actor ("Latin America"): skip it. */
export interface NameMatch {
  readonly end: number
  readonly senses: readonly NameSense[]
  /** The text has it in capitals, the name is otherwise: a headline, or another word ("MAY", "IS"). */
  readonly inCapitals: boolean
}

/** Names of actors over token forms: letters agree exactly or are all capitals; accents and hyphens do not count. */
export interface Names {
  /** The longest name that starts at token `first`, or null. Pass the same array each time: it is hashed once. */
  match(forms: readonly string[], first: number, limit: number): NameMatch | null
  /** What a name means, whole and by itself; empty when unknown. */
  senses(name: string): readonly NameSense[]
  /** Names of imported lists that need a word before them; null when no list has been imported. */
  readonly bynames: Bynames | null
}

/** What a word before a by-name says: that it is one, or that a ship or an aircraft is named. */
export type BynameCue = 'alias' | 'vessel' | 'aircraft'

/** Names that stand for somebody only after a cue: known as "The Engineer", the tanker Blue Star. */
export interface Bynames {
  match(forms: readonly string[], first: number, limit: number): NameMatch | null
  /** The cue whose last word is token `last`, no further left than `first`; null for none. */
  cue(lowers: readonly string[], last: number, first: number): BynameCue | null
}

/** A name as the files have it. */
export interface NamedAs extends Dated {
  readonly text: string
  readonly use: NameUse
}

/** What a page about an actor shows besides its entry. */
export interface About {
  readonly names: readonly NamedAs[]
  readonly sources: readonly string[]
  readonly note: string | null
  readonly disputes: readonly string[]
  /** Entries of imported lists that are the actor: the list's name, and the line in its file from 1. */
  readonly listed: readonly { readonly list: string; readonly line: number }[]
}

/** A party to a tie, with the dates and role of its own. */
export interface TieParty extends Dated {
  readonly id: string
  readonly role: string
}

/** A tie between actors: membership, alliance, treaty, seat, listing. `of` is the organisation of a membership. */
export interface Tie extends Dated {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly of: string | null
  readonly parties: readonly TieParty[]
  readonly verified: boolean
}

/** Somebody who held an office. */
export interface Holder extends Office {
  readonly person: string
}

/** A list of knowledge/lexicon: its columns and rows as they stand in the file. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** To add an index: one field here, one line in open.ts, a module of its own beside it. */
export interface Knowledge {
  /** A short hash of the compiled form. */
  readonly version: string
  /** The actor with this id. For `RUS.MIL` and the like a plain body is made up when no file names it; else null. */
  actor(id: string): ActorEntry | null
  /** Names, sources and notes of an actor that has a file or an entry of a list; null for others. */
  about(id: string): About | null
  /**
   * Ids of the listings of imported lists that have the actor on `date` (ISO day; all of them for null): `ofac-sdgt`.
   * They are among its ties, too.
   */
  listings(actor: string, date: string | null): readonly string[]
  /** Ids of all actors of a kind that the files hold, in order. */
  actors(kind: ActorEntryKind): readonly string[]
  readonly names: Names
  /** Persons with this surname, exact letters; in order of id. */
  surnamed(surname: string): readonly string[]
  /**
   * Who held an office of `of` on `date` (ISO day, null for ever), newest first. `office` is an office of the schema
   * (`head-of-state`), or a title in lower case ("president", "prime minister"), which also finds longer ones that end
   * or begin with it ("acting president").
   */
  holders(of: string, office: string, date: string | null): readonly Holder[]
  /** Ties that `actor` is party to on `date` (ISO day); all of them for null. */
  ties(actor: string, date: string | null): readonly Tie[]
  /** Ids of the members of an organisation on `date`, in order of the file; only those with `role` when it is given. */
  members(organisation: string, date: string | null, role?: string): readonly string[]
  /** Whether `actor` was a member of `organisation` on `date`. */
  isMember(actor: string, organisation: string, date: string | null): boolean
  /** Ids of those bound to `actor` by alliance or by membership of the same alliance on `date`. */
  allies(actor: string, date: string | null): readonly string[]
  /** Permanent members of the UN Security Council. */
  readonly permanentMembers: readonly string[]
  /** States under sanctions of `by` on `date`: `un` or a state or organisation id with a listing; any for null. */
  sanctioned(date: string | null, by?: string): readonly string[]
  readonly items: ItemIndex
  /** Words of time. */
  readonly calendar: Calendar
  /** Number words and figures. */
  readonly numbers: Numbers
  /** The gazetteer. */
  readonly places: Places
  /** Words with a capital that make the place name before them another's: "Times", "University". */
  readonly placeFollowers: ReadonlySet<string>
  /** Common words and surnames that are also small places. */
  readonly placeStopwords: ReadonlySet<string>
  readonly events: Events
  /** Sanctions regimes and their clauses. */
  readonly regimes: Regimes
  readonly predicates: PredicateLexicon
  /** Cues of attributions. */
  readonly speech: SpeechLexicon
  /** What words do to reality, polarity and certainty. */
  readonly modality: ModalityLexicon
  /** Lemmas of verbs that carry a noun's act ("hold", "launch") and of verbs whose infinitive is the subject's. */
  readonly lightVerbs: ReadonlySet<string>
  readonly control: ReadonlySet<string>
  /** Lemmas of verbs whose subject brings about the act named after them ("lead to"). */
  readonly causalVerbs: ReadonlySet<string>
  /** Lemmas of nouns that stand for what comes after "of" ("the opening of talks"). */
  readonly transparentNouns: ReadonlySet<string>
  /** Lemmas of nouns that say that something changes hands ("the delivery of jets"). */
  readonly transferNouns: ReadonlySet<string>
  /** Words for somebody: agent nouns, titles, given names, heads of organisations. */
  readonly agents: Agents
  /** Id of the organ that stands in `relation` for an organisation (`un` to `unsc`), else the id itself. */
  organ(relation: string, organisation: string): string
  /** A list of knowledge/lexicon by name without ending, or `countries` or `cameo`; null when there is none. */
  table(name: string): Table | null
}
