// What belongs to a predicate: its time, its place, what changes hands, what it answers, and whether it was told before.
import { type Link, type Stage, stage } from '../../reading/index.ts'
import { inReturnFor } from './in-return.ts'
import { itemsOf } from './items-of.ts'
import { quotedPhrases } from './quoted-phrases.ts'
import { sameAct } from './same-act.ts'
import { type Needs, open } from './view.ts'
import { type Dater, datersOf, whenOf } from './when-of.ts'
import { whereOf } from './where-of.ts'

export const links: Stage<Needs, 'links'> = stage(
  'links',
  [
    'tokens', 'sentences', 'tags', 'dependencies', 'references', 'predicates', 'attributions', 'certainty', 'types',
    'times', 'places', 'items',
  ],
  (reading) => {
    const view = open(reading)
    const sameAs: number[] = []
    let daters: readonly Dater[] = []
    let sentence = -1
    const of = reading.predicates.all.map((predicate): Link => {
      if (predicate.sentence !== sentence) {
        sentence = predicate.sentence
        daters = datersOf(view, sentence)
      }
      sameAs.push(sameAct(reading, predicate, sameAs))
      return {
        ...whenOf(view, predicate, daters),
        where: whereOf(view, predicate, view.placesOf(sentence)),
        items: itemsOf(reading, predicate, view.itemsOf(sentence)),
        inReturnFor: inReturnFor(reading, predicate),
        sameAs: sameAs[predicate.index]!,
        phrases: quotedPhrases(reading, predicate.clause),
        because: [],
      }
    })
    return { of }
  },
)
