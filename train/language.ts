// Trains models/english from the corpora: `npm run train:language [-- CORPORA]`. Same corpora, same weights.
import { join } from 'node:path'
import { numbered, openParts, VECTOR_SCALE, VECTORS_FILE } from '../src/language/open-english.ts'
import { rawText, readConllu } from './language/conllu.ts'
import { jointTagsOf } from './language/joint-tags.ts'
import { irregularForms, lexiconLemmas } from './language/lemma-lists.ts'
import { trainSentences, trainTokens } from './language/train-boundaries.ts'
import { trainLemmas } from './language/train-lemmas.ts'
import { trainNetwork } from './language/train-network.ts'
import { writeEnglish } from './language/write-english.ts'

const corpora = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpora')
const folder = join(import.meta.dirname, '../models/english')
const began = Date.now()
const tell = (what: string): void =>
  void process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0)} s  ${what}\n`)

/** Longer sentences are left out of training. */
const LONGEST = 120

const ewt = readConllu(join(corpora, 'ud/ewt-train.conllu'))
const gum = readConllu(join(corpora, 'ud/gum-train.conllu'))
const texts = [rawText(ewt), rawText(gum)]
const sentences = [...ewt, ...gum].filter(({ words }) => words.length <= LONGEST)
const jointTags = jointTagsOf(sentences)

const tokens = trainTokens(texts, 17, 12)
tell('tokens')
const endings = trainSentences(texts, 17, 12)
tell('sentences')
const vectors = openParts(join(folder, VECTORS_FILE))
const words = numbered(vectors.text('words'))
const lemmas = trainLemmas(sentences, words, lexiconLemmas(), irregularForms())
tell('lemmas')
const network = trainNetwork(
  sentences,
  jointTags,
  {
    words,
    dimensions: Number(vectors.text('dimensions')),
    values: Float32Array.from(vectors.weights('vectors'), (byte) => byte * VECTOR_SCALE),
  },
  {
    width: 128,
    layers: 3,
    arc: 64,
    relation: 64,
    hashedRows: 16384,
    ownRowFrom: 3,
    epochs: 18,
    fallingEpochs: 18.36,
    batchTokens: 400,
    rate: 0.003,
    dropout: 0.25,
    wordDropout: 0.1,
    seed: 1,
  },
  tell,
)

const bytes = writeEnglish(folder, { jointTags, tokens, endings, lemmas, network })
tell(`${(bytes / 1e6).toFixed(1)} MB written`)
