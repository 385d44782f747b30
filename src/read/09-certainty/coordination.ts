// What joined acts share: the auxiliaries and the denial of the first reach the second that has none of its own.
import { R, U, X } from '../../reading/tagset.ts'
import type { Scene } from './standing.ts'

/** What a conjunct takes from the one before it. */
export interface Sharing {
  readonly auxiliaries: boolean
  readonly negation: boolean
  /** The joined act is under the same governor ("refused to sign or pay"). */
  readonly governor: boolean
}

/**
 * Acts joined by "and" or "or" under one auxiliary.
 *     The bank may freeze the account and seize the funds.
 *                  ^^^^^^ possible
 *                                         ^^^^^ possible
 */
export function sharing(scene: Scene, first: number, second: number): Sharing {
  const { dependencies: tree, tags, tokens } = scene
  let own = false
  let finite = false
  let joiner = ''
  for (let child = tree.firstChild[second]!; child >= 0 && child < second; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.aux || relation === R['aux:pass'] || relation === R.cop) own = true
    if (relation === R.nsubj || relation === R['nsubj:pass']) finite = true
    if (relation === R.mark) own = true
    if (relation === R.cc) joiner = tokens.lowers[child]!
  }
  const either = joiner === 'or' || joiner === 'nor' || joiner === ''
  if (tags.upos[second] !== U.VERB) return { auxiliaries: !own && !finite, negation: either, governor: true }
  const form = tags.xpos[second]!
  // The parser hangs a past tense under "will" only by mistake; a past tense takes nothing over.
  const matches = form !== X.VBD && form !== X.VBZ && formsMatch(scene, first, form)
  const shares = !own && !finite && matches
  return {
    auxiliaries: shares,
    negation: shares && joiner !== 'but' && joiner !== 'yet',
    governor:
      !finite && (form !== X.VBD || tags.xpos[first] === X.VBD) ? true : tags.xpos[first] === X.VBD || finite,
  }
}

function formsMatch(scene: Scene, first: number, form: number): boolean {
  const { tags } = scene
  const other = tags.xpos[first]!
  if (other === form) return true
  const bare = (x: number): boolean => x === X.VB || x === X.VBP || x === X.NN
  const past = (x: number): boolean => x === X.VBN || x === X.VBD
  return (bare(other) && bare(form)) || (past(other) && past(form)) || tags.upos[first] !== U.VERB
}
