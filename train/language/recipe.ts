// What teachers and student share: the treebanks, the word vectors, sizes of the network.
import { join } from 'node:path'
import { openParts, VECTOR_SCALE, VECTORS_FILE } from '../../src/language/open-english.ts'
import { WordList } from '../../src/language/word-list.ts'
import { type GoldSentence, readConllu } from './conllu.ts'
import { NameExchange } from './exchange-names.ts'
import { jointTagsOf } from './joint-tags.ts'
import type { Means, NetworkOptions } from './train-network.ts'

export const FOLDER: string = join(import.meta.dirname, '../../models/english')

/** Longer sentences are left out of training. */
export const LONGEST = 120

/** Trees of our own articles and frames: `train/data/trees`. */
export const TREES: string = join(import.meta.dirname, '../data/trees')

export interface Treebanks {
  readonly ewt: readonly GoldSentence[]
  readonly gum: readonly GoldSentence[]
  /** Those of both that are learned from. */
  readonly sentences: readonly GoldSentence[]
  /**
   * Trees of our own, without lemmas. Teachers learn articles and frames, the student frames and news: it never sees the
   * articles, so that what learns from their claims finds them parsed as well as any other text and no better.
   */
  readonly own: Readonly<Record<'articles' | 'frames' | 'news', readonly GoldSentence[]>>
}

export function readTreebanks(corpora: string): Treebanks {
  const ewt = readConllu(join(corpora, 'ud/ewt-train.conllu'))
  const gum = readConllu(join(corpora, 'ud/gum-train.conllu'))
  const short = ({ words }: GoldSentence): boolean => words.length <= LONGEST
  const ownTrees = (name: string): GoldSentence[] => readConllu(join(TREES, `${name}.conllu`)).filter(short)
  return {
    ewt,
    gum,
    sentences: [...ewt, ...gum].filter(short),
    own: { articles: ownTrees('articles'), frames: ownTrees('frames'), news: ownTrees('news') },
  }
}

export function meansOf(sentences: readonly GoldSentence[], tell: Means['tell']): Means {
  const vectors = openParts(join(FOLDER, VECTORS_FILE))
  return {
    jointTags: jointTagsOf(sentences),
    vectors: {
      words: new WordList(vectors.text('words')),
      dimensions: Number(vectors.text('dimensions')),
      values: Float32Array.from(vectors.weights('vectors'), (byte) => byte * VECTOR_SCALE),
    },
    exchange: new NameExchange(sentences),
    tell,
  }
}

/** The network of the reader and its teachers. */
export const SIZES = { width: 128, layers: 3, arc: 64, relation: 64, hashedRows: 16384, ownRowFrom: 3 }

/** Teachers, each by its seed, which differ in that and in how long they learn. */
export const TEACHERS: readonly NetworkOptions[] = [teacher(1, 22), teacher(2, 14), teacher(3, 14)]

function teacher(seed: number, epochs: number): NetworkOptions {
  return {
    ...SIZES,
    epochs,
    fallingEpochs: epochs * 1.02,
    batchTokens: 400,
    unlabelled: 0,
    rate: 0.003,
    dropout: 0.25,
    wordDropout: 0.1,
    seed,
  }
}

export const STUDENT: NetworkOptions = {
  ...SIZES,
  epochs: 12,
  fallingEpochs: 12.24,
  batchTokens: 400,
  unlabelled: 0.6,
  rate: 0.003,
  dropout: 0.06,
  wordDropout: 0.1,
  seed: 32,
}

/** Writes how far training is to standard error. */
export function teller(): Means['tell'] {
  const began = Date.now()
  return (what) => void process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0)} s  ${what}\n`)
}
