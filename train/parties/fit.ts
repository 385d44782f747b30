// Fits the ranking of parties: the probability that one of the right candidates is chosen, with a penalty on large weights.
import type { Sample } from './samples.ts'

export interface FitOptions {
  /** Weights are kept small by this much, in samples. */
  readonly penalty: number
  readonly rounds: number
  readonly bits: number
  /** Features seen in fewer samples are left out. */
  readonly least: number
}

/**
 * A weight for each hash of a feature. The sentences of a corpus were picked for naming both parties, those of articles
 * were not, so what speaks for nobody counts once for all texts and once for those of its kind (Daumé 2007, "Frustratingly
 * easy domain adaptation"); what comes out are the weights for articles.
 */
export function fitRanking(
  samples: readonly Sample[],
  { penalty, rounds, bits, least }: FitOptions,
): Float64Array {
  const size = 1 << bits
  const mask = size - 1
  const kindOf = (sample: Sample) => (sample.source === 'plv' ? 1 : 2)
  const seen = new Uint32Array(size)
  for (const { features } of samples) {
    const here = new Set<number>()
    for (const list of features) for (const hash of list) here.add(hash & mask)
    for (const row of here) seen[row]!++
  }
  const data = samples.map((sample) => ({
    lists: sample.features.map((list) =>
      list.map((hash) => hash & mask).filter((row) => seen[row]! >= least),
    ),
    right: sample.right,
    weight: sample.weight,
    own: kindOf(sample) * size,
  }))
  const weights = new Float64Array(size * 3)
  const squares = new Float64Array(size * 3).fill(1e-8)
  const slope = new Float64Array(size * 3)
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < slope.length; i++) slope[i] = penalty * weights[i]!
    for (const { lists, right, weight, own } of data) {
      const nobody = lists.length - 1
      const scores = lists.map((list, k) => {
        let sum = 0
        for (const row of list) sum += weights[row]! + (k === nobody ? weights[own + row]! : 0)
        return sum
      })
      const most = Math.max(...scores)
      const odds = scores.map((score) => Math.exp(score - most))
      const all = odds.reduce((sum, one) => sum + one, 0)
      const good = odds.reduce((sum, one, k) => sum + (right[k] ? one : 0), 0)
      for (const [k, list] of lists.entries()) {
        const error = odds[k]! / all - (right[k] ? odds[k]! / good : 0)
        if (Math.abs(error) < 1e-6) continue
        for (const row of list) {
          slope[row]! += weight * error
          if (k === nobody) slope[own + row]! += weight * error
        }
      }
    }
    for (let i = 0; i < weights.length; i++) {
      if (slope[i] === 0) continue
      squares[i]! += slope[i]! * slope[i]!
      weights[i]! -= (0.3 * slope[i]!) / Math.sqrt(squares[i]!)
    }
  }
  const articles = 2 * size
  return weights.slice(0, size).map((weight, row) => weight + weights[articles + row]!)
}
