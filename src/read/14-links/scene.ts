// Acts that happen at the place of what they are done to, and acts that do not.
import type { EventType } from '../../model/index.ts'
import { type PlaceExpression, type Predicate, R } from '../../reading/index.ts'
import { headOf, isVerb, type View } from './view.ts'

// Acts on the ground and meetings; words and decisions may be about a place without happening there.
const ON_THE_GROUND: ReadonlySet<EventType> = new Set([
  'CONSULT',
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'PROTEST',
  'AID',
  'RETREAT',
])

export function isOnTheGround(view: View, predicate: Predicate): boolean {
  const typing = view.types.of[predicate.index]
  return typing ? ON_THE_GROUND.has(typing.type) : false
}

/**
 * True for a place that an attack is made on: the object of its verb, the "of" of its noun, a name before its noun.
 *
 *     Troops of Russia invaded Georgia after the Tbilisi bombing.
 *                              ^^^^^^^ scene of "invaded"
 *                                                ^^^^^^^ scene of "bombing"
 */
export function isScene(view: View, predicate: Predicate, place: PlaceExpression): boolean {
  if (view.types.of[predicate.index]?.type !== 'ASSAULT') return false
  const { dependencies: tree } = view
  const from = headOf(tree, place)
  if (predicate.actors.some(({ token }) => token >= place.first && token < place.end)) return false
  const relation = tree.relations[from]
  const head = tree.heads[from]!
  if (isVerb(view, predicate.head)) return relation === R.obj && head === predicate.head
  if (relation === R.compound || relation === R.amod) {
    return (
      head === predicate.head || (tree.relations[head] === R.compound && tree.heads[head] === predicate.head)
    )
  }
  return relation === R.nmod && head === predicate.head && view.tokens.lowers[place.first - 1] === 'of'
}
