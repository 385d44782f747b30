// What belongs to a predicate: its time, its place, what changes hands, what it answers, and whether it was told before.
import { type Link, type Stage, stage } from '../../reading/index.ts'
import { type Act, actOf } from './act.ts'
import { answers } from './in-return.ts'
import { itemsOf } from './items-of.ts'
import { madeKnown } from './made-known.ts'
import { withOccasions } from './occasion.ts'
import { quotedPhrases } from './quoted-phrases.ts'
import { sameActs } from './same-act.ts'
import { type Setting, settingsOf } from './setting.ts'
import { withSettingsAgain } from './setting-again.ts'
import { type Needs, open } from './view.ts'

export const links: Stage<Needs, 'links'> = stage(
  'links',
  [
    'tokens',
    'sentences',
    'tags',
    'dependencies',
    'references',
    'predicates',
    'attributions',
    'certainty',
    'types',
    'times',
    'places',
    'items',
  ],
  (reading, knowledge) => {
    const view = open(reading, knowledge.lightVerbs)
    const known = madeKnown(view, knowledge)
    const found = settingsOf(view, known.times)
    const acts = found.map(
      ({ when, whenOf: of, where }, index): Act =>
        actOf(view, knowledge, reading.predicates.all[index]!, of === 'event' ? when : -1, where),
    )
    const sameAs = sameActs(view, acts)
    const answered = answers(view)
    const again = withSettingsAgain(view, acts, sameAs, found)
    const settings = withReports(withOccasions(view, knowledge, again), sameAs, known.reports)
    const of = reading.predicates.all.map(
      (predicate, index): Link => ({
        ...settings[index]!,
        items: itemsOf(view, knowledge, predicate, view.itemsOf(predicate.sentence)),
        inReturnFor: answered.get(index) ?? -1,
        sameAs: sameAs[index]!,
        phrases: quotedPhrases(reading, predicate.clause),
        because: [],
      }),
    )
    return { of }
  },
)

/** An act without a time takes the day on which it became known. */
function withReports(
  settings: readonly Setting[],
  sameAs: readonly number[],
  reports: ReadonlyMap<number, number>,
): readonly Setting[] {
  const dated = [...settings]
  for (const [act, when] of reports) {
    const index = sameAs[act]! >= 0 ? sameAs[act]! : act
    if (dated[index]!.when < 0) dated[index] = { ...dated[index]!, when, whenOf: 'report' }
  }
  return dated
}
