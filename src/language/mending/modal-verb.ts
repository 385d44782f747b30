// Tells the verb behind a modal from a word that only stands before the next noun.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

/**
 * A noun has no modal of its own: without "be", the word right behind the modal is the verb and the noun its object.
 *
 *     The rebels said they would free 12 Kenyan hostages.
 *                                ^^^^ verb
 *                                               ^^^^^^^^ object
 *
 * Mends the clause headed by `noun`.
 */
export function raiseModalVerb(draft: Draft, noun: number): void {
  const { heads, relations, tokens, upos, xpos } = draft
  const modal = draft.child(noun, R.aux)
  if (modal < 0 || xpos[modal] !== X.MD || draft.child(noun, R.cop) >= 0) return
  let verb = modal + 1
  while (verb < noun && (upos[verb] === U.ADV || upos[verb] === U.PART)) verb++
  if (verb >= noun || heads[verb] !== noun || (xpos[verb] !== X.JJ && xpos[verb] !== X.NN)) return
  if (tokens.forms[verb] !== tokens.lowers[verb]) return
  draft.raise(verb, noun, R.obj)
  upos[verb] = U.VERB
  xpos[verb] = X.VB
  for (let at = draft.firstChild[noun]!; at >= 0; ) {
    const next = draft.nextSibling[at]!
    const ofClause =
      at < verb || relations[at] === R.punct || relations[at] === R.advcl || relations[at] === R.obl
    if (ofClause) draft.attach(at, verb, relations[at]!)
    at = next
  }
}
