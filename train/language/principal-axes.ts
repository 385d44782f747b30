// Principal axes of a cloud of points, by power iteration with deflation.

/** The mean and the `count` directions of largest variance, each of length one. */
export function principalAxes(
  rows: readonly Float64Array[],
  count: number,
): { mean: Float64Array; axes: Float64Array[] } {
  const size = rows[0]!.length
  const mean = new Float64Array(size)
  for (const row of rows) for (let i = 0; i < size; i++) mean[i]! += row[i]! / rows.length
  const covariance = Array.from({ length: size }, () => new Float64Array(size))
  for (const row of rows) {
    for (let i = 0; i < size; i++) {
      const value = row[i]! - mean[i]!
      for (let j = 0; j < size; j++) covariance[i]![j]! += (value * (row[j]! - mean[j]!)) / rows.length
    }
  }
  const axes: Float64Array[] = []
  for (let k = 0; k < count; k++) axes.push(largestAxis(covariance, k))
  return { mean, axes }
}

/** The direction of largest variance, which is then taken out of the covariance. */
function largestAxis(covariance: Float64Array[], seed: number): Float64Array {
  const size = covariance.length
  let axis = Float64Array.from({ length: size }, (_, i) => Math.sin(i + seed + 1))
  let length = 0
  for (let round = 0; round < 300; round++) {
    const next = Float64Array.from(covariance, (row) =>
      row.reduce((sum, value, j) => sum + value * axis[j]!, 0),
    )
    length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0))
    axis = next.map((value) => value / length)
  }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) covariance[i]![j]! -= length * axis[i]! * axis[j]!
  return axis
}
