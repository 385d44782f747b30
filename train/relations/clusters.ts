// Groups the commonest words by their vectors (models/english/vectors.bin.gz), so that a verb which no frame has shares
// features with verbs used like it. Spherical k-means; the same clusters every time.
import { readFileSync } from 'node:fs'
import { PartReader } from '../../src/language/weights-file.ts'
import { randomFrom } from '../random.ts'

const WORDS = 20_000
const CLUSTERS = 400
const ROUNDS = 10

/** Words in lower case, and the number of each one's cluster. */
export interface Clusters {
  readonly words: readonly string[]
  readonly of: Uint16Array
}

export function clusterWords(path: string): Clusters {
  const parts = new PartReader(path, readFileSync(path))
  const width = Number(parts.text('dimensions'))
  const all = parts.text('words').split('\n')
  const bytes = parts.weights('vectors')
  const kept = all.flatMap((word, i) => (/^[a-z][a-z'-]*$/.test(word) ? [i] : [])).slice(0, WORDS)
  const vectors = new Float32Array(kept.length * width)
  for (const [i, row] of kept.entries()) normalise(vectors, i * width, width, (d) => bytes[row * width + d]!)
  return { words: kept.map((row) => all[row]!), of: kMeans(vectors, kept.length, width) }
}

function normalise(vectors: Float32Array, at: number, width: number, value: (d: number) => number): void {
  let sum = 0
  for (let d = 0; d < width; d++) sum += value(d) ** 2
  const length = Math.sqrt(sum) || 1
  for (let d = 0; d < width; d++) vectors[at + d] = value(d) / length
}

function kMeans(vectors: Float32Array, count: number, width: number): Uint16Array {
  const random = randomFrom(7)
  const centres = new Float32Array(CLUSTERS * width)
  for (let c = 0; c < CLUSTERS; c++) {
    const from = Math.floor(random() * count) * width
    centres.set(vectors.subarray(from, from + width), c * width)
  }
  const of = new Uint16Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < count; i++) of[i] = nearest(vectors, i * width, centres, width)
    const sums = new Float32Array(centres.length)
    for (let i = 0; i < count; i++)
      for (let d = 0; d < width; d++) sums[of[i]! * width + d]! += vectors[i * width + d]!
    for (let c = 0; c < CLUSTERS; c++) normalise(centres, c * width, width, (d) => sums[c * width + d]!)
  }
  return of
}

function nearest(vectors: Float32Array, at: number, centres: Float32Array, width: number): number {
  let best = 0
  let top = -Infinity
  for (let c = 0; c < CLUSTERS; c++) {
    let dot = 0
    const centre = c * width
    for (let d = 0; d < width; d++) dot += vectors[at + d]! * centres[centre + d]!
    if (dot > top) {
      top = dot
      best = c
    }
  }
  return best
}
