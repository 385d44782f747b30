// A clause in the past that only says when or why: what it tells has happened, whatever is planned or asked above it.
import { R, U, X } from '../../reading/tagset.ts'
import type { Scene } from './standing.ts'

const OPENERS: ReadonlySet<string> = new Set(['after', 'since', 'because', 'as'])

/**
 * "After", "since", "because", "as" and a past tense without a modal.
 *
 *     The ministry is considering sanctions after gunmen attacked the ship.
 *                                                        ^^^^^^^^ actual
 */
export function isPastFact({ dependencies: tree, tokens, tags }: Scene, at: number): boolean {
  if (tree.relations[at] !== R.advcl || tags.upos[at] !== U.VERB) return false
  let opened = false
  let past = tags.xpos[at] === X.VBD
  let isOf = false
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if ((relation === R.mark || relation === R.advmod) && OPENERS.has(tokens.lowers[child]!)) opened = true
    else if (relation === R.nsubj || relation === R['nsubj:pass']) isOf = true
    else if (relation === R.aux || relation === R['aux:pass']) {
      if (tags.xpos[child] === X.MD) return false
      past ||= tags.xpos[child] === X.VBD
    }
  }
  return opened && past && isOf && !isToCome(tree, tokens, tree.heads[at]!)
}

/** "Would go home after the rebels left": a past seen from what is to come. */
function isToCome(tree: Scene['dependencies'], tokens: Scene['tokens'], above: number): boolean {
  for (let child = tree.firstChild[above]!; child >= 0 && child < above; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R.aux && tokens.lowers[child] === 'would') return true
  }
  return false
}
