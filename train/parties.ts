// Trains models/english/parties.bin.gz: who fills the roles of an act when everybody in its sentence is compared.
// Usage: npm run train:parties. Deterministic; needs the corpora and the annotated articles, the other models as they ship.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openKnowledge } from '../src/knowledge/open.ts'
import { openAttributionModel } from '../src/language/attribution-model.ts'
import { openEnglish } from '../src/language/open-english.ts'
import { PARTIES_FILE, type PartyModel } from '../src/language/party-weights.ts'
import { openRelations } from '../src/language/relation-weights.ts'
import { packParts } from '../src/language/weights-file.ts'
import type { Role } from '../src/read/07-predicates/ranking/features.ts'
import { NOBODY, type Ranker, ranker, STAY } from '../src/read/07-predicates/ranking/rank.ts'
import { buildPipeline } from '../src/read/pipeline.ts'
import { read } from '../src/read/read.ts'
import { LEARNT, MEASURED } from './annotated.ts'
import { fitRanking } from './parties/fit.ts'
import {
  annotatedArticles,
  type Labelled,
  markedSentences,
  type Sample,
  type Seen,
  watching,
} from './parties/samples.ts'

const ROOT = join(import.meta.dirname, '..')
const CORPORA = resolve(process.env.CHANCERY_CORPORA ?? join(ROOT, '../shared/corpora'))
const FIT = { penalty: 5, rounds: 60, bits: 16, least: 3 }
const FOLDS = 5
/** One step of the weights, in log odds. */
const SCALE = 1 / 32

const log = (text: string): void => void process.stderr.write(`${text}\n`)

const texts: Labelled[] = [
  ...markedSentences(join(CORPORA, 'plv/train.tsv')),
  ...LEARNT.flatMap(annotatedArticles),
]
const measured = MEASURED.flatMap(annotatedArticles)
const models = [openEnglish(), openAttributionModel(), openRelations()] as const
const knowledge = openKnowledge({ user: null })

/** Samples of one role, the reader's other choices made by `inner`. */
function samplesOf(from: readonly Labelled[], role: Role, inner: Ranker | null): Sample[] {
  const seen: Seen[] = []
  const stages = buildPipeline(...models, () => ({ told: 1, right: 1 }), watching(seen, inner), null)
  return from.flatMap((one) => {
    seen.length = 0
    read({ text: one.text, publishedAt: one.publishedAt }, stages, knowledge, 'train')
    return one.label(seen.filter((act) => act.role === role))
  })
}

const table = (weights: Float64Array): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / SCALE))))
const modelOf = (weights: Int8Array): PartyModel => ({
  linear: { classes: 1, bits: FIT.bits, weights },
  scale: SCALE,
})

function choice(weights: Int8Array, { role, features, chosen }: Sample): number {
  const nobody = features.length - 1
  const scores = features.map((list, k) => {
    let sum = 0
    for (const hash of list) sum += weights[hash & (weights.length - 1)]! * SCALE
    if (k === nobody) return chosen === nobody ? sum + NOBODY[role] : Number.NEGATIVE_INFINITY
    return k === chosen ? sum + STAY[role] : sum
  })
  return scores.indexOf(Math.max(...scores))
}

function report(role: Role, pairs: readonly (readonly [Sample, Int8Array])[]): void {
  const tallies = new Map<string, { all: number; rules: number; ranked: number }>()
  for (const [sample, weights] of pairs) {
    const name = `${role}, ${sample.source}${sample.right.at(-1) ? ', nobody' : ''}`
    const tally = tallies.get(name) ?? { all: 0, rules: 0, ranked: 0 }
    tallies.set(name, tally)
    tally.all++
    if (sample.right[sample.chosen]) tally.rules++
    if (sample.right[choice(weights, sample)]) tally.ranked++
  }
  for (const [name, { all, rules, ranked }] of tallies) log(`  ${name}: ${rules} → ${ranked} of ${all}`)
}

/** Weights of a role from all samples; what they are worth is measured on folds of texts, and on texts never trained on. */
function trained(role: Role, inner: Ranker | null): Float64Array {
  const samples = samplesOf(texts, role, inner)
  const groups = [...new Set(samples.map(({ group }) => group))].sort()
  const fold = new Map(groups.map((group, index) => [group, index % FOLDS]))
  const pairs: [Sample, Int8Array][] = []
  for (let k = 0; k < FOLDS; k++) {
    const weights = table(
      fitRanking(
        samples.filter(({ group }) => fold.get(group) !== k),
        FIT,
      ),
    )
    for (const sample of samples) if (fold.get(sample.group) === k) pairs.push([sample, weights])
  }
  const weights = fitRanking(samples, FIT)
  const whole = table(weights)
  for (const sample of samplesOf(measured, role, inner)) pairs.push([sample, whole])
  report(role, pairs)
  return weights
}

const actors = trained('actors', null)
const acting = ranker(modelOf(table(actors)))
const first: Ranker = (syntax, draft, role, around) =>
  role === 'actors' ? acting(syntax, draft, role, around) : draft
const recipients = trained('recipients', first)
const weights = table(actors.map((weight, row) => weight + recipients[row]!))
writeFileSync(
  join(ROOT, 'models/english', PARTIES_FILE),
  packParts({ header: JSON.stringify({ scale: SCALE }), weights }),
)
