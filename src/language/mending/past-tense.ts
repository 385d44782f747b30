// Tells a past tense from a participle by the tree.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

/**
 * What has an active subject and no auxiliary is no participle but a past tense.
 *
 *     Russia, which had protested, expelled two envoys.
 *     ^^^^^^ subject
 *                                  ^^^^^^^^ verb
 *
 * Mends the tag of `verb`.
 */
export function mendPastTense(draft: Draft, verb: number): void {
  const { relations, upos, xpos } = draft
  if (xpos[verb] !== X.VBN || upos[verb] !== U.VERB || relations[verb] === R.conj) return
  let hasSubject = false
  for (let at = draft.firstChild[verb]!; at >= 0; at = draft.nextSibling[at]!) {
    if (relations[at] === R.aux || relations[at] === R['aux:pass']) return
    if (relations[at] === R.nsubj && at < verb) hasSubject = true
  }
  if (hasSubject) xpos[verb] = X.VBD
}
