// A clause with "when" or "in which" after a date tells what happened then.

import type { Predicate, TimeExpression } from '../../reading/index.ts'
import { R } from '../../reading/index.ts'
import type { View } from './view.ts'

/**
 * True for an act in the "when" or "in which" clause of a time, or joined to one there.
 *
 *     Ties have been bad since June 2017, when Egypt expelled the envoy and sued Qatar.
 *                              ^^^^^^^^^ of "expelled"
 */
export function isInWhenClause(view: View, predicate: Predicate, time: TimeExpression): boolean {
  const { tokens, dependencies: tree } = view
  let when = time.end
  if (tokens.lowers[when] === ',') when++
  if (tokens.lowers[when + 1] === 'which' && WITHIN.has(tokens.lowers[when]!)) when++
  else if (tokens.lowers[when] !== 'when') return false
  if (predicate.head < when) return false
  const opened = tree.heads[when]!
  let at = predicate.head
  for (let steps = 0; at >= 0 && steps < REACH; steps++) {
    if (at === opened) return true
    const relation = tree.relations[at]
    if (relation !== R.conj && relation !== R.advcl && relation !== R.xcomp) return false
    at = tree.heads[at]!
  }
  return false
}

const REACH = 6
const WITHIN: ReadonlySet<string> = new Set(['in', 'at', 'on', 'during'])
