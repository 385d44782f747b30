// Trains models/english/soundness.json: how likely an act that the rules found is one that the text tells.
// Usage: npm run train:soundness. Deterministic; needs the corpora and the annotated articles, the other models as they ship.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openKnowledge } from '../src/knowledge/open.ts'
import { openAttributionModel } from '../src/language/attribution-model.ts'
import { openEnglish } from '../src/language/open-english.ts'
import { openParties } from '../src/language/party-weights.ts'
import { openRelations } from '../src/language/relation-weights.ts'
import { SOUNDNESS_FILE } from '../src/language/soundness-weights.ts'
import type { EventType } from '../src/model/index.ts'
import { ranker } from '../src/read/07-predicates/ranking/rank.ts'
import { buildPipeline } from '../src/read/pipeline.ts'
import { read } from '../src/read/read.ts'
import type { Predicate } from '../src/reading/index.ts'
import { annotatedTexts, judgedTexts, type LabelledText } from './soundness/labels.ts'
import { fitLogistic, probability, type Sample } from './soundness/logistic.ts'

const ROOT = join(import.meta.dirname, '..')
const CORPORA = resolve(process.env.CHANCERY_CORPORA ?? join(ROOT, '../shared/corpora'))
const ARTICLES = resolve(process.env.CHANCERY_ARTICLES ?? join(ROOT, '../shared/articles'))
const FIT = { penalty: Number(process.env.PENALTY ?? 10), rounds: 600, least: 4 }
const FOLDS = 8

const log = (text: string): void => void process.stderr.write(`${text}\n`)

const texts: LabelledText[] = [
  // The half of the articles that may be read; the other is only measured.
  ...annotatedTexts(join(ARTICLES, 'gold'), /^(news-0[1-6]|ana-0[1-4])/),
  ...annotatedTexts(join(ROOT, 'train/data/articles'), /./),
  ...judgedTexts(join(ROOT, 'train/data/acts/judged.tsv'), CORPORA),
]
interface Seen {
  readonly features: Sample['features']
  readonly predicate: Predicate
  readonly type: EventType
}
let seen: Seen[] = []
const knowledge = openKnowledge({ user: null })
const stages = buildPipeline(
  openEnglish(),
  openAttributionModel(),
  openRelations(),
  (features, predicate, type) => {
    seen.push({ features, predicate, type })
    return 1
  },
  ranker(openParties()),
)
const samples = texts.flatMap(samplesOf)
log(`${samples.length} acts of ${texts.length} texts, ${samples.filter(({ right }) => right).length} told`)

/** The acts of a text of which it is known whether they are told. */
function samplesOf({ name, text, publishedAt, told }: LabelledText): Sample[] {
  seen = []
  const { tokens } = read({ text, publishedAt }, stages, knowledge, 'train')
  return seen.flatMap(({ features, predicate, type }) => {
    const trigger = { start: tokens.starts[predicate.first]!, end: tokens.ends[predicate.end - 1]! }
    const right = told(trigger, type)
    return right === null ? [] : [{ features, right, group: name, weight: 1 }]
  })
}

// Held out by document: what a floor keeps and how pure it is.
const groups = [...new Set(samples.map(({ group }) => group))].sort()
const fold = new Map(groups.map((group, index) => [group, index % FOLDS]))
const held: { p: number; sample: Sample }[] = []
for (let k = 0; k < FOLDS; k++) {
  const weights = fitLogistic(
    samples.filter(({ group }) => fold.get(group) !== k),
    FIT,
  )
  for (const sample of samples)
    if (fold.get(sample.group) === k) held.push({ p: probability(weights, sample.features), sample })
}
for (const [what, of] of [
  ['annotated', held.filter(({ sample }) => /^(news|ana|own)/.test(sample.group))],
  [
    'polnear',
    held.filter(({ sample }) => /^[a-z]/.test(sample.group) && !/^(news-\d|ana|own)/.test(sample.group)),
  ],
  ['aquaint', held.filter(({ sample }) => /^[A-Z]/.test(sample.group))],
] as const) {
  log(what)
  for (const floor of [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const kept = of.filter(({ p }) => p >= floor)
    const right = kept.filter(({ sample }) => sample.right).length
    const all = of.filter(({ sample }) => sample.right).length
    log(
      `  floor ${floor}: ${kept.length} kept, ${((100 * right) / kept.length).toFixed(1)} % told, ${((100 * right) / all).toFixed(1)} % of the told`,
    )
  }
}
const loss = held.reduce((sum, { p, sample }) => sum - Math.log(sample.right ? p : 1 - p), 0) / held.length
log(`log loss ${loss.toFixed(4)}`)
const weights = fitLogistic(samples, FIT)
const rounded = Object.fromEntries(
  [...weights].map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]),
)
writeFileSync(join(ROOT, 'models/english', SOUNDNESS_FILE), `${JSON.stringify(rounded, null, 1)}\n`)
