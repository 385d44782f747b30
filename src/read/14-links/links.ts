// What belongs to a predicate: its time, its place, what changes hands, what it answers, and whether it was told before.
import { type Link, type Reading, type Stage, stage } from '../../reading/index.ts'
import { inReturnFor } from './in-return.ts'
import { itemsOf } from './items-of.ts'
import { quotedPhrases } from './quoted-phrases.ts'
import { sameAct } from './same-act.ts'
import { whenOf } from './when-of.ts'
import { whereOf } from './where-of.ts'

type Needs =
  | 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'references' | 'predicates' | 'attributions' | 'certainty'
  | 'types' | 'times' | 'places' | 'items'

export const links: Stage<Needs, 'links'> = stage(
  'links',
  [
    'tokens', 'sentences', 'tags', 'dependencies', 'references', 'predicates', 'attributions', 'certainty', 'types',
    'times', 'places', 'items',
  ],
  (reading) => {
    const { predicates, sentences } = reading
    const heads = new Map(predicates.all.map((predicate) => [predicate.head, predicate.index]))
    const times = bySentence(reading.times.all, sentences)
    const places = bySentence(reading.places.all, sentences)
    const items = bySentence(reading.items.all, sentences)
    const sameAs: number[] = []
    const of = predicates.all.map((predicate): Link => {
      sameAs.push(sameAct(reading, predicate, sameAs))
      const { sentence } = predicate
      return {
        ...whenOf(reading, predicate, heads, times.get(sentence) ?? []),
        where: whereOf(reading, predicate, heads, places.get(sentence) ?? []),
        items: itemsOf(reading, predicate, items.get(sentence) ?? []),
        inReturnFor: inReturnFor(reading, predicate),
        sameAs: sameAs[predicate.index]!,
        phrases: quotedPhrases(reading, predicate.clause),
        because: [],
      }
    })
    return { of }
  },
)

function bySentence<T extends { readonly first: number }>(
  expressions: readonly T[],
  sentences: Reading<'sentences'>['sentences'],
): Map<number, T[]> {
  const map = new Map<number, T[]>()
  for (const expression of expressions) {
    const sentence = sentences.of[expression.first]!
    const list = map.get(sentence)
    if (list) list.push(expression)
    else map.set(sentence, [expression])
  }
  return map
}
