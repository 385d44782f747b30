// Named persons, organisations and places of UD English GUM (corpora/ud) against the names that the reader finds.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readChains } from '../../train/language/chains.ts'
import { openPartialReader } from '../partial-reading.ts'
import type { BenchOptions, BenchResult } from '../result.ts'

const PARTIES: ReadonlySet<string> = new Set(['person', 'organization', 'place'])

interface Stretch {
  readonly start: number
  readonly end: number
}
const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end
const equal = (a: Stretch, b: Stretch): boolean => a.start === b.start && a.end === b.end

/** Recall over names of parties; precision over all names of the corpus, since ours may be of things that it marks otherwise. */
export async function benchGumNames({ corpora }: BenchOptions): Promise<BenchResult> {
  const path = join(corpora, 'ud/gum-dev.conllu')
  if (!existsSync(path)) return { layer: 'names', figures: [], notes: [`no ${path}`] }
  const reader = openPartialReader()
  const sum = { gold: 0, exact: 0, found: 0, ours: 0, right: 0 }
  for (const { text, mentions } of readChains(path)) {
    const { tokens, mentions: read } = reader.read(text, null)
    const ours = read.all
      .filter(({ form }) => form === 'name' || form === 'adjective')
      .map(({ first, end }) => ({ start: tokens.starts[first]!, end: tokens.ends[end - 1]! }))
    const names = mentions.filter(({ isName }) => isName)
    for (const gold of names.filter(({ type }) => PARTIES.has(type))) {
      sum.gold++
      if (ours.some((one) => equal(one, gold))) sum.exact++
      if (ours.some((one) => overlap(one, gold))) sum.found++
    }
    for (const one of ours) {
      sum.ours++
      if (names.some((gold) => overlap(one, gold))) sum.right++
    }
  }
  const figure = (metric: string, hits: number, count: number) => ({
    corpus: 'ud/gum-dev',
    metric,
    value: hits / count,
    count,
  })
  return {
    layer: 'names',
    figures: [
      figure('names of persons, organisations, places found, exact', sum.exact, sum.gold),
      figure('names of persons, organisations, places found, overlapping', sum.found, sum.gold),
      figure('our names that overlap a name of the corpus', sum.right, sum.ours),
    ],
  }
}
