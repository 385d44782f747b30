// The time of telling, for an act whose own time the text does not give.
import { type Predicate, type TimeExpression, U } from '../../reading/index.ts'
import type { View } from './view.ts'
import type { Dater } from './when-of.ts'

/**
 * Index of the time at which an act was told by its innermost speaker, -1 for none.
 *
 *     Two men were freed by Oslo, officials said on Friday.
 *                                                   ^^^^^^ report of "freed"
 */
export function reportedWhen(view: View, predicate: Predicate, daters: readonly Dater[]): number {
  const teller = view.certainty.of[predicate.index]!.saidBy.at(-1)
  return teller === undefined ? -1 : (daters.find(({ telling }) => telling === teller)?.time.index ?? -1)
}

/** Steps up from a time to the cue that it dates. */
const REACH = 3

/** The attribution whose cue a time hangs on, -1 for none and for a time that the speaker names. */
export function tellingOf(view: View, time: TimeExpression, from: number): number {
  const { cues, triggers, attributions, dependencies: tree } = view
  // "said on Tuesday it would": what follows the cue at once is of the cue, though the content may begin there.
  const start = view.tags.upos[time.first - 1] === U.ADP ? time.first - 1 : time.first
  const cue = cues[start - 1]! - 1
  if (cue >= 0 && attributions.all[cue]!.content[0]?.first === start) return cue
  let at = from
  let telling = cues[time.first]! - 1
  for (let steps = 0; telling < 0 && at >= 0 && steps < REACH; steps++) {
    telling = cues[at]! - 1
    if (triggers[at]! > 0) break
    at = tree.heads[at]!
  }
  if (telling < 0) return -1
  return attributions.all[telling]!.content.some(({ first, end }) => time.first >= first && time.first < end)
    ? -1
    : telling
}

/**
 * Index of the time at which a promise was told, -1 for none: it is made by telling it.
 *
 *     Oslo said on Tuesday it would send 200 soldiers.
 *                  ^^^^^^^ of "would send"
 */
export function promisedWhen(view: View, predicate: Predicate, daters: readonly Dater[]): number {
  const { pledged, saidBy } = view.certainty.of[predicate.index]!
  if (!pledged || saidBy.length > 0) return -1
  return (
    daters.find(
      ({ telling }) =>
        telling >= 0 &&
        view.attributions.all[telling]!.content.some(
          ({ first, end }) => predicate.head >= first && predicate.head < end,
        ),
    )?.time.index ?? -1
  )
}
