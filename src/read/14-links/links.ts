// What belongs to a predicate: its time, its place, what changes hands, what it answers, and whether it was told before.
import { type Link, type Stage, stage } from '../../reading/index.ts'
import { type Act, actOf } from './act.ts'
import { inReturnFor } from './in-return.ts'
import { itemsOf } from './items-of.ts'
import { quotedPhrases } from './quoted-phrases.ts'
import { sameActs } from './same-act.ts'
import { type Needs, open, type View } from './view.ts'
import { type DatedBy, type Dater, datersOf, whenOf } from './when-of.ts'
import { whereOf } from './where-of.ts'

export const links: Stage<Needs, 'links'> = stage(
  'links',
  [
    'tokens', 'sentences', 'tags', 'dependencies', 'references', 'predicates', 'attributions', 'certainty', 'types',
    'times', 'places', 'items',
  ],
  (reading) => {
    const view = open(reading)
    const found = setsOf(view)
    const acts = found.map(({ when, whenOf: of, where }, index): Act =>
      actOf(view, reading.predicates.all[index]!, of === 'event' ? when : -1, where),
    )
    const sameAs = sameActs(view, acts)
    const of = reading.predicates.all.map((predicate, index): Link => ({
      ...found[index]!,
      items: itemsOf(reading, predicate, view.itemsOf(predicate.sentence)),
      inReturnFor: inReturnFor(reading, predicate),
      sameAs: sameAs[index]!,
      phrases: quotedPhrases(reading, predicate.clause),
      because: [],
    }))
    return { of }
  },
)

type Setting = DatedBy & Pick<Link, 'where'>

/** When and where each predicate happened, as far as its own sentence says. */
function setsOf(view: View): Setting[] {
  let daters: readonly Dater[] = []
  let sentence = -1
  return view.predicates.all.map((predicate) => {
    if (predicate.sentence !== sentence) {
      sentence = predicate.sentence
      daters = datersOf(view, sentence)
    }
    return { ...whenOf(view, predicate, daters), where: whereOf(view, predicate, view.placesOf(sentence)) }
  })
}
