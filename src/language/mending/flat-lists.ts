// Hangs the members of a list on its first.
import { R } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

/**
 * In a list the later members hang on the first, not each on the one before it; the one before it ends a list of its own
 * only behind a conjunction.
 *
 *     Germany, France and Britain urged restraint.
 *     ^^^^^^^ first
 *                         ^^^^^^^ last
 *
 * Mends the member `token` of a list.
 */
export function flattenList(draft: Draft, token: number): void {
  const { heads, relations, tokens, upos } = draft
  if (relations[token] !== R.conj) return
  const before = heads[token]!
  if (before < 0 || relations[before] !== R.conj || before > token) return
  const first = heads[before]!
  if (first < 0 || first > before || upos[first] !== upos[token] || upos[before] !== upos[token]) return
  if (draft.child(before, R.cc) >= 0) return
  const opens = draft.firstChild[before]!
  if (opens < 0 || opens > before || tokens.forms[opens] !== ',') return
  draft.attach(token, first, R.conj)
}
