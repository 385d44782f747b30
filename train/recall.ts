// Trains models/english/recall.bin.gz: whom an act is done to when its sentence does not say, among those named before.
// Usage: npm run train:recall. Deterministic; needs the annotated articles, the other models as they ship.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openKnowledge } from '../src/knowledge/open.ts'
import { openAttributionModel } from '../src/language/attribution-model.ts'
import { openEnglish } from '../src/language/open-english.ts'
import { openParties, RECALL_FILE } from '../src/language/party-weights.ts'
import { openRelations } from '../src/language/relation-weights.ts'
import { packParts } from '../src/language/weights-file.ts'
import { ranker } from '../src/read/07-predicates/ranking/rank.ts'
import { LIKELY } from '../src/read/07-predicates/recall/recall.ts'
import { buildPipeline } from '../src/read/pipeline.ts'
import { read } from '../src/read/read.ts'
import { type AnnotatedArticle, LEARNT, MEASURED, readAnnotated } from './annotated.ts'
import { fitRanking } from './parties/fit.ts'
import type { Sample } from './parties/samples.ts'
import { type Claim, type Lacking, recallSamples, watchingRecall } from './recall/samples.ts'

const ROOT = join(import.meta.dirname, '..')
const FIT = { penalty: 4, rounds: 60, bits: 14, least: 3 }
const FOLDS = 5
/** One step of the weights, in log odds. */
const SCALE = 1 / 32

const log = (text: string): void => void process.stderr.write(`${text}\n`)

const trainedOn = LEARNT.flatMap((corpus) => readAnnotated<Claim>(corpus))
const measured = MEASURED.flatMap((corpus) => readAnnotated<Claim>(corpus))
const seen: Lacking[] = []
const judge = () => ({ told: 1, right: 1 })
const models = [openEnglish(), openAttributionModel(), openRelations()] as const
const stages = buildPipeline(...models, judge, ranker(openParties()), watchingRecall(seen))
const knowledge = openKnowledge({ user: null })

function samplesOf(articles: readonly AnnotatedArticle<Claim>[]): Sample[] {
  return articles.flatMap((article) => {
    seen.length = 0
    read({ text: article.text, publishedAt: article.publishedAt }, stages, knowledge, 'train')
    return recallSamples(article, seen)
  })
}

const table = (weights: Float64Array): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / SCALE))))

/** True when the model names somebody, and whether he is right. */
function choice(weights: Int8Array, { features, right }: Sample): { named: boolean; right: boolean } {
  const odds = features.map((list) => {
    let sum = 0
    for (const hash of list) sum += weights[hash & (weights.length - 1)]! * SCALE
    return Math.exp(sum)
  })
  const best = odds.indexOf(Math.max(...odds.slice(0, -1)))
  const all = odds.reduce((sum, one) => sum + one, 0)
  return { named: odds[best]! > LIKELY * all, right: right[best]! }
}

function report(name: string, pairs: readonly (readonly [Sample, Int8Array])[]): void {
  // Whom the rules imply stays.
  const asked = pairs.filter(([{ chosen, features }]) => chosen === features.length - 1)
  const found = asked.map(([sample, weights]) => ({ sample, ...choice(weights, sample) }))
  const named = found.filter((one) => one.named)
  const right = named.filter((one) => one.right).length
  const there = asked.filter(([{ source }]) => source === 'named before').length
  log(
    `  ${name}: ${asked.length} acts, ${there} done to somebody named before; named ${named.length}, right ${right}`,
  )
}

const samples = samplesOf(trainedOn)
const groups = [...new Set(samples.map(({ group }) => group))].sort()
const fold = new Map(groups.map((group, index) => [group, index % FOLDS]))
const pairs: [Sample, Int8Array][] = []
for (let k = 0; k < FOLDS; k++) {
  const rest = samples.filter(({ group }) => fold.get(group) !== k)
  const weights = table(fitRanking(rest, FIT))
  for (const sample of samples) if (fold.get(sample.group) === k) pairs.push([sample, weights])
}
const weights = table(fitRanking(samples, FIT))
report('held out by text', pairs)
report(
  'never trained on',
  samplesOf(measured).map((sample) => [sample, weights] as const),
)
writeFileSync(
  join(ROOT, 'models/english', RECALL_FILE),
  packParts({ header: JSON.stringify({ scale: SCALE }), weights }),
)
