// Which of two joined verbs have their time in common.
import { dependent, R } from '../../reading/index.ts'
import type { View } from './view.ts'

/**
 * True when what stands at `first` holds for a verb joined to the one before it too: it stands before both and the
 * second has no subject of its own, or the two are told in one breath, with no comma and in the same tense.
 *
 *     Norway summoned the envoy on Monday and expelled two spies, and Iran refuses to answer.
 *                                  ^^^^^^ of "summoned" and "expelled" only
 */
export function haveTimeInCommon(view: View, second: number, governor: number, first: number): boolean {
  const { dependencies: tree, tags, tokens } = view
  const subject = dependent(tree, governor, R.nsubj!, R['nsubj:pass']!)
  if (first < governor && first < subject) return true
  if (first < governor && tags.xpos[second] === tags.xpos[governor]) return true
  if (dependent(tree, second, R.nsubj!, R['nsubj:pass']!) >= 0) return false
  if (first < governor) return true
  if (first > second || tags.xpos[second] !== tags.xpos[governor]) return false
  const and = dependent(tree, second, R.cc!)
  return and < 0 || tokens.lowers[and - 1] !== ','
}
