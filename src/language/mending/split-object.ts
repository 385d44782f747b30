// Joins an object that the parser took for two.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

/**
 * A verb has one object: a bare singular noun right before a second one belongs to it.
 *
 *     Troops in Lagos have arrested 12 trade union members of the state university.
 *                                            ^^^^^ first
 *                                                  ^^^^^^^ object
 *
 * Mends the second object, `token`.
 */
export function joinObjects(draft: Draft, token: number): void {
  const { heads, relations, xpos } = draft
  const first = token - 1
  if (first < 0 || heads[first] !== heads[token] || relations[first] !== R.obj || heads[token]! > first)
    return
  if (xpos[first] !== X.NN || !draft.isNominal(token) || draft.startOf(token) < token) return
  // "let Chad export grain": behind a name the noun is more likely a verb.
  if (draft.child(first, R.det) >= 0 || draft.upos[first - 1] === U.PROPN) return
  draft.attach(first, token, R.compound)
  // What stood before the whole phrase counts the whole.
  for (let at = draft.firstChild[first]!; at >= 0; ) {
    const next = draft.nextSibling[at]!
    if (relations[at] === R.nummod) draft.attach(at, token, R.nummod)
    at = next
  }
}
