// Trains models/english/soundness.json: how likely an act that the rules found is one that the text tells, and is read rightly.
// Usage: npm run train:soundness. Deterministic; needs the corpora and the annotated articles, the other models as they ship.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SOUNDNESS_FILE } from '../src/language/soundness-weights.ts'
import type { Filler } from '../src/reading/index.ts'
import { LEARNT, MEASURED } from './annotated.ts'
import { actFinder } from './seen-acts.ts'
import {
  annotatedTexts,
  type FoundAct,
  type FoundParty,
  judgedTexts,
  type LabelledText,
} from './soundness/labels.ts'
import { fitLogistic, probability, type Sample } from './soundness/logistic.ts'

const ROOT = join(import.meta.dirname, '..')
const CORPORA = resolve(process.env.CHANCERY_CORPORA ?? join(ROOT, '../shared/corpora'))
const FIT = { penalty: Number(process.env.PENALTY ?? 10), rounds: 600, least: 4 }
const FOLDS = 8

const log = (text: string): void => void process.stderr.write(`${text}\n`)

const texts: LabelledText[] = [
  ...LEARNT.flatMap(annotatedTexts),
  ...judgedTexts(join(ROOT, 'train/data/acts/judged.tsv'), CORPORA),
]
const measured = MEASURED.flatMap(annotatedTexts)

/** The questions that are asked of an act. */
type Question = 'told' | 'right'

const find = actFinder()

type Labels = Record<Question, boolean | null>

/** The acts of a text with what is known of them. */
function actsOf(labelled: LabelledText): (Omit<Sample, 'right'> & { readonly labels: Labels })[] {
  const { name, text, publishedAt } = labelled
  const { reading, acts } = find(text, publishedAt)
  const { tokens, mentions, references } = reading
  const parties = (fillers: readonly Filler[]): FoundParty[] =>
    fillers.flatMap(({ mention }) => {
      const { first, end } = mentions.all[mention]!
      const span = { start: tokens.starts[first]!, end: tokens.ends[end - 1]! }
      return references.of[mention]!.identities.map(({ country }) => ({ country, span }))
    })
  return acts.map(({ features, predicate, type }) => {
    const act: FoundAct = {
      trigger: { start: tokens.starts[predicate.first]!, end: tokens.ends[predicate.end - 1]! },
      type,
      actors: parties(predicate.actors),
      recipients: parties(predicate.recipients),
    }
    const labels = { told: labelled.told(act), right: labelled.right(act) }
    return { features, group: name, weight: 1, labels }
  })
}

const acts = texts.flatMap(actsOf)
const others = measured.flatMap(actsOf)

function samplesOf(from: typeof acts, question: Question): Sample[] {
  return from.flatMap(({ labels, ...rest }) => {
    const right = labels[question]
    return right === null ? [] : [{ ...rest, right }]
  })
}

/** Weights for a question; printed is what floors keep and how pure it is, held out by document and on texts never trained on. */
function trained(question: Question): Record<string, number> {
  const samples = samplesOf(acts, question)
  log(`${question}: ${samples.filter(({ right }) => right).length} of ${samples.length} acts`)
  const groups = [...new Set(samples.map(({ group }) => group))].sort()
  const fold = new Map(groups.map((group, index) => [group, index % FOLDS]))
  const held: Judged[] = []
  for (let k = 0; k < FOLDS; k++) {
    const inner = fitLogistic(
      samples.filter(({ group }) => fold.get(group) !== k),
      FIT,
    )
    for (const sample of samples)
      if (fold.get(sample.group) === k) held.push({ p: probability(inner, sample.features), sample })
  }
  const weights = fitLogistic(samples, FIT)
  const isOurs = ({ sample }: Judged) => /^(news|ana|own|mark)-\d/.test(sample.group)
  const isPolnear = ({ sample }: Judged) => /^[a-z]/.test(sample.group)
  report('annotated', held.filter(isOurs))
  report(
    'polnear',
    held.filter((one) => !isOurs(one) && isPolnear(one)),
  )
  report(
    'aquaint',
    held.filter((one) => !isOurs(one) && !isPolnear(one)),
  )
  report(
    'never trained on',
    samplesOf(others, question).map((sample) => ({ p: probability(weights, sample.features), sample })),
  )
  return Object.fromEntries([...weights].map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]))
}

interface Judged {
  readonly p: number
  readonly sample: Sample
}

function report(what: string, of: readonly Judged[]): void {
  if (of.length === 0) return
  const all = of.filter(({ sample }) => sample.right).length
  const loss = of.reduce((sum, { p, sample }) => sum - Math.log(sample.right ? p : 1 - p), 0) / of.length
  log(`  ${what}, log loss ${loss.toFixed(4)}`)
  for (const floor of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const kept = of.filter(({ p }) => p >= floor)
    const right = kept.filter(({ sample }) => sample.right).length
    log(
      `    floor ${floor}: ${kept.length} kept, ${((100 * right) / kept.length).toFixed(1)} % so, ${((100 * right) / all).toFixed(1)} % of those that are`,
    )
  }
}

const weights = { told: trained('told'), right: trained('right') }
writeFileSync(join(ROOT, 'models/english', SOUNDNESS_FILE), `${JSON.stringify(weights, null, 1)}\n`)
