// The relation model on corpora/plv by cross-validation: folds by chance, and folds that hold out whole groups of main verb
// and object. Each fold trains anew with the recipe of train/relations; the frames stand in every training part.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOTS, type Row, readRows } from '../../train/relations/corpus.ts'
import { readActWords } from '../../train/relations/examples.ts'
import type { Example } from '../../train/relations/fit.ts'
import {
  crossValidate,
  frameExamples,
  groupedFolds,
  macroF1,
  randomFolds,
  rootsOf,
  rowExamples,
  rowLayers,
  temperatureOf,
} from '../../train/relations/recipe.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

const ROOT = join(import.meta.dirname, '../..')
const CORPUS = 'plv/train'

export async function benchRelations(options: BenchOptions): Promise<BenchResult> {
  const path = join(options.corpora, 'plv/train.tsv')
  if (!existsSync(path)) return { layer: 'relations', figures: [], notes: [`no ${path}`] }
  const rows = readRows(path)
  const layers = rowLayers(rows)
  const words = readActWords(ROOT)
  const pairs = rowExamples(rows, layers, words)
  const { examples, frames } = frameExamples(ROOT, words)
  const errors: string[] = []
  const random = measure('5-fold', 0.84, rows, examples, pairs, randomFolds(rows), errors)
  const grouped = measure('grouped folds', 0.8, rows, examples, pairs, groupedFolds(rows, layers), errors)
  return {
    layer: 'relations',
    figures: [...random, ...grouped, { corpus: CORPUS, metric: 'frames', value: frames, unit: 'number' }],
    ...(options.errors ? { errors } : {}),
    notes: [
      'the frames were written by somebody who had read these rows: unseen text of the kind will score lower',
      'plv calls promised yielding AGREE, convictions ACCUSE and sanctions COERCE; the labels of rare roots (15 to 18 rows) move the mean by a point a row',
    ],
  }
}

function measure(
  name: string,
  goal: number,
  rows: readonly Row[],
  frames: readonly Example[],
  pairs: readonly Example[],
  fold: readonly number[],
  errors: string[],
): Figure[] {
  const scores = crossValidate(frames, pairs, fold)
  const temperature = temperatureOf(rows, scores)
  const best = scores.map((one) => rootsOf(one, temperature)[0]!)
  const found = best.map(([root]) => root)
  const gold = rows.map((row) => row.root)
  const { macro, each } = macroF1(gold, found)
  rows.forEach((row, i) => {
    if (found[i] !== row.root)
      errors.push(`${name}\t${row.root} read as ${found[i]} ${best[i]![1].toFixed(2)}\t${row.text}`)
  })
  const right = gold.map((root, i) => root === found[i])
  const count = rows.length
  const figure = (metric: string, value: number): Figure => ({
    corpus: CORPUS,
    metric: `${metric}, ${name}`,
    value,
    count,
  })
  return [
    { ...figure('macro-F1', macro), goal },
    figure('accuracy', right.filter(Boolean).length / count),
    figure(
      'calibration error',
      calibrationError(
        best.map(([, share]) => share),
        right,
      ),
    ),
    figure(
      'accuracy of the surest half',
      surest(
        best.map(([, share]) => share),
        right,
        0.5,
      ),
    ),
    ...(name === '5-fold' ? ROOTS.map((root) => figure(`F1 ${root}`, each[root]!)) : []),
  ]
}

/** Mean distance of confidence and accuracy over ten bins of confidence, weighted by their size. */
function calibrationError(confidences: readonly number[], right: readonly boolean[]): number {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const own = confidences.flatMap((share, i) => (Math.min(9, Math.floor(share * 10)) === bin ? [i] : []))
    const accuracy = own.filter((i) => right[i]).length
    error += Math.abs(own.reduce((sum, i) => sum + confidences[i]!, 0) - accuracy)
  }
  return error / confidences.length
}

function surest(confidences: readonly number[], right: readonly boolean[], share: number): number {
  const order = confidences.map((_, i) => i).sort((a, b) => confidences[b]! - confidences[a]!)
  const kept = order.slice(0, Math.floor(order.length * share))
  return kept.filter((i) => right[i]).length / kept.length
}
