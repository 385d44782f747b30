// Sets apart the clause behind a colon.
import { R } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

/**
 * A clause with a subject of its own behind a colon says what the clause before it announced; it modifies nothing there.
 *
 *     The order came on Monday: two stations were closed by the ministry.
 *                                                 ^^^^^^ apart
 *
 * Mends the clause headed by `token`.
 */
export function setApartBehindColon(draft: Draft, token: number): void {
  const { heads, relations, tokens } = draft
  const relation = relations[token]
  const head = heads[token]!
  if ((relation !== R.advcl && relation !== R.conj) || head < 0 || head > token) return
  if (draft.child(token, R.mark) >= 0 || draft.child(token, R.cc) >= 0) return
  if (draft.child(token, R.nsubj) < 0 && draft.child(token, R['nsubj:pass']) < 0) return
  const first = draft.startOf(token)
  const sign = tokens.forms[first] === ':' ? first : first - 1
  if (sign <= head || tokens.forms[sign] !== ':') return
  draft.attach(token, head, R.parataxis)
}
