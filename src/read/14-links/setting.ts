// When and where a predicate happened, as far as its own sentence and the one before say.
import type { Link } from '../../reading/index.ts'
import { goesOnFrom } from './goes-on.ts'
import type { View } from './view.ts'
import { type Dater, datersOf, whenOf } from './when-of.ts'
import { whereOf } from './where-of.ts'

export type Setting = Pick<Link, 'when' | 'whenOf' | 'where'>

/** The settings of all predicates, in order; `others` are times that date no act. */
export function settingsOf(view: View, others: ReadonlySet<number>): Setting[] {
  let daters: readonly Dater[] = []
  let sentence = -1
  return view.predicates.all.map((predicate) => {
    if (predicate.sentence !== sentence) {
      const before =
        predicate.sentence === sentence + 1 ? daters : datersOf(view, predicate.sentence - 1, others)
      sentence = predicate.sentence
      daters = datersOf(view, sentence, others)
      const dater = daters.length === 0 ? goesOnFrom(view, sentence, before) : null
      if (dater) daters = [dater]
    }
    return { ...whenOf(view, predicate, daters), where: whereOf(view, predicate, view.placesOf(sentence)) }
  })
}
