// Trains models/english/relations.bin.gz from the frames of knowledge/events and the pairs of corpora/plv.
// Usage: npm run train:relations. Deterministic; needs the corpora, and the language model as it ships.
import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildActWords } from '../src/language/act-words.ts'
import { RELATIONS_FILE, readClusters } from '../src/language/relation-weights.ts'
import { packParts } from '../src/language/weights-file.ts'
import { readRows } from './relations/corpus.ts'
import { actWordRows, clusterText } from './relations/examples.ts'
import { fitWeights, toTable } from './relations/fit.ts'
import {
  crossValidate,
  FIT,
  frameExamples,
  macroF1,
  randomFolds,
  rootsOf,
  rowExamples,
  rowLayers,
  temperatureOf,
} from './relations/recipe.ts'

const ROOT = join(import.meta.dirname, '..')
const CORPORA = resolve(process.env.CHANCERY_CORPORA ?? join(ROOT, '../shared/corpora'))

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
const heldOut = crossValidate(frames, pairs, randomFolds(rows))
const temperature = temperatureOf(rows, heldOut)
const { macro } = macroF1(
  rows.map((row) => row.root),
  heldOut.map((scores) => rootsOf(scores, temperature)[0]![0]),
)
log(`5-fold macro-F1 ${macro.toFixed(4)}, temperature ${temperature.toFixed(3)}`)
const { weights, unit } = toTable(fitWeights([...frames, ...pairs], FIT), FIT)
const words = wordRows.map((row) => row.join('\t')).join('\n')
const version = createHash('sha256').update(weights).update(words).update(clusters).digest('hex').slice(0, 8)
const header = JSON.stringify({ version, scale: unit / temperature })
const packed = packParts({ header, words, clusters, weights })
writeFileSync(join(ROOT, 'models/english', RELATIONS_FILE), packed)
log(`${RELATIONS_FILE}: ${(packed.length / 1e6).toFixed(2)} MB`)
