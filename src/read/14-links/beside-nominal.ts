// A time right after the phrase of an act that is told by a noun dates it, where the verb it hangs on tells no act.
import { R, type TimeExpression, U } from '../../reading/index.ts'
import { isVerb, type View } from './view.ts'

/** Steps up from the end of the phrase to its noun. */
const REACH = 4

/**
 * The noun of the act, -1 for none.
 *
 *     The row is marked by Norway's visit to Sweden in June 2024, where its envoys smiled.
 *                                                      ^^^^^^^^^ of "visit"
 */
export function nominalBeside(view: View, time: TimeExpression, head: number): number {
  const { tags, dependencies: tree, triggers } = view
  const governor = tree.heads[head]!
  if (governor < 0 || !isVerb(view, governor) || triggers[governor]! > 0) return -1
  const preposition = time.first - 1
  if (tags.upos[preposition] !== U.ADP) return -1
  let at = preposition - 1
  for (let steps = 0; at > governor && steps <= REACH; steps++) {
    const index = triggers[at]! - 1
    if (index >= 0) return view.types.of[index] && !isVerb(view, at) ? at : -1
    if (!WITHIN.has(tree.relations[at]!)) return -1
    at = tree.heads[at]!
  }
  return -1
}

const WITHIN: ReadonlySet<number> = new Set([R.nmod, R.compound, R.flat, R.conj, R['nmod:poss']])
