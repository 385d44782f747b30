// Rule: "the country", "that nation", "the kingdom" go back to the state named last that does not act in the same clause.
import type { Mention } from '../../reading/index.ts'
import { type Case, decide, isDefinite, isSubject } from './case.ts'
import { stateOf } from './identities.ts'
import { before, countriesOf } from './salience.ts'

/** Singular words for a state; with an adjective of region too ("the Asian nation"). */
const WORDS: ReadonlySet<string> = new Set([
  'country', 'nation', 'kingdom', 'republic', 'sultanate', 'emirate', 'island', 'neighbour', 'neighbor',
])

/**
 * A state that is subject of the same verb is somebody else.
 *
 *     Kenya tightened its rules for Ethiopia and sold arms to that country.
 *                                                             ^^^^^^^^^^^^ ETH
 */
export function countryAgain(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description' || mention.kind !== 'state' || mention.plural || isOwned(open, mention)) return false
  if (!WORDS.has(open.tokens.lowers[mention.head]!) || !isDefinite(open, mention)) return false
  const country = nearest(open, mention, other => other.kind === 'state' && other.form === 'name') ??
    nearest(open, mention, () => true) ?? open.mainCountries[0] ?? null
  const state = country === null ? null : stateOf(open, country)
  if (state === null) return false
  decide(open, mention, [state], 'description', 'countries-again/nearest')
  return true
}

/** "Kenya's neighbour"; a region ("the Andean nation") owns nothing. */
function isOwned(open: Case, mention: Mention): boolean {
  const owner = mention.owner < 0 ? null : open.mentions.all[mention.owner]!
  return owner !== null && (owner.country !== null || owner.form === 'pronoun')
}

function nearest(open: Case, mention: Mention, fits: (other: Mention) => boolean): string | null {
  for (const other of before(open, mention, 3)) {
    const countries = countriesOf(open, other)
    if (countries.length !== 1 || !fits(other) || other.end > mention.first || isInTitle(open, other)) continue
    if (other.sentence === mention.sentence && isSubject(open, other) && !isOwnSubject(open, mention)) continue
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

/** "..., and the country will": the phrase is a subject itself. */
function isOwnSubject(open: Case, mention: Mention): boolean {
  return isSubject(open, mention)
}
