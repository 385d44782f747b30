// The recipe of the relation model: examples, settings, cross-validation, calibration. Shared with the benchmark.
import { join } from 'node:path'
import type { ActWords } from '../../src/language/act-words.ts'
import { EVENT_TYPES } from '../../src/model/index.ts'
import type { RelationLayers } from '../../src/read/10-types/relation-view.ts'
import { randomFrom, shuffle } from '../random.ts'
import { bitsOf, ROOTS, type Row, rootOf } from './corpus.ts'
import { featuresOf, openLanguage } from './examples.ts'
import { type Example, type FitOptions, fitWeights, predict, softmax, toTable } from './fit.ts'
import { expand, type Frame, readFillers, readFrames } from './frames.ts'
import { groupsOf } from './groups.ts'
import { moodFrames } from './moods.ts'

const CLASSES = EVENT_TYPES.length
export const FIT: FitOptions = {
  classes: CLASSES,
  epochs: 12,
  rate: 0.5,
  dropout: 0.3,
  least: 1,
  mask: (1 << 18) - 1,
  seed: 1,
}
const SENTENCES_OF_A_FRAME = 8
/** Of a sentence made from a frame, against 1 of a real one. */
const WEIGHT_OF_A_FRAME = 0.2
/** Acts in moods taken of each label, and the weight of one. */
const MOODS_OF_A_LABEL = 1000
const WEIGHT_OF_A_MOOD = 0.08
const FOLDS = 5

/** Sentences of the frames as examples. */
export function frameExamples(
  root: string,
  words: ActWords,
): { examples: Example[]; frames: number; moods: number } {
  const language = openLanguage()
  const folder = join(root, 'knowledge/events/frames')
  const frames = readFrames(folder)
  const fillers = readFillers(join(folder, 'fillers.txt'))
  const toExamples = (frame: Frame, most: number, seed: number, weight: number): Example[] =>
    expand(frame, fillers, most, seed).map((marked) => ({
      features: featuresOf(language(marked.text), marked, words),
      bits: 1 << EVENT_TYPES.indexOf(frame.label),
      weight,
    }))
  const moods = sampled(moodFrames(folder))
  const examples = [
    ...frames.flatMap((frame, index) =>
      toExamples(frame, SENTENCES_OF_A_FRAME, index * 7919 + 13, WEIGHT_OF_A_FRAME),
    ),
    ...moods.flatMap((frame, index) => toExamples(frame, 1, index * 104729 + 5, WEIGHT_OF_A_MOOD)),
  ]
  return { examples, frames: frames.length, moods: moods.length }
}

/** As many of each label, by chance but always the same. */
function sampled(moods: readonly Frame[]): Frame[] {
  const random = randomFrom(11)
  return EVENT_TYPES.flatMap((type) =>
    shuffle(
      moods.filter((frame) => frame.label === type),
      random,
    ).slice(0, MOODS_OF_A_LABEL),
  )
}

/** Layers of the rows, for features and groups. */
export function rowLayers(rows: readonly Row[]): RelationLayers[] {
  const language = openLanguage()
  return rows.map((row) => language(row.text))
}

export function rowExamples(
  rows: readonly Row[],
  layers: readonly RelationLayers[],
  words: ActWords,
): Example[] {
  return rows.map((row, i) => ({
    features: featuresOf(layers[i]!, row, words),
    bits: bitsOf(row.root),
    weight: 1,
  }))
}

/** Number of the fold of each row, every root spread evenly. */
export function randomFolds(rows: readonly Row[], seed = 3): number[] {
  const random = randomFrom(seed)
  const fold = new Array<number>(rows.length)
  for (const root of ROOTS) {
    const own = shuffle(
      rows.flatMap((row, i) => (row.root === root ? [i] : [])),
      random,
    )
    for (const [position, row] of own.entries()) fold[row] = position % FOLDS
  }
  return fold
}

/** Folds that hold out whole groups of main verb and object. */
export function groupedFolds(rows: readonly Row[], layers: readonly RelationLayers[], seed = 3): number[] {
  const random = randomFrom(seed)
  const groups = new Map<string, number[]>()
  for (const [row, group] of groupsOf(rows, layers).entries())
    groups.set(group, [...(groups.get(group) ?? []), row])
  const sizes = new Array<number>(FOLDS).fill(0)
  const fold = new Array<number>(rows.length)
  for (const [, members] of shuffle([...groups].sort(), random).sort((a, b) => b[1].length - a[1].length)) {
    const smallest = sizes.indexOf(Math.min(...sizes))
    sizes[smallest]! += members.length
    for (const row of members) fold[row] = smallest
  }
  return fold
}

/** Scores of every row by a model, as it would ship, that has not seen its fold. Frames stand in every training part. */
export function crossValidate(
  frames: readonly Example[],
  pairs: readonly Example[],
  fold: readonly number[],
): Float64Array[] {
  const scores = pairs.map(() => new Float64Array(CLASSES))
  for (let held = 0; held < FOLDS; held++) {
    const table = toTable(fitWeights([...frames, ...pairs.filter((_, i) => fold[i] !== held)], FIT), FIT)
    pairs.forEach((pair, i) => {
      if (fold[i] === held) predict(table, pair.features, scores[i]!)
    })
  }
  return scores
}

/** Probabilities of the 15 roots, likeliest first. */
export function rootsOf(scores: Float64Array, temperature: number): [root: string, probability: number][] {
  const shares = softmaxed(scores, temperature)
  const roots = new Map<string, number>()
  for (const [type, share] of shares.entries())
    roots.set(rootOf(type), (roots.get(rootOf(type)) ?? 0) + share)
  return [...roots].sort((a, b) => b[1] - a[1])
}

function softmaxed(scores: Float64Array, temperature: number): Float64Array {
  const scaled = scores.map((score) => score / temperature)
  softmax(scaled)
  return scaled
}

/** The temperature under which held-out probabilities lose least. */
export function temperatureOf(rows: readonly Row[], scores: readonly Float64Array[]): number {
  let best = 1
  let least = Infinity
  for (let temperature = 0.3; temperature < 3; temperature *= 1.03) {
    let loss = 0
    rows.forEach((row, i) => {
      const right = rootsOf(scores[i]!, temperature).find(([root]) => root === row.root)![1]
      loss -= Math.log(Math.max(right, 1e-9))
    })
    if (loss < least) {
      least = loss
      best = temperature
    }
  }
  return best
}

/** F1 of each root, and their mean. */
export function macroF1(
  gold: readonly string[],
  found: readonly string[],
): { macro: number; each: Record<string, number> } {
  const each: Record<string, number> = {}
  for (const root of ROOTS) {
    const right = gold.filter((label, i) => label === root && found[i] === root).length
    const named = found.filter((label) => label === root).length
    const there = gold.filter((label) => label === root).length
    each[root] = right === 0 ? 0 : (2 * right) / (named + there)
  }
  return { macro: ROOTS.reduce((sum, root) => sum + each[root]!, 0) / ROOTS.length, each }
}
