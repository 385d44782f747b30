// The time of telling, for an act whose own time the text does not give.
import type { Predicate } from '../../reading/index.ts'
import { verbBeside } from './beside-verb.ts'
import type { View } from './view.ts'
import type { Dater } from './when-of.ts'

/**
 * Index of the time at which the act was told by its innermost speaker, -1 for none.
 *
 *     Two men were freed by Oslo, officials said on Friday.
 *                                                   ^^^^^^ report of "freed"
 */
export function reportedWhen(view: View, predicate: Predicate, daters: readonly Dater[]): number {
  const { attributions, certainty, dependencies: tree } = view
  const teller = certainty.of[predicate.index]!.saidBy.at(-1)
  const cue = teller === undefined ? null : attributions.all[teller]!.cue
  if (!cue) return -1
  for (const { time, from, opens } of daters) {
    const verb = verbBeside(view, time)
    let at = verb >= 0 ? verb : opens >= 0 ? opens : from
    for (let steps = 0; at >= 0 && steps < 4; steps++) {
      if (at >= cue.first && at < cue.end) return time.index
      if (view.triggers[at]! > 0) break
      at = tree.heads[at]!
    }
  }
  return -1
}
