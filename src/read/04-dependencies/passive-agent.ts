// Names the agent of a passive.
import type { Tokens } from '../../reading/index.ts'
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
export function isPassiveAgent(
  tokens: Tokens,
  heads: Int32Array,
  relations: Uint8Array,
  firstChild: Int32Array,
  nextSibling: Int32Array,
  token: number,
): boolean {
  const has = (head: number, test: (child: number) => boolean): boolean => {
    for (let child = firstChild[head]!; child >= 0; child = nextSibling[child]!) if (test(child)) return true
    return false
  }
  const head = heads[token]!
  if (head < 0 || relations[token] !== R.obl) return false
  return (
    has(token, (child) => relations[child] === R.case && tokens.lowers[child] === 'by') &&
    has(head, (child) => relations[child] === R['aux:pass'] || relations[child] === R['nsubj:pass'])
  )
}
