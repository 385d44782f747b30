// Tells the bare verb of what is demanded from a noun.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

/**
 * A clause with "that" needs a verb; without "be" or an auxiliary the singular noun at its head is one, and what stands
 * right before it its subject.
 *
 *     Deputies demanded that the Chadian government step down.
 *                                        ^^^^^^^^^^ subject
 *                                                   ^^^^ verb
 *
 * Mends the clause headed by `noun`.
 */
export function findBareVerb(draft: Draft, noun: number): void {
  const { relations, tokens, upos, xpos } = draft
  if (relations[noun] !== R.ccomp || xpos[noun] !== X.NN || tokens.forms[noun] !== tokens.lowers[noun]) return
  const that = draft.child(noun, R.mark)
  if (that < 0 || tokens.lowers[that] !== 'that') return
  if (draft.child(noun, R.cop) >= 0 || draft.child(noun, R.aux) >= 0) return
  if (draft.child(noun, R.nsubj) < 0) {
    const subject = noun - 1
    if (draft.heads[subject] !== noun || relations[subject] !== R.compound) return
    draft.attach(subject, noun, R.nsubj)
    for (let at = draft.firstChild[noun]!; at >= 0 && at < subject; ) {
      const next = draft.nextSibling[at]!
      if (at > that) draft.attach(at, subject, relations[at]!)
      at = next
    }
  }
  upos[noun] = U.VERB
  xpos[noun] = X.VB
  for (let at = draft.firstChild[noun]!; at >= 0; at = draft.nextSibling[at]!)
    if (at > noun && relations[at] === R.nmod) relations[at] = R.obl!
}
