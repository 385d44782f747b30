// Trains models/english/relations.bin.gz from the frames of knowledge/events and the pairs of corpora/plv.
// Usage: npm run train:relations. Deterministic; needs the corpora, and the language model as it ships.
import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packParts } from '../src/language/weights-file.ts'
import { EVENT_TYPES } from '../src/model/index.ts'
import { buildActWords } from '../src/read/10-types/act-words.ts'
import { readClusters, RELATIONS_FILE } from '../src/read/10-types/open-relations.ts'
import { readRows } from './relations/corpus.ts'
import { actWordRows, clusterText } from './relations/examples.ts'
import { fit, type Fitted } from './relations/fit.ts'
import { crossValidate, FIT, frameExamples, randomFolds, rowExamples, rowLayers, temperatureOf } from './relations/recipe.ts'

const ROOT = join(import.meta.dirname, '..')
const CORPORA = resolve(process.env.CHANCERY_CORPORA ?? join(ROOT, '../shared/corpora'))
/** Rows of the table are 2^BITS; features that share a row share its weights. */
const BITS = 18

const corpus = join(CORPORA, 'plv/train.tsv')
if (!existsSync(corpus)) throw new Error(`There is no ${corpus}: the model needs it.`)
const log = (text: string): void => void process.stderr.write(`${text}\n`)

const clusters = clusterText(ROOT)
const wordRows = actWordRows(ROOT)
const actWords = buildActWords(wordRows, readClusters(clusters))
const { examples: frames } = frameExamples(ROOT, actWords)
const rows = readRows(corpus)
const pairs = rowExamples(rows, rowLayers(rows), actWords)
log(`${frames.length} sentences of frames, ${pairs.length} pairs`)
const temperature = temperatureOf(rows, crossValidate(frames, pairs, randomFolds(rows)))
log(`temperature ${temperature.toFixed(3)}`)
const { table, unit } = quantise(fit([...frames, ...pairs], FIT))
const words = wordRows.map((row) => row.join('\t')).join('\n')
const version = createHash('sha256').update(table).update(words).update(clusters).digest('hex').slice(0, 8)
const header = JSON.stringify({ version, scale: unit / temperature })
const packed = packParts({ header, words, clusters, weights: table })
writeFileSync(join(ROOT, 'models/english', RELATIONS_FILE), packed)
log(`${RELATIONS_FILE}: ${(packed.length / 1e6).toFixed(2)} MB`)

/** Weights as bytes in a table addressed by the features' hashes, and what one step is worth. */
function quantise(fitted: Fitted): { table: Int8Array; unit: number } {
  const classes = EVENT_TYPES.length
  const mask = (1 << BITS) - 1
  const sums = new Float32Array((mask + 1) * classes)
  for (const [feature, row] of fitted.rows) {
    for (let k = 0; k < classes; k++) sums[(feature & mask) * classes + k]! += fitted.weights[row * classes + k]!
  }
  const sizes = sums.map(Math.abs).sort()
  const unit = sizes[Math.floor(sizes.length * 0.99995)]! / 127
  return { table: Int8Array.from(sums, (weight) => Math.max(-127, Math.min(127, Math.round(weight / unit)))), unit }
}
