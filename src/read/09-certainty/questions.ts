// Questions and bidding: the act is asked about or asked for.
import { R, U, X } from '../../reading/tagset.ts'
import { isWhether } from './governors.ts'
import { putAs, type Scene, type Standing } from './standing.ts'

/**
 * A yes-or-no question makes its act possible, a bidding calls for it.
 *     Will the two sides meet? Let them talk first.
 *                        ^^^^ possible
 *                                  ^^^^ called-for
 */
export function questions(scene: Scene, at: number, state: Standing): void {
  const { dependencies: tree, tokens, tags, sentences } = scene
  if (isWhether(scene, at)) putAs(state, 'possible', 'questions')
  const sentence = sentences.of[at]!
  const first = sentences.firsts[sentence]!
  const end = sentences.firsts[sentence + 1]!
  let opens = first
  while (opens < end && tags.upos[opens] === U.PUNCT) opens++
  if (opens >= end) return
  let closes = end - 1
  while (closes > opens && tags.upos[closes] === U.PUNCT && tokens.forms[closes] !== '?') closes--
  if (tokens.forms[closes] === '?') {
    if (tags.upos[opens] === U.AUX && (tree.heads[at] === -1 || tree.heads[tree.heads[at]!] === -1))
      putAs(state, 'possible', 'questions')
    return
  }
  if (tags.xpos[at] !== X.VB || tree.heads[at] !== -1) return
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.nsubj || relation === R['nsubj:pass'] || relation === R.aux || relation === R.mark)
      return
  }
  if (at <= opens + 1) putAs(state, 'called-for', 'bidding')
}
