// Names the agent of a passive.
import type { Draft } from '../../language/mending/draft.ts'
import { R } from '../../reading/tagset.ts'

/**
 * The parser sees an ordinary oblique where the agent of a passive stands; "by" and the passive auxiliary or subject of
 * its head tell it.
 *
 *     The envoy was received by the minister.
 *                                   ^^^^^^^^ agent
 *
 * True when the oblique `token` is introduced by "by" and its head is a passive verb.
 */
export function isPassiveAgent(draft: Draft, token: number): boolean {
  const head = draft.heads[token]!
  if (head < 0 || draft.relations[token] !== R.obl || !isBy(draft, token)) return false
  return draft.child(head, R['aux:pass']) >= 0 || draft.child(head, R['nsubj:pass']) >= 0
}

function isBy(draft: Draft, token: number): boolean {
  for (let at = draft.firstChild[token]!; at >= 0; at = draft.nextSibling[at]!)
    if (draft.relations[at] === R.case && draft.tokens.lowers[at] === 'by') return true
  return false
}
