// What belongs to a predicate: its time, its place, what changes hands, what it answers, and whether it was told before.
import { type Link, type Stage, stage } from '../../reading/index.ts'
import { type Act, actOf } from './act.ts'
import { type TimeChooser, withTimes } from './dating/date.ts'
import { answers } from './in-return.ts'
import { itemsOf } from './items-of.ts'
import { madeKnown } from './made-known.ts'
import { withOccasions } from './occasion.ts'
import { quotedPhrases } from './quoted-phrases.ts'
import { sameActs } from './same-act.ts'
import { type Setting, settingsOf } from './setting.ts'
import { withSettingsAgain } from './setting-again.ts'
import { type Needs, open } from './view.ts'

export const links = (choose: TimeChooser | null): Stage<Needs, 'links'> =>
  stage(
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
      const ruled = withReports(withOccasions(view, knowledge, again), sameAs, known.reports)
      const settings = choose === null ? ruled : withTimes(view, choose, ruled, sameAs)
      const of = reading.predicates.all.map(
        (predicate, index): Link => ({
          when: settings[index]!.when,
          whenOf: settings[index]!.whenOf,
          where: settings[index]!.where,
          items: itemsOf(view, knowledge, predicate, view.itemsOf(predicate.sentence)),
          inReturnFor: answered.get(index) ?? -1,
          sameAs: sameAs[index]!,
          phrases: quotedPhrases(reading, predicate.clause),
          because: settings[index]!.by === 'ranked' ? RANKED : [],
        }),
      )
      return { of }
    },
  )

const RANKED: readonly string[] = ['links/ranked-time']

/** An act without a time takes the day on which it became known. */
function withReports(
  settings: readonly Setting[],
  sameAs: readonly number[],
  reports: ReadonlyMap<number, number>,
): readonly Setting[] {
  const dated = [...settings]
  for (const [act, when] of reports) {
    const index = sameAs[act]! >= 0 ? sameAs[act]! : act
    if (dated[index]!.when < 0) dated[index] = { ...dated[index]!, when, whenOf: 'report', by: 'made-known' }
  }
  return dated
}
