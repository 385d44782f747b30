// Tells the verb of a sentence from the participle of an aside behind its subject.
import { R, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

/**
 * A participle between commas behind the subject, without an object unless it ends in "-ing", is an aside; the past tense
 * after the second comma is the verb, behind a past participle also the present.
 *
 *     Russia, reversing its policy, promised the North fuel.
 *     ^^^^^^ subject
 *             ^^^^^^^^^ aside
 *                                   ^^^^^^^^ verb
 *     Mali, helped by Russian soldiers, retook the town.
 *     ^^^^ subject
 *           ^^^^^^ aside
 *                                       ^^^^^^ verb
 *
 * Mends a clause headed by `aside`; true when something was changed.
 */
export function raiseBehindAside(draft: Draft, aside: number): boolean {
  const { relations, tokens, xpos } = draft
  const passive = xpos[aside] === X.VBD || xpos[aside] === X.VBN
  if ((xpos[aside] !== X.VBG && !passive) || draft.child(aside, R.aux) >= 0) return false
  if (passive && (draft.child(aside, R.obj) >= 0 || draft.child(aside, R.ccomp) >= 0)) return false
  const subject = draft.child(aside, R.nsubj)
  if (subject < 0 || subject > aside || !commaBetween(draft, subject, aside)) return false
  for (let verb = draft.firstChild[aside]!; verb >= 0; verb = draft.nextSibling[verb]!) {
    if (verb < aside || tokens.forms[verb - 1] !== ',') continue
    const past = draft.isBarePast(verb)
    if (!past && !(passive && xpos[verb] === X.VBZ && draft.child(verb, R.nsubj) < 0)) continue
    if (relations[verb] === R.acl || draft.child(verb, R['obl:agent']) >= 0) continue
    if (passive && (relations[verb] !== R.conj || draft.child(verb, R.cc) >= 0)) continue
    draft.raise(verb, aside, R.advcl)
    if (past) xpos[verb] = X.VBD
    draft.attach(subject, verb, R.nsubj)
    if (passive) {
      xpos[aside] = X.VBN
      draft.attach(aside, subject, R.acl)
    }
    for (let at = draft.firstChild[aside]!; at >= 0; ) {
      const next = draft.nextSibling[at]!
      if (at > verb) draft.attach(at, verb, relations[at]!)
      at = next
    }
    return true
  }
  return false
}

function commaBetween(draft: Draft, from: number, to: number): boolean {
  for (let at = to - 1; at > from && at > to - 4; at--) if (draft.tokens.forms[at] === ',') return true
  return false
}
