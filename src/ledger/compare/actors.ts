// Whether two actors, as two texts name them, are the same.
import type { Actor, ActorKind } from '../../model/index.ts'
import { stem } from './stems.ts'

/** An actor with the stems of the words that name or describe it. */
export interface Party {
  readonly actor: Actor
  readonly words: ReadonlySet<string>
  /** The same with the nationality, and with words that describe anybody. */
  readonly allWords: ReadonlySet<string>
  /** How many a description counts, such as six of "six diplomats"; null without a number. */
  readonly count: number | null
  /** Country of the place of the act, for a description: what is hit or seized is described by what it is. */
  readonly at: string | null
}

/**
 * From the surest yes to the surest no. `described`: one says by description what may be the other. `open`: nothing
 * speaks for or against. `unlike`: two descriptions with nothing in common. `sibling`: two of one country.
 */
export const LIKENESSES = ['same', 'body', 'described', 'open', 'unlike', 'sibling', 'other'] as const
export type Likeness = (typeof LIKENESSES)[number]

const BODIES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'SPY', 'LEG', 'JUD'])
const AGENTS: ReadonlySet<string> = new Set(['GOV', 'MIL', 'SPY'])
/** Words that describe anybody. */
const ANYBODY: ReadonlySet<string> = new Set(
  `the a an of and in for its their his her other some many several more people person man men woman women group
  official member two three four both side party country nation government leader militant gunman gunmen fighter rebel`
    .split(/\s+/)
    .map(stem),
)

/** `at` is the country in which the act takes place, null when it is not known. */
export function partyOf(actor: Actor, at: string | null = null): Party {
  const { kind, name, country, mention } = actor
  const text = kind === 'described' ? `${name} ${mention.text}` : name
  const words = text.split(WORDS).filter((word) => word !== '' && !ANYBODY.has(stem(word)))
  // The nationality in a description is its country, which is compared by itself.
  const telling =
    kind === 'described' && country !== null ? words.filter((word) => !/^\p{Lu}/u.test(word)) : words
  return {
    actor,
    words: new Set((telling.length > 0 ? telling : words).map(stem)),
    allWords: new Set(text.split(WORDS).map(stem)),
    count: kind === 'described' ? countIn(mention.text) : null,
    at: kind === 'described' ? at : null,
  }
}

const WORDS = /[^\p{L}\p{N}]+/u
const NUMERALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

function countIn(description: string): number | null {
  const digits = /(?<![\p{L}\d])\d{1,3}(?:,\d{3})+(?![\d])|(?<![\p{L}\d])\d{1,9}(?![\d])/u.exec(description)
  if (digits !== null) return Number(digits[0].replace(/,/g, ''))
  const at = description
    .toLowerCase()
    .split(/\s+/)
    .map((word) => NUMERALS.indexOf(word))
    .find((index) => index >= 0)
  return at === undefined ? null : at + 1
}

/** How alike two actors are. Symmetric. */
export function likeness(one: Party, two: Party): Likeness {
  const [a, b] = [one.actor, two.actor]
  if (a.id !== null && b.id !== null) return a.id === b.id ? 'same' : betweenKnown(a, b)
  if (tellsOf(one, two) || tellsOf(two, one)) return 'described'
  const [home, other] = [countryOf(a), countryOf(b)]
  if (isOn(one, two) || isOn(two, one)) return 'open'
  if (home !== null && other !== null && home !== other) return 'other'
  const shared = shareWords(one.words, two.words)
  if (shared === 1 && home === other) return 'same'
  if (home !== null && home === other) return withinCountry(one, two, shared)
  if (shared > 0) return 'described'
  if (one.words.size === 0 || two.words.size === 0) return 'open'
  return isOpen(a) || isOpen(b) ? 'open' : 'unlike'
}

/** Whether a description names somebody or a place: "fighters of al Shabaab". */
function tellsOf({ actor, allWords }: Party, { actor: named, words }: Party): boolean {
  if (actor.kind !== 'described' || actor.via === 'name' || named.via !== 'name') return false
  if (named.kind === 'state' || named.kind === 'person') return false
  const id = named.id === null ? [] : named.id.split(/[-.]/).map(stem)
  return [[...words], id].some((name) => name.length > 0 && name.every((word) => allWords.has(word)))
}

/** Whether what is described lies in a state that stands for it: "struck 85 targets in Iraq" and "struck Iraq". */
function isOn({ at }: Party, { actor: { kind, id } }: Party): boolean {
  return at !== null && kind === 'state' && id === at
}

/** A pronoun that nobody was found for, and a state: whoever is not known may be of it. */
function isOpen({ via, kind }: Actor): boolean {
  return via === 'pronoun' || kind === 'state'
}

function betweenKnown(a: Actor, b: Actor): Likeness {
  const [home, other] = [countryOf(a), countryOf(b)]
  if (home === null || other === null || home !== other) return 'other'
  if (a.kind === 'state' || b.kind === 'state')
    return speaksForState(a.kind === 'state' ? b : a) ? 'body' : 'sibling'
  if (a.kind === 'person' && b.kind === 'person') return 'sibling'
  return speaksForState(a) && speaksForState(b) ? 'body' : 'sibling'
}

/** Whether what somebody does is done by their state: its bodies, and those who hold an office of its government. */
function speaksForState({ kind, sector }: Actor): boolean {
  return (kind === 'person' ? AGENTS : BODIES).has(sector)
}

/** Two of one country, one of them at least not known by name. */
function withinCountry(
  { actor: a, words: left }: Party,
  { actor: b, words: right }: Party,
  shared: number,
): Likeness {
  const [state, member] = a.kind === 'state' ? [a, b] : [b, a]
  if (state.kind === 'state') return speaksForState(member) ? 'body' : 'described'
  if (shared > 0) return 'described'
  if (a.sector === b.sector && (left.size === 0 || right.size === 0)) return 'open'
  const kinds: readonly ActorKind[] = [a.kind, b.kind]
  if (kinds.every((kind) => kind === 'person')) return 'sibling'
  return a.sector === b.sector && AGENTS.has(a.sector) ? 'open' : 'unlike'
}

/** Share of the shorter name's words that the longer has. */
function shareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  if (few.size === 0) return 0
  let common = 0
  for (const word of few) if (many.has(word)) common++
  return common / few.size
}

/** Country of an actor, null for bodies of many states and for the unknown. */
function countryOf({ country }: Actor): string | null {
  return country === 'IGO' || country === 'NGO' || country === 'UNK' ? null : country
}

/** How two lists of parties agree: the likest of each with one of the other list. */
export interface ListLikeness {
  /** Likeness of each that has a match, the best first; when none has, the best of all. */
  readonly matched: readonly Likeness[]
  /** True when each party of either list has a match on the other. */
  readonly whole: boolean
}

const FIRST_NO = LIKENESSES.indexOf('sibling')

/** Matches each party of the shorter list with the likest of the longer. Null when one list is empty. */
export function listLikeness(a: readonly Party[], b: readonly Party[]): ListLikeness | null {
  if (a.length === 0 || b.length === 0) return null
  const [left, right] = [ranksOf(a, b), ranksOf(b, a)]
  const ranks = a.length === b.length ? betterOf(left, right) : a.length < b.length ? left : right
  const matched = ranks.filter((rank) => rank < FIRST_NO)
  return {
    matched: (matched.length > 0 ? matched : ranks.slice(0, 1)).map((rank) => LIKENESSES[rank]!),
    whole: left.at(-1)! < FIRST_NO && right.at(-1)! < FIRST_NO,
  }
}

/** Rank of the likest match of each, the best first. */
function ranksOf(few: readonly Party[], many: readonly Party[]): readonly number[] {
  return few.map((one) => likest(one, many)).sort((x, y) => x - y)
}

/** Of two lists of one length no one is the shorter: the better match counts, so that their order does not. */
function betterOf(a: readonly number[], b: readonly number[]): readonly number[] {
  const at = a.findIndex((rank, index) => rank !== b[index])
  return at >= 0 && b[at]! < a[at]! ? b : a
}

function likest(one: Party, others: readonly Party[]): number {
  let best = LIKENESSES.length - 1
  for (const other of others) best = Math.min(best, LIKENESSES.indexOf(likeness(one, other)))
  return best
}
