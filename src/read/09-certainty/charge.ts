// A deed that one party tells of another, done to itself: a charge, whatever the verb.
import type { Attribution, Filler, Predicate, References } from '../../reading/layers.ts'
import { speakingState } from './speaking-state.ts'

const HARMFUL: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE'])
// Who speaks for a state.
const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL', 'SPY', 'LEG', 'JUD'])

/**
 * What a government says that another country did to its own is alleged; what it says of itself, or of third ones, is reported.
 *     Portugal says that Spanish soldiers attacked its guards.
 *                                         ^^^^^^^^ alleged
 */
export function isCharge(predicate: Predicate, attribution: Attribution, references: References): boolean {
  if (predicate.kind !== 'event' || !HARMFUL.has(predicate.base)) return false
  if (attribution.vouches !== 'reported' || attribution.kind === 'report' || attribution.denies) return false
  const home = speakingState(attribution, references, OFFICIAL)
  if (home === null) return false
  const others = countriesOf(predicate.actors, references)
  if (others.length === 0 || others.some((country) => country === null || country === home)) return false
  const victims = countriesOf(predicate.recipients, references)
  return victims.length === 0 ? predicate.base === 'MOBILIZE' : victims.some((country) => country === home)
}

function countriesOf(fillers: readonly Filler[], references: References): (string | null)[] {
  return fillers.flatMap(
    ({ mention }) => references.of[mention]?.identities.map(({ country }) => country) ?? [null],
  )
}
