// Trains the shipped network further on sentences with other names: `npm run train:names [-- CORPORA]`, after train:language.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { matricesOf } from '../src/language/network-shape.ts'
import {
  ENGLISH_FILE,
  type ModelHeader,
  numbered,
  openParts,
  VECTOR_SCALE,
  VECTORS_FILE,
} from '../src/language/open-english.ts'
import { PartReader, packParts } from '../src/language/weights-file.ts'
import { readConllu } from './language/conllu.ts'
import { jointTagsOf } from './language/joint-tags.ts'
import { quantiseRows } from './language/quantise.ts'
import { trainNames } from './language/train-network.ts'

const corpora = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpora')
const folder = join(import.meta.dirname, '../models/english')
const began = Date.now()
const tell = (what: string): void =>
  void process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0)} s  ${what}\n`)

/** As in train:language. */
const LONGEST = 120

const sentences = ['ewt', 'gum']
  .flatMap((name) => readConllu(join(corpora, `ud/${name}-train.conllu`)))
  .filter(({ words }) => words.length <= LONGEST)
const vectors = openParts(join(folder, VECTORS_FILE))
const path = join(folder, ENGLISH_FILE)
const parts = new PartReader(path, readFileSync(path))
const { shape, ...header } = parts.json<ModelHeader>('header')
const scales = parts.floats('table-scales')

const network = trainNames(
  sentences,
  jointTagsOf(sentences),
  {
    words: numbered(vectors.text('words')),
    dimensions: Number(vectors.text('dimensions')),
    values: Float32Array.from(vectors.weights('vectors'), (byte) => byte * VECTOR_SCALE),
  },
  {
    shape,
    words: parts.text('words').split('\n'),
    table: Float32Array.from(
      parts.weights('table'),
      (byte, i) => byte * scales[Math.floor(i / shape.width)]!,
    ),
    matrices: new Map(matricesOf(shape).map(([name]) => [name, parts.floats(name)])),
  },
  {
    epochs: 4,
    fallingEpochs: 4.08,
    batchTokens: 400,
    rate: 0.001,
    dropout: 0.25,
    wordDropout: 0.1,
    seed: 1,
  },
  tell,
)

const table = quantiseRows(network.table, shape.width)
writeFileSync(
  path,
  packParts({
    ...parts.all(),
    header: JSON.stringify({ ...header, version: 'english-3', shape }),
    table: table.bytes,
    'table-scales': table.scales,
    ...Object.fromEntries(network.matrices),
  }),
)
tell(`${path} written`)
