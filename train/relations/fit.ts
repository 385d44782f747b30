// Multinomial logistic regression over a vocabulary of hashed features, by stochastic gradient descent with adaptive steps.
import { scoreClasses } from '../../src/language/linear-model.ts'
import { randomFrom, shuffle } from '../random.ts'

export interface Example {
  /** Feature hashes; one that comes twice counts twice. */
  readonly features: Int32Array
  /** Types that are right, as bits: a root that stands for two types has two. */
  readonly bits: number
  readonly weight: number
}

export interface FitOptions {
  readonly classes: number
  readonly epochs: number
  readonly rate: number
  /** Share of features that each visit leaves out. */
  readonly dropout: number
  /** Examples that a feature must stand in to be kept; rarer ones take part in training, where they soak up noise. */
  readonly least: number
  /** Bits of a hash that count: features that agree in them are one. */
  readonly mask: number
  readonly seed: number
}

/** A row of weights for each kept feature. */
export interface Fitted {
  readonly rows: ReadonlyMap<number, number>
  readonly weights: Float32Array
}

/** Examples that each feature stands in. */
function countFeatures(examples: readonly Example[], mask: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { features } of examples) {
    for (const feature of new Set(features.map((hash) => hash & mask)))
      counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return counts
}

/** Position of the first weight of each of an example's features. */
function offsets(
  features: Int32Array,
  rows: ReadonlyMap<number, number>,
  classes: number,
  mask: number,
): Int32Array {
  const found: number[] = []
  for (const feature of features) {
    const row = rows.get(feature & mask)
    if (row !== undefined) found.push(row * classes)
  }
  return Int32Array.from(found)
}

export function fitWeights(examples: readonly Example[], options: FitOptions): Fitted {
  const { classes, epochs, dropout } = options
  const counts = countFeatures(examples, options.mask)
  const rows = new Map([...counts.keys()].map((feature, row) => [feature, row] as const))
  const data = examples.map(({ features }) => offsets(features, rows, classes, options.mask))
  const weights = new Float32Array(rows.size * classes)
  const squares = new Float32Array(rows.size * classes)
  const random = randomFrom(options.seed)
  const order = examples.map((_, index) => index)
  const scores = new Float64Array(classes)
  const kept = new Int32Array(4096)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    const step = options.rate * (1 - (0.8 * epoch) / epochs)
    for (const index of order) {
      const { bits, weight } = examples[index]!
      const features = data[index]!
      let count = 0
      for (let i = 0; i < features.length; i++)
        if (dropout === 0 || random() >= dropout) kept[count++] = features[i]!
      const scale = 1 / Math.sqrt(count + 1)
      scores.fill(0)
      for (let i = 0; i < count; i++)
        for (let k = 0, at = kept[i]!; k < classes; k++) scores[k]! += weights[at + k]!
      for (let k = 0; k < classes; k++) scores[k]! *= scale
      gradient(scores, bits, weight * scale)
      for (let i = 0; i < count; i++) {
        for (let k = 0, at = kept[i]!; k < classes; k++) {
          const slope = scores[k]!
          const square = (squares[at + k]! += slope * slope)
          weights[at + k]! -= (step * slope) / (Math.sqrt(square) + 1e-3)
        }
      }
    }
  }
  return { rows: new Map([...rows].filter(([feature]) => counts.get(feature)! >= options.least)), weights }
}

/** Scores to the slopes of the negative log probability that one of the right types is meant. */
function gradient(scores: Float64Array, bits: number, weight: number): void {
  softmax(scores)
  let right = 1e-12
  for (let k = 0; k < scores.length; k++) if ((bits >> k) & 1) right += scores[k]!
  for (let k = 0; k < scores.length; k++) {
    const target = (bits >> k) & 1 ? scores[k]! / right : 0
    scores[k] = (scores[k]! - target) * weight
  }
}

/** Scores to probabilities, in place. */
export function softmax(scores: Float64Array): void {
  let top = -Infinity
  for (let k = 0; k < scores.length; k++) if (scores[k]! > top) top = scores[k]!
  let sum = 0
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - top)
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum
}

/** Weights as bytes, addressed by hashes, and what one step is worth: what ships. */
export interface Table {
  readonly weights: Int8Array
  readonly unit: number
}

/** Steps from nothing to the largest weight: coarse enough that the file packs well. */
const STEPS = 40
/** Share of weights that may be cut at the largest step. */
const CUT = 0.00005
/** Steps up to which a weight is noise and made nothing. */
const NOISE = 1

export function toTable(fitted: Fitted, { classes, mask }: FitOptions): Table {
  const full = new Float32Array((mask + 1) * classes)
  for (const [feature, row] of fitted.rows)
    full.set(fitted.weights.subarray(row * classes, (row + 1) * classes), feature * classes)
  const sizes = full.map(Math.abs).sort()
  const unit = sizes[Math.floor(sizes.length * (1 - CUT))]! / STEPS
  const weights = Int8Array.from(full, (weight) => {
    const steps = Math.round(weight / unit)
    return Math.abs(steps) <= NOISE ? 0 : Math.max(-STEPS, Math.min(STEPS, steps))
  })
  return { weights, unit }
}

/** Scores of one example, as relationScores makes them before calibration. */
export function predict({ weights, unit }: Table, features: Int32Array, scores: Float64Array): void {
  const model = { classes: scores.length, bits: Math.log2(weights.length / scores.length), weights }
  scoreClasses(model, features, features.length, scores)
  for (let k = 0; k < scores.length; k++) scores[k]! *= unit / Math.sqrt(features.length + 1)
}
