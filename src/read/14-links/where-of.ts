// Which place a predicate happens at.
import { type PlaceExpression, type Predicate, R } from '../../reading/index.ts'
import { distance } from './attachment.ts'
import { headOf, prepositionAt, type View } from './view.ts'

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
export function whereOf(view: View, predicate: Predicate, places: readonly PlaceExpression[]): number {
  let best = -1
  let nearest = Number.POSITIVE_INFINITY
  for (const place of places) {
    const from = headOf(view.dependencies, place)
    // "U.S. troops", "Syria's army": the place says whose they are.
    if (isModifier(view, from)) continue
    if (!LOCATIVE.has(prepositionAt(view, place, from))) continue
    const far = distance(view, { from, first: place.first }, predicate) + Math.abs(place.first - predicate.head) / 1000
    if (far < nearest) {
      nearest = far
      best = place.index
    }
  }
  return best
}

function isModifier(view: View, token: number): boolean {
  const relation = view.dependencies.relations[token]
  return relation === R['nmod:poss'] || relation === R.amod || (relation === R.compound && view.dependencies.heads[token]! > token)
}
