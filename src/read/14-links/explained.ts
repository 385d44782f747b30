// What stands after a colon explains what stands before it, and happened then.
import type { Predicate } from '../../reading/index.ts'
import type { View } from './view.ts'
import type { Dater } from './when-of.ts'

// Words between a colon and an act that it explains.
const REACH = 30

/**
 * The time of the words before a colon, for an act after it; null for none. Those words must tell no act themselves.
 *
 *     The order came on Monday night: five firms were banned by the ministry.
 *                       ^^^^^^^^^^^^ of "banned"
 */
export function explainedBy(view: View, predicate: Predicate, daters: readonly Dater[]): Dater | null {
  if (daters.length === 0) return null
  const first = view.sentences.firsts[predicate.sentence]!
  for (let at = predicate.head - 1; at > first && at > predicate.head - REACH; at--) {
    if (view.tokens.lowers[at] !== ':') continue
    return (
      daters.findLast(
        ({ time }) => time.end <= at && view.cues[at - 1] === 0 && !tellsAct(view, first, at),
      ) ?? null
    )
  }
  return null
}

function tellsAct(view: View, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const trigger = view.triggers[at]!
    if (trigger > 0 && view.types.of[trigger - 1]) return true
  }
  return false
}
