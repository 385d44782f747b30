// Reads a short text up to its links, for the tests of this stage and the next.
import { openEngine } from '../../../src/read/open.ts'
import type { LayerName, Predicate, Reading, TokenSpan } from '../../../src/reading/index.ts'

const engine = await openEngine()

/** All layers of a text published on a Wednesday. */
export function readAll(text: string, publishedAt = '2024-05-15'): Reading<LayerName> {
  return engine.read({ text, publishedAt })
}

export function wordsOf({ tokens, document }: Reading<LayerName>, span: TokenSpan): string {
  return document.text.slice(tokens.starts[span.first]!, tokens.ends[span.end - 1]!)
}

/** The predicates whose trigger has this word, in text order. */
export function predicatesAt(reading: Reading<LayerName>, trigger: string): Predicate[] {
  return reading.predicates.all.filter((predicate) =>
    ` ${wordsOf(reading, predicate)} `.includes(` ${trigger} `),
  )
}

/** What hangs on the act that a word says; throws when the word says none. */
export function linksAt(
  reading: Reading<LayerName>,
  trigger: string,
  nth = 0,
): {
  readonly when: string | null
  readonly of: 'event' | 'report'
  readonly where: string | null
  readonly items: readonly string[]
  readonly phrases: readonly string[]
  readonly inReturnFor: string | null
  readonly sameAs: string | null
} {
  const predicate = predicatesAt(reading, trigger)[nth]
  if (predicate === undefined)
    throw new Error(
      `no predicate “${trigger}” among ${reading.predicates.all.map((one) => wordsOf(reading, one)).join(', ')}`,
    )
  const link = reading.links.of[predicate.index]!
  const words = (span: TokenSpan | undefined): string | null => (span ? wordsOf(reading, span) : null)
  return {
    when: words(reading.times.all[link.when]),
    of: link.whenOf,
    where: words(reading.places.all[link.where]),
    items: link.items.map((index) => wordsOf(reading, reading.items.all[index]!)),
    phrases: link.phrases.map((span) => wordsOf(reading, span)),
    inReturnFor: words(reading.predicates.all[link.inReturnFor]),
    sameAs: words(reading.predicates.all[link.sameAs]),
  }
}
