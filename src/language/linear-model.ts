// A linear classifier over hashed features: a table of weights with one row per hash value and one column per class.

export interface LinearModel {
  readonly classes: number
  /** Rows are 2^bits. */
  readonly bits: number
  /** Row-major, `classes` to a row. */
  readonly weights: Int8Array | Float32Array
}

/** Adds the rows of the first `count` features into `scores`, which is cleared before. */
export function scoreClasses(
  model: LinearModel,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const { weights, classes } = model
  const mask = (1 << model.bits) - 1
  scores.fill(0)
  for (let i = 0; i < count; i++) {
    const row = (features[i]! & mask) * classes
    for (let k = 0; k < classes; k++) scores[k]! += weights[row + k]!
  }
}

/** The score of a model with one column. */
export function scoreOne(model: LinearModel, features: Int32Array, count: number): number {
  const { weights } = model
  const mask = (1 << model.bits) - 1
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights[features[i]! & mask]!
  return sum
}

export function best(scores: Float64Array, classes: number): number {
  let top = 0
  for (let k = 1; k < classes; k++) if (scores[k]! > scores[top]!) top = k
  return top
}
