// What somebody tells of an act of speech of his that is past, or yet to come: his telling is no such act.
import type { Attribution, Predicate } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent, dependents } from '../../reading/tree.ts'
import type { Scene } from './standing.ts'

/**
 * A perfect, or a past after a telling in the present, is of an act before the telling.
 *     The envoy says that he asked for help.
 *                            ^^^^^ reported
 */
export function isEarlier(scene: Scene, act: number, { cue }: Attribution): boolean {
  const { dependencies: tree, tags } = scene
  let auxiliaries = dependents(tree, act, R.aux!, R['aux:pass']!)
  // "Had crossed the line and ignored an order": the second verb shares them.
  if (auxiliaries.length === 0 && tree.relations[act] === R.conj && dependent(tree, act, R.nsubj!) < 0)
    auxiliaries = dependents(tree, tree.heads[act]!, R.aux!, R['aux:pass']!)
  if (auxiliaries.some((aux) => tags.lemmas[aux] === 'have')) return true
  if (cue === null || !isPresent(scene, cue.first, cue.end)) return false
  return tags.xpos[act] === X.VBD || auxiliaries.some((aux) => tags.xpos[aux] === X.VBD)
}

function isPresent({ tags }: Scene, first: number, end: number): boolean {
  for (let token = first; token < end; token++)
    if (tags.upos[token] === U.VERB) return tags.xpos[token] === X.VBZ || tags.xpos[token] === X.VBP
  return false
}

/** "Said that it would ask for help": it is still to ask; who says he would refuse or threaten has done so. */
export function isToBeSpoken({ dependencies: tree, tokens, tags }: Scene, predicate: Predicate): boolean {
  if (predicate.base !== 'REQUEST' && predicate.base !== 'ACCUSE') return false
  if (tags.xpos[predicate.head] !== X.VB) return false
  const auxiliary = dependent(tree, predicate.head, R.aux!)
  return auxiliary >= 0 && (tokens.lowers[auxiliary] === 'would' || tokens.lowers[auxiliary] === 'will')
}
