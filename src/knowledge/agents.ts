// Words for somebody, whoever it is: nouns, titles, given names, heads of organisations, from knowledge/lexicon.
import { SECTORS, type Sector } from '../model/index.ts'
import type { Table } from './knowledge.ts'
import { type Row, rowsOf } from './rows.ts'

/** A noun phrase that names somebody: "intelligence agency" SPY body actor. */
export interface AgentNoun {
  readonly noun: string
  readonly sector: Sector
  readonly kind: 'person' | 'body' | 'state'
  /**
   * `actor` is relevant in itself, `human` as somebody acted upon or protesting, `weak` only with an owner or number;
   * `none` for phrases that end like an agent but name nobody ("sanctions regime"). */
  readonly weight: 'actor' | 'human' | 'weak' | 'none'
}

/** Words before a name that say the bearer's office or rank. */
export interface TitleWords {
  readonly words: string
  readonly kind: 'office' | 'rank' | 'honorific'
  readonly sector: Sector | null
  /** Key of `Office.office`, null when the words name none. */
  readonly office: string | null
  /** Whose office it is when the text does not say ("Secretary of State" USA), null when anybody's. */
  readonly country: string | null
}

/** A capitalised word that makes a name an organisation. */
export interface OrganisationHead {
  readonly sector: Sector
  readonly kind: 'organisation' | 'group'
  /** True when it makes an organisation only as the last word of the name. */
  readonly last: boolean
}

/** A longest match that ends before token `end` and starts at `first`. */
export interface PhraseMatch<T> {
  readonly first: number
  readonly value: T
}

export interface Agents {
  /** The agent noun of exactly these words, joined by spaces; null when they are none. */
  noun(words: string): AgentNoun | null
  /** The longest agent noun whose last word is token `head`, no further left than `limit`. */
  nounEnding(
    lowers: readonly string[],
    lemmas: readonly string[],
    head: number,
    limit: number,
  ): PhraseMatch<AgentNoun> | null
  title(words: string): TitleWords | null
  /** The longest title whose last word is token `last`, no further left than `limit`. */
  titleEnding(lowers: readonly string[], last: number, limit: number): PhraseMatch<TitleWords> | null
  /** The longest title of several words that starts at token `first` ("minister of trade"): its end, 0 for none. */
  titleFrom(
    lowers: readonly string[],
    first: number,
    limit: number,
  ): { readonly end: number; readonly value: TitleWords } | null
  /** Gender of a given name: `m`, `f`, `u` for both; null when it is none. */
  givenName(form: string): 'm' | 'f' | 'u' | null
  /** Gender that a noun or a title says ("sister", "mr"): null for most. */
  gender(lower: string): 'm' | 'f' | null
  organisationHead(form: string): OrganisationHead | null
  /** Lemmas of common nouns for places. */
  readonly placeNouns: ReadonlySet<string>
  /** The part of society that is hit when a place of that noun is attacked, where the noun says it. */
  readonly placeSectors: ReadonlyMap<string, Sector>
  /** Names of peoples that belong to no one state, as written: true for the people, false for the adjective. */
  readonly peoples: ReadonlyMap<string, boolean>
  /** The one state of those names of peoples that have one, as written. */
  readonly peoplesStates: ReadonlyMap<string, string>
  /** Names that bodies and groups of several states bear, as written ("Supreme Court"). */
  readonly commonBodies: ReadonlySet<string>
  /** States, and organisations whose members are states, that a word for a state fits, by the word ("emirate"). */
  readonly stateWords: ReadonlyMap<string, readonly string[]>
  /** States whose leader is the head of government: the head of state reigns or represents. */
  readonly ledByGovernment: ReadonlySet<string>
  /** States by the letters before the names of their ships of war. */
  readonly shipPrefixes: ReadonlyMap<string, string>
  /** The state that ruled a state last before its independence. */
  readonly colonialPowers: ReadonlyMap<string, string>
  /** Lemmas of verbs whose subject is a thing: `alone` without an object, `any` always. */
  readonly thingVerbs: ReadonlyMap<string, 'alone' | 'any'>
  /** Lemmas of verbs of saying. */
  readonly saying: ReadonlySet<string>
}

/** The lists of knowledge/lexicon that make the index. */
export interface AgentRows {
  /** `noun`, `sector`, `kind`, `weight` of lexicon/agents. */
  readonly nouns: readonly Row[]
  /** `title`, `kind`, `sector`, `office`, `country` of lexicon/titles. */
  readonly titles: readonly Row[]
  /** `name`, `gender` of lexicon/given-names. */
  readonly givenNames: readonly Row[]
  /** `word`, `gender` of lexicon/genders. */
  readonly genders: readonly Row[]
  /** `word`, `sector`, `kind`, `position` of lexicon/organisation-heads. */
  readonly organisationHeads: readonly Row[]
  /** `noun` of lexicon/place-nouns. */
  readonly placeNouns: readonly Row[]
  /** `word`, `plural`, `country` of lexicon/peoples. */
  readonly peoples: readonly Row[]
  /** `name` of lexicon/common-bodies. */
  readonly commonBodies: readonly Row[]
  /** `word`, `states` of lexicon/state-words. */
  readonly stateWords: readonly Row[]
  /** `state` of lexicon/led-by-government. */
  readonly ledByGovernment: readonly Row[]
  /** `prefix`, `state` of lexicon/ship-prefixes. */
  readonly shipPrefixes: readonly Row[]
  /** `state`, `power` of lexicon/colonial-powers. */
  readonly colonialPowers: readonly Row[]
  /** `verb`, `object` of lexicon/thing-verbs. */
  readonly thingVerbs: readonly Row[]
  /** `word`, `pos`, `act` of lexicon/speech. */
  readonly speech: readonly Row[]
}

/** Phrases by their last word, so that a text is asked once a head. */
class Endings<T> {
  readonly #byLast = new Map<string, { words: string[]; value: T }[]>()

  add(phrase: string, value: T): void {
    // Hyphens are tokens of their own, except after prefixes ("non-proliferation").
    this.#add(phrase.replace(/-/g, ' - ').split(/\s+/), value)
    if (phrase.includes('-')) this.#add(phrase.split(/\s+/), value)
  }

  #add(words: string[], value: T): void {
    const last = words.at(-1)!
    const list = this.#byLast.get(last)
    if (list === undefined) this.#byLast.set(last, [{ words, value }])
    else list.push({ words, value })
  }

  sort(): void {
    for (const list of this.#byLast.values()) list.sort((a, b) => b.words.length - a.words.length)
  }

  match(lowers: readonly string[], key: string, last: number, limit: number): PhraseMatch<T> | null {
    const list = this.#byLast.get(key)
    if (list === undefined) return null
    for (const { words, value } of list) {
      const first = last - words.length + 1
      if (first < limit) continue
      let same = true
      for (let at = 0; same && at < words.length - 1; at++) same = lowers[first + at] === words[at]
      if (same) return { first, value }
    }
    return null
  }
}

/** Builds the index. A row with an unknown sector is read as UNK. */
export function buildAgents(rows: AgentRows): Agents {
  const nouns = new Map<string, AgentNoun>()
  const nounEndings = new Endings<AgentNoun>()
  for (const row of rows.nouns) {
    const noun: AgentNoun = {
      noun: row.noun!,
      sector: sector(row.sector) ?? 'UNK',
      kind: row.kind as AgentNoun['kind'],
      weight: row.weight as AgentNoun['weight'],
    }
    nouns.set(noun.noun, noun)
    nounEndings.add(noun.noun, noun)
  }
  const titles = new Map<string, TitleWords>()
  const phrases: { words: string[]; value: TitleWords }[] = []
  const titleEndings = new Endings<TitleWords>()
  for (const row of rows.titles) {
    const title: TitleWords = {
      words: row.title!,
      kind: row.kind as TitleWords['kind'],
      sector: sector(row.sector),
      office: cell(row.office),
      country: cell(row.country),
    }
    titles.set(title.words, title)
    titleEndings.add(title.words, title)
    if (title.kind === 'office') titleEndings.add(`ex-${title.words}`, title)
    if (/ (of|for) /.test(title.words)) phrases.push({ words: title.words.split(' '), value: title })
  }
  nounEndings.sort()
  titleEndings.sort()
  const given = new Map(rows.givenNames.map((row) => [row.name!, row.gender as 'm' | 'f' | 'u']))
  const genders = new Map(rows.genders.map((row) => [row.word!, row.gender as 'm' | 'f']))
  const heads = new Map<string, OrganisationHead>(
    rows.organisationHeads.map((row) => [
      row.word!,
      {
        sector: sector(row.sector) ?? 'UNK',
        kind: row.kind as OrganisationHead['kind'],
        last: row.position === 'last',
      },
    ]),
  )
  return Object.freeze({
    noun: (words: string) => nouns.get(words) ?? null,
    nounEnding: (lowers: readonly string[], lemmas: readonly string[], head: number, limit: number) =>
      longer(
        nounEndings.match(lowers, lowers[head]!, head, limit),
        nounEndings.match(lowers, lemmas[head]!, head, limit),
      ),
    title: (words: string) => titles.get(words) ?? null,
    titleEnding: (lowers: readonly string[], last: number, limit: number) =>
      titleEndings.match(lowers, lowers[last]!, last, limit),
    titleFrom: (lowers: readonly string[], first: number, limit: number) =>
      phraseFrom(phrases, lowers, first, limit),
    givenName: (form: string) => given.get(form) ?? null,
    gender: (lower: string) => genders.get(lower) ?? null,
    organisationHead: (form: string) => heads.get(form) ?? null,
    placeNouns: new Set(rows.placeNouns.map((row) => row.noun!)),
    placeSectors: new Map(
      rows.placeNouns.flatMap(({ noun, sector }) => (sector ? [[noun!, sector as Sector] as const] : [])),
    ),
    peoples: new Map(
      rows.peoples.flatMap((row) => [
        ...(row.plural === '-' ? [] : [[row.plural!, true] as const]),
        [row.word!, false] as const,
      ]),
    ),
    peoplesStates: new Map(
      rows.peoples.flatMap(({ word, plural, country }) =>
        country ? [[word!, country] as const, [plural!, country] as const] : [],
      ),
    ),
    commonBodies: new Set(rows.commonBodies.map((row) => row.name!)),
    stateWords: new Map(rows.stateWords.map((row) => [row.word!, row.states!.split(' ')])),
    ledByGovernment: new Set(rows.ledByGovernment.map((row) => row.state!)),
    colonialPowers: new Map(rows.colonialPowers.map((row) => [row.state!, row.power!])),
    shipPrefixes: new Map(rows.shipPrefixes.map((row) => [row.prefix!, row.state!])),
    thingVerbs: new Map(rows.thingVerbs.map((row) => [row.verb!, row.object as 'alone' | 'any'])),
    saying: new Set(
      rows.speech.filter((row) => row.pos === 'verb' && row.act !== 'attitude').map((row) => row.word!),
    ),
  })
}

/** The index over the lists of knowledge/lexicon; a list that is missing is read as empty. */
export function openAgents(table: (name: string) => Table | null): Agents {
  const rows = (name: string): Row[] => rowsOf(table(name))
  return buildAgents({
    nouns: rows('agents'),
    titles: rows('titles'),
    givenNames: rows('given-names'),
    genders: rows('genders'),
    organisationHeads: rows('organisation-heads'),
    speech: rows('speech'),
    placeNouns: rows('place-nouns'),
    peoples: rows('peoples'),
    commonBodies: rows('common-bodies'),
    stateWords: rows('state-words'),
    ledByGovernment: rows('led-by-government'),
    shipPrefixes: rows('ship-prefixes'),
    colonialPowers: rows('colonial-powers'),
    thingVerbs: rows('thing-verbs'),
  })
}

function phraseFrom(
  phrases: readonly { words: string[]; value: TitleWords }[],
  lowers: readonly string[],
  first: number,
  limit: number,
): { end: number; value: TitleWords } | null {
  let best: { end: number; value: TitleWords } | null = null
  for (const { words, value } of phrases) {
    const end = first + words.length
    if (
      end > limit ||
      (best !== null && end <= best.end) ||
      !words.every((word, at) => lowers[first + at] === word)
    )
      continue
    best = { end, value }
  }
  return best
}

function longer<T>(a: PhraseMatch<T> | null, b: PhraseMatch<T> | null): PhraseMatch<T> | null {
  if (a === null || b === null) return a ?? b
  return b.first < a.first ? b : a
}

/** A cell's text, null for none or a dash. */
function cell(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : text
}

function sector(text: string | undefined): Sector | null {
  return (SECTORS as readonly string[]).includes(text ?? '') ? (text as Sector) : null
}
