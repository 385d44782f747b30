// Logistic regression over named features that are there or not, by gradient descent over all samples, with a penalty on weights.

export interface Sample {
  readonly features: readonly string[]
  readonly right: boolean
  /** Samples of one group are never on both sides of a fold: the document. */
  readonly group: string
  readonly weight: number
}

export type Weights = ReadonlyMap<string, number>

export interface LogisticOptions {
  /** Penalty on the square of each weight, against one sample. */
  readonly penalty: number
  readonly rounds: number
  /** Samples a feature must stand in. */
  readonly least: number
}

/** Key of the constant. */
export const ALWAYS = ''

/** Fits weights; deterministic. */
export function fitLogistic(
  samples: readonly Sample[],
  { penalty, rounds, least }: LogisticOptions,
): Weights {
  const counts = new Map<string, number>()
  for (const { features } of samples)
    for (const one of new Set(features)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const names = [
    ALWAYS,
    ...[...counts]
      .filter(([, count]) => count >= least)
      .map(([name]) => name)
      .sort(),
  ]
  const at = new Map(names.map((name, index) => [name, index]))
  const rows = samples.map(({ features }) => [0, ...new Set(features.flatMap((name) => at.get(name) ?? []))])
  const weights = new Float64Array(names.length)
  // One step a feature, as large as its samples allow: AdaGrad over full gradients.
  const seen = new Float64Array(names.length)
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(names.length)
    rows.forEach((row, i) => {
      const { right, weight } = samples[i]!
      const error = ((right ? 1 : 0) - sigmoid(row.reduce((sum, k) => sum + weights[k]!, 0))) * weight
      for (const k of row) gradient[k]! += error
    })
    for (let k = 0; k < names.length; k++) {
      const slope = gradient[k]! - (k === 0 ? 0 : penalty * weights[k]!)
      seen[k]! += slope * slope
      weights[k]! += (0.3 * slope) / (Math.sqrt(seen[k]!) + 1e-6)
    }
  }
  return new Map(names.map((name, index) => [name, weights[index]!]))
}

/** Probability that a sample with these features is right. */
export function probability(weights: Weights, features: readonly string[]): number {
  let sum = weights.get(ALWAYS) ?? 0
  for (const name of new Set(features)) sum += weights.get(name) ?? 0
  return sigmoid(sum)
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
