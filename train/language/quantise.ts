// Weights as bytes.
import type { LinearModel } from '../../src/language/linear-model.ts'

/** Weights scaled so that the largest becomes 127; clipping instead would cost two points of LAS. */
export function quantise(model: LinearModel): Int8Array {
  let largest = 0
  for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight))
  return Int8Array.from(model.weights, (weight) => Math.round((weight / largest) * 127))
}
