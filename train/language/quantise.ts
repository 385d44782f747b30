// Weights as bytes.
import type { LinearModel } from '../../src/language/linear-model.ts'

/** Weights scaled so that the largest becomes 127. */
export function quantise(model: LinearModel): Int8Array {
  const largest = reach(model.weights, 0, model.weights.length)
  return Int8Array.from(model.weights, (weight) => Math.round((weight / largest) * 127))
}

/** A table as bytes with one scale a row. */
export function quantiseRows(table: Float32Array, width: number): { bytes: Int8Array; scales: Float32Array } {
  const bytes = new Int8Array(table.length)
  const scales = new Float32Array(table.length / width)
  for (let row = 0; row < scales.length; row++) {
    const largest = reach(table, row * width, (row + 1) * width) || 1
    scales[row] = largest / 127
    for (let i = row * width; i < (row + 1) * width; i++) bytes[i] = Math.round((table[i]! / largest) * 127)
  }
  return { bytes, scales }
}

function reach(values: ArrayLike<number>, from: number, to: number): number {
  let largest = 0
  for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(values[i]!))
  return largest
}
