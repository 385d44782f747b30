// Rule: "the country", "that nation", "the Gulf state" go back to the state named last that they fit and that does not act in the same clause.
import type { Mention } from '../../reading/index.ts'
import { type Case, decide, isDefinite, isSubject } from './case.ts'
import { homeCountry } from './home-country.ts'
import { stateOf } from './identities.ts'
import { before, countriesOf, recentCountries } from './salience.ts'

/** Singular words for a state; with an adjective of region too ("the Asian nation"). */
const WORDS: ReadonlySet<string> = new Set([
  'country',
  'nation',
  'kingdom',
  'republic',
  'sultanate',
  'emirate',
  'island',
  'neighbour',
  'neighbor',
  'monarchy',
  'archipelago',
  'principality',
])

/**
 * A state that is subject of the same verb is somebody else; a kingdom must be one, a Gulf state must lie there.
 *
 *     Kenya tightened its rules for Ethiopia and sold arms to that country.
 *                                                             ^^^^^^^^^^^^ ETH
 */
export function countryAgain(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description' || mention.kind !== 'state' || isOwned(open, mention)) return false
  if (mention.plural && mention.rule !== 'place-phrases/state') return false
  if (!isDefinite(open, mention) || isAnother(open, mention)) return false
  const words = stateWords(open, mention)
  const noun = open.tokens.lowers[mention.head]!
  if (!WORDS.has(noun) && mention.rule !== 'place-phrases/state' && (words.length === 0 || noun !== 'state'))
    return false
  const is = (country: string): boolean => words.every((word) => isOne(open, word, country))
  const country =
    (words.length > 0 ? chief(open, is) : null) ??
    inIt(open, mention, is) ??
    nearest(open, mention, (other) => other.kind === 'state' && other.form === 'name', is) ??
    nearest(open, mention, () => true, is) ??
    open.mainCountries.find(is) ??
    (words.length > 0 ? only(open, is) : null)
  const state = country === null ? null : stateOf(open, country)
  if (state === null) return false
  decide(open, mention, [state], 'description', 'countries-again/nearest')
  return true
}

/** "the first country to", "the other state": nobody told before. */
function isAnother(open: Case, mention: Mention): boolean {
  for (let token = mention.first + 1; token < mention.head; token++)
    if (ANOTHER.has(open.tokens.lowers[token]!)) return true
  return false
}
const ANOTHER: ReadonlySet<string> = new Set([
  'first',
  'second',
  'third',
  'only',
  'last',
  'next',
  'other',
  'host',
])

/** Words of the phrase that fit some states only: "emirate", "Gulf", "west African". */
function stateWords(open: Case, mention: Mention): string[] {
  const { stateWords: known } = open.knowledge.agents
  const found: string[] = []
  for (let token = mention.first; token <= mention.head; token++) {
    const word = open.tokens.lowers[token]!
    const two = `${open.tokens.lowers[token - 1] ?? ''} ${word}`
    if (token > mention.first && known.has(two)) found.push(two)
    else if (known.has(word) && !known.has(`${word} ${open.tokens.lowers[token + 1] ?? ''}`)) found.push(word)
  }
  return found
}

function isOne(open: Case, word: string, country: string): boolean {
  const states = open.knowledge.agents.stateWords.get(word)!
  return states.some(
    (one) => one === country || (/^[a-z]/.test(one) && open.knowledge.isMember(country, one, open.date)),
  )
}

/** "Troops in the country": where the text is at home, before what was named last. */
function inIt(open: Case, mention: Mention, is: (country: string) => boolean): string | null {
  if (!/^(in|inside|across|throughout|within)$/.test(open.tokens.lowers[mention.first - 1] ?? '')) return null
  const home = homeCountry(open, mention)
  return home !== null && is(home) && recentCountries(open, mention, 3).includes(home) ? home : null
}

/** The country that fits and that the text names far more often than others that do. */
function chief(open: Case, is: (country: string) => boolean): string | null {
  const [one, other] = [...open.countries].filter(([country]) => is(country)).sort((a, b) => b[1] - a[1])
  return one !== undefined && one[1] > 2 && (other === undefined || other[1] * 3 <= one[1]) ? one[0] : null
}

/** The one country of the document that fits; null for none and for several. */
function only(open: Case, is: (country: string) => boolean): string | null {
  const [one, other] = [...open.countries.keys()].filter(is)
  return one === undefined || other !== undefined ? null : one
}

/** "Kenya's neighbour"; a region ("the Andean nation") owns nothing. */
function isOwned(open: Case, mention: Mention): boolean {
  const owner = mention.owner < 0 ? null : open.mentions.all[mention.owner]!
  return owner !== null && (owner.country !== null || owner.form === 'pronoun')
}

function nearest(
  open: Case,
  mention: Mention,
  fits: (other: Mention) => boolean,
  is: (country: string) => boolean,
): string | null {
  for (const other of before(open, mention, 3)) {
    const countries = countriesOf(open, other)
    if (
      countries.length !== 1 ||
      !is(countries[0]!) ||
      !fits(other) ||
      other.end > mention.first ||
      isInTitle(open, other)
    )
      continue
    if (
      other.sentence === mention.sentence &&
      (isSubject(open, other) || other.form === 'adjective') &&
      !isSubject(open, mention)
    )
      continue
    return countries[0]!
  }
  return null
}

/** "United States President ..." names a person, not the state. */
function isInTitle(open: Case, other: Mention): boolean {
  for (let index = other.index - 1; index >= Math.max(0, other.index - 3); index--) {
    const outer = open.mentions.all[index]!
    if (outer.kind === 'person' && outer.first <= other.first && outer.end >= other.end) return true
  }
  return false
}
