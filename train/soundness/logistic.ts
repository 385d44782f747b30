// Logistic regression over named features, most of which are there or not, by gradient descent over all samples, with a penalty on weights.

export interface Sample {
  /** How much of each there is. */
  readonly features: ReadonlyMap<string, number>
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
    for (const one of features.keys()) counts.set(one, (counts.get(one) ?? 0) + 1)
  const names = [
    ALWAYS,
    ...[...counts]
      .filter(([, count]) => count >= least)
      .map(([name]) => name)
      .sort(),
  ]
  const at = new Map(names.map((name, index) => [name, index]))
  const rows = samples.map(({ features }) => {
    const known = [...features].flatMap(([name, value]) =>
      at.has(name) ? [[at.get(name)!, value] as const] : [],
    )
    return [[0, 1] as const, ...known]
  })
  const weights = new Float64Array(names.length)
  // One step a feature, as large as its samples allow: AdaGrad over full gradients.
  const seen = new Float64Array(names.length)
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(names.length)
    rows.forEach((row, i) => {
      const { right, weight } = samples[i]!
      const error =
        ((right ? 1 : 0) - sigmoid(row.reduce((sum, [k, value]) => sum + weights[k]! * value, 0))) * weight
      for (const [k, value] of row) gradient[k]! += error * value
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
export function probability(weights: Weights, features: Sample['features']): number {
  let sum = weights.get(ALWAYS) ?? 0
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return sigmoid(sum)
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
