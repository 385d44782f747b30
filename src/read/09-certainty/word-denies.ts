// Acts whose own words hold a "not": to not recognise, to see no reason.
import type { PredicateLexicon } from '../../knowledge/predicates.ts'
import type { Predicate } from '../../reading/layers.ts'
import { R, U } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import { isNegated } from './negation.ts'
import type { Scene } from './standing.ts'

/**
 * The refusal takes place because of its "not", which denies it no more.
 *     Portugal does not recognise the jurisdiction of the court.
 *                       ^^^^^^^^^ affirmed
 */
export function wordDenies(scene: Scene, predicate: Predicate, lexicon: PredicateLexicon): boolean {
  if (!isNegated(scene, predicate.head)) return false
  return asksForNot(scene, predicate, lexicon) || seesNo(scene, predicate)
}

/** The lexicon's row asks for a "not" beside the word. */
function asksForNot({ tags }: Scene, predicate: Predicate, lexicon: PredicateLexicon): boolean {
  if (tags.upos[predicate.head] !== U.VERB) return false
  const row = lexicon.verb(tags.lemmas[predicate.head]!).find(({ id }) => id === predicate.entry)
  return row?.needs.some(({ slot, negated }) => slot === 'not' && !negated) ?? false
}

/** "Saw no reason", "gave no answer": a refusal by what is not there. */
function seesNo({ dependencies: tree, tokens }: Scene, predicate: Predicate): boolean {
  if (predicate.base !== 'REJECT') return false
  const object = dependent(tree, predicate.head, R.obj)
  const determiner = object < 0 ? -1 : dependent(tree, object, R.det)
  return determiner >= 0 && tokens.lowers[determiner] === 'no'
}
