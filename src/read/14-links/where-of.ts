// Which place a predicate happens at.
import { dependent, type PlaceExpression, type Predicate, R, type Reading } from '../../reading/index.ts'
import { distance, headOf } from './attachment.ts'

/** Prepositions before a place where something happens; "from" and "by" name parties. */
const LOCATIVE = new Set([
  'in', 'at', 'near', 'on', 'outside', 'inside', 'across', 'around', 'off', 'over', 'along', 'throughout', 'within',
  'to', 'into', 'through', 'between', 'south', 'north', 'east', 'west',
])

/**
 * Index of the place nearest to the predicate, -1 for none.
 *
 *     The ministers met in Vienna to discuss Iran.
 *                          ^^^^^^ place of "met"
 */
export function whereOf(
  reading: Reading<'tokens' | 'dependencies' | 'predicates'>,
  predicate: Predicate,
  heads: ReadonlyMap<number, number>,
  places: readonly PlaceExpression[],
): number {
  const { dependencies: tree, tokens } = reading
  let best = -1
  let nearest = Number.POSITIVE_INFINITY
  for (const place of places) {
    const head = headOf(tree, place)
    const mark = dependent(tree, head, R.case!)
    if (mark < 0 || !LOCATIVE.has(tokens.lowers[mark]!)) continue
    const far = distance(tree, place, predicate, heads) + Math.abs(place.first - predicate.head) / 1000
    if (far < nearest) {
      nearest = far
      best = place.index
    }
  }
  return best
}
