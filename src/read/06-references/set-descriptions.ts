// Rule: "the two leaders", "both nations", "each government" stand for the parties that the text has in view.
import type { Identity, Mention } from '../../reading/index.ts'
import { actingOn } from './acting-on.ts'
import { type Case, decide } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { holder } from './holders.ts'
import { described, identityOf, stateOf } from './identities.ts'
import { nounOf } from './owned-bodies.ts'
import { type Pair, pairInside } from './pairs-inside.ts'
import { strongest } from './parties-in-view.ts'
import { before } from './salience.ts'

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  each: 2,
  neither: 2,
  either: 2,
}
/** Plural nouns that stand for a pair even without a number ("the sides agreed"). */
const PAIRS: ReadonlySet<string> = new Set([
  'sides',
  'neighbours',
  'neighbors',
  'rivals',
  'foes',
  'parties',
  'adversaries',
  'belligerents',
])

/**
 * Two named together are preferred; else the two countries named last; leaders are their leaders in the text or then.
 *
 *     Kenya and Ethiopia held talks. Both countries hailed them, and the two sides will meet again.
 *                                    ^^^^^^^^^^^^^^ KEN ETH
 *                                                                    ^^^^^^^^^^^^^ KEN ETH
 */
export function setDescription(open: Case, mention: Mention): boolean {
  const size = sizeOf(open, mention)
  if (size === 0 || (mention.country !== null && mention.form === 'description')) return false
  if (mention.owner >= 0 && open.mentions.all[mention.owner]!.form === 'adjective') return false
  const together = ofWhich(open, mention)
  if (together.length > 1) {
    decide(open, mention, together, 'pronoun', 'set-descriptions/of-which')
    return true
  }
  const again = mention.kind === 'person' ? sameSet(open, mention, size) : []
  if (again.length > 0) {
    decide(open, mention, again, 'description', 'set-descriptions/again')
    return true
  }
  const persons = mention.kind === 'person' ? personsInView(open, mention, size) : []
  if (persons.length === size) {
    decide(open, mention, persons, 'description', 'set-descriptions/persons')
    return true
  }
  const { countries, points, named } = strongest(open, mention, size)
  const inside =
    size === 2 && mention.kind !== 'state' && mention.kind !== 'person' ? pairInside(open, mention) : null
  // Joined states of the last sentence are worth more than that.
  if (inside !== null && isMeant(inside, countries, points, named)) {
    decide(
      open,
      mention,
      inside.identities,
      mention.form === 'pronoun' ? 'pronoun' : 'description',
      'set-descriptions/inside',
    )
    return true
  }
  if (countries.length < 2) return false
  const pair = mention.form === 'pronoun' ? pairBefore(open, mention, countries) : null
  const identities = pair ?? countries.map((country) => memberOf(open, mention, country))
  decide(
    open,
    mention,
    identities,
    mention.form === 'pronoun' ? 'pronoun' : 'description',
    'set-descriptions/parties',
  )
  return true
}

/** "Neither army moved; both": the two armies, not the two states. */
function pairBefore(open: Case, mention: Mention, countries: readonly string[]): readonly Identity[] | null {
  for (const other of before(open, mention, 1)) {
    const found = open.found[other.index]?.identities ?? []
    if (found.length !== countries.length || other.end > mention.first) continue
    if (found.every((one) => one.country !== null && countries.includes(one.country))) return found
  }
  return null
}

/** "Uganda and Kenya, neither of which": the names joined right before. */
function ofWhich(open: Case, mention: Mention): readonly Identity[] {
  const { tokens, mentions } = open
  if (mention.form !== 'pronoun' || tokens.lowers[mention.end] !== 'of') return []
  if (!/^(which|whom)$/.test(tokens.lowers[mention.end + 1] ?? '') || tokens.forms[mention.first - 1] !== ',')
    return []
  const last = mentions.all[mentions.atHead[mention.first - 2] ?? -1]
  for (let index = last?.index ?? -1; last !== undefined && index >= Math.max(0, last.index - 4); index--) {
    const all = conjuncts(open, mentions.all[index]!)
    if (all.length > 1 && all.some((one) => one.index === last.index))
      return all.flatMap((one) => open.found[one.index]?.identities ?? [])
  }
  return []
}

/** The pair is nearer than the states, or the same states with a group instead of its country. */
function isMeant(
  { identities, back, index }: Pair,
  countries: readonly string[],
  points: number,
  named: number,
): boolean {
  if (countries.length < 2 || index > named || points < NEAR - 0.3 * back) return true
  return new Set([...countries, ...identities.map((one) => one.country)]).size === countries.length
}

/** Points that a pair of states must have to be meant rather than two sides inside a country told in the same sentence. */
const NEAR = 3

function sizeOf(open: Case, mention: Mention): number {
  if (mention.form === 'pronoun') {
    const lower = open.tokens.lowers[mention.head]!
    return /^(both|neither|each|either|two)$/.test(lower) ? 2 : 0
  }
  if (mention.form !== 'description') return 0
  for (let token = mention.first; token < mention.head; token++) {
    const lower = open.tokens.lowers[token]!
    const number = Object.hasOwn(NUMBERS, lower) ? NUMBERS[lower]! : 0
    if (number === 0) continue
    const definite =
      lower === 'both' ||
      lower === 'each' ||
      lower === 'neither' ||
      lower === 'either' ||
      /^(the|these|those|our|their|all)$/.test(open.tokens.lowers[token - 1] ?? '')
    return definite && isParty(mention) ? number : 0
  }
  return PAIRS.has(open.tokens.lowers[mention.head]!) &&
    mention.owner < 0 &&
    /^(the|these|all)$/.test(open.tokens.lowers[mention.first]!)
    ? 2
    : 0
}

function isParty(mention: Mention): boolean {
  return (
    mention.kind !== 'group' ||
    mention.sector === 'MIL' ||
    mention.sector === 'UNK' ||
    mention.sector === null
  )
}

/** "Two men ... the two men". */
function sameSet(open: Case, mention: Mention, size: number): readonly Identity[] {
  const noun = open.tokens.lowers[mention.head]!
  for (const other of before(open, mention, 8)) {
    if (!other.plural || other.form !== 'description' || open.tokens.lowers[other.head] !== noun) continue
    const identities = open.found[other.index]?.identities ?? []
    if (identities.length === size) return identities
  }
  return []
}

/** Persons named last, each of another country. */
function personsInView(open: Case, mention: Mention, size: number): Identity[] {
  const found: Identity[] = []
  const acting = actingOn(open, mention)
  for (const other of before(open, mention, 3)) {
    const one = open.found[other.index]?.identities[0]
    if (
      one === undefined ||
      (acting !== null && one.country === acting) ||
      other.kind !== 'person' ||
      other.plural ||
      other.form === 'pronoun'
    )
      continue
    if (
      !found.some((known) => known.id === one.id && known.name === one.name) &&
      found.every((known) => known.country !== one.country)
    ) {
      found.unshift(one)
    }
    if (found.length === size) return found
  }
  return found
}

function memberOf(open: Case, mention: Mention, country: string): Identity {
  if (mention.kind === 'person') return personOf(open, mention, country)
  const party = nounOf(open, mention) === 'party'
  if (!party && mention.sector !== null && mention.sector !== 'GOV' && mention.sector !== 'UNK') {
    return (
      identityOf(open, `${country}.${mention.sector}`) ??
      described(nounOf(open, mention), country, mention.sector)
    )
  }
  return stateOf(open, country) ?? described(country, country, 'GOV')
}

/** The person of that country named last, else who held the office then. */
function personOf(open: Case, mention: Mention, country: string): Identity {
  for (const other of before(open, mention, 20)) {
    if (other.kind !== 'person' || other.plural || other.form === 'pronoun') continue
    const one = open.found[other.index]?.identities[0]
    if (one !== undefined && one.country === country && one.kind === 'person') return one
  }
  const words = singular(mention.title ?? 'leader')
  const title = open.knowledge.agents.title(words)
  const person = title === null ? null : holder(open, country, title)
  return person ?? described(nounOf(open, mention), country, mention.sector)
}

function singular(words: string): string {
  return words.replace(/s$/, '')
}
