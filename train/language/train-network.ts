// Trains the network on treebanks (and on parsed news, when given) and hands back what the weights file needs.

import { Lexicon } from '../../src/language/lexicon.ts'
import type { NetworkShape } from '../../src/language/network-shape.ts'
import { roundUp } from '../../src/language/network-shape.ts'
import { RELATIONS } from '../../src/reading/tagset.ts'
import type { GoldSentence } from './conllu.ts'
import { NameExchange } from './exchange-names.ts'
import { type JointTags, jointTagOf } from './joint-tags.ts'
import { type NetworkSentence, NetworkTrainer } from './network-trainer.ts'
import { randomFrom, shuffle } from './random.ts'

/** How long and how fast to learn. */
export interface EpochOptions {
  readonly epochs: number
  /** Epochs over which the rate would fall to nothing; a little more than `epochs`. */
  readonly fallingEpochs: number
  readonly batchTokens: number
  readonly rate: number
  readonly dropout: number
  readonly wordDropout: number
  readonly seed: number
}

export interface NetworkOptions extends EpochOptions {
  readonly width: number
  readonly layers: number
  readonly arc: number
  readonly relation: number
  /** Rows of the table that word parts share by hash; a power of two. */
  readonly hashedRows: number
  /** A word that occurs so often has a row of its own. */
  readonly ownRowFrom: number
}

export interface WordVectors {
  readonly words: ReadonlyMap<string, number>
  readonly values: Float32Array
  readonly dimensions: number
}

export interface TrainedNetwork {
  readonly shape: NetworkShape
  readonly words: readonly string[]
  readonly table: Float32Array
  readonly matrices: ReadonlyMap<string, Float32Array>
}

/** Trains a network from nothing. */
export function trainNetwork(
  sentences: readonly GoldSentence[],
  jointTags: JointTags,
  vectors: WordVectors,
  options: NetworkOptions,
  tell: (what: string) => void,
): TrainedNetwork {
  const words = frequentWords(sentences, options.ownRowFrom)
  const shape: NetworkShape = {
    vector: vectors.dimensions,
    width: options.width,
    layers: options.layers,
    arc: options.arc,
    relation: options.relation,
    tags: roundUp(jointTags.codes.length),
    relations: roundUp(RELATIONS.length),
    rows: words.length + options.hashedRows,
  }
  return learn({ shape, words, start: null, ofEpoch: () => sentences }, { jointTags, vectors, options, tell })
}

/**
 * Trains a network further, at a low rate, on sentences whose names are exchanged anew in each epoch: trees must not
 * hang on who is named.
 */
export function trainNames(
  sentences: readonly GoldSentence[],
  jointTags: JointTags,
  vectors: WordVectors,
  start: TrainedNetwork,
  options: EpochOptions,
  tell: (what: string) => void,
): TrainedNetwork {
  const exchange = new NameExchange(sentences)
  const random = randomFrom(options.seed + 3)
  return learn(
    {
      shape: start.shape,
      words: start.words,
      start,
      ofEpoch: () => sentences.map((sentence) => exchange.exchange(sentence, random)),
    },
    { jointTags, vectors, options, tell },
  )
}

interface Task {
  readonly shape: NetworkShape
  readonly words: readonly string[]
  readonly start: TrainedNetwork | null
  /** The sentences of the next epoch. */
  readonly ofEpoch: () => readonly GoldSentence[]
}

interface Means {
  readonly jointTags: JointTags
  readonly vectors: WordVectors
  readonly options: EpochOptions
  readonly tell: (what: string) => void
}

function learn(
  { shape, words, start, ofEpoch }: Task,
  { jointTags, vectors, options, tell }: Means,
): TrainedNetwork {
  const own = new Map(words.map((word, i) => [word, i]))
  const lexicon = new Lexicon(vectors.words, own, shape.rows - words.length)
  const random = randomFrom(options.seed + 2)
  let trainer: NetworkTrainer | null = null
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const sentences = ofEpoch()
    const examples = sentences.map((sentence) => exampleOf(sentence, lexicon, jointTags))
    const tokens = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
    const steps = Math.ceil((tokens / options.batchTokens) * options.fallingEpochs)
    trainer ??= new NetworkTrainer(shape, vectors.values, { ...options, steps }, start)
    shuffle(examples, random)
    tell(
      `network, epoch ${epoch + 1} of ${options.epochs}, loss ${learnEpoch(trainer, examples, options.batchTokens).toFixed(3)}`,
    )
  }
  if (trainer === null) throw new Error('no epoch was asked for')
  return {
    shape,
    words,
    table: trainer.table,
    matrices: new Map([...trainer.matrices].map(([name, { values }]) => [name, values])),
  }
}

function learnEpoch(
  trainer: NetworkTrainer,
  examples: readonly NetworkSentence[],
  batchTokens: number,
): number {
  let loss = 0
  let batches = 0
  for (let i = 0; i < examples.length; batches++) {
    const batch: NetworkSentence[] = []
    for (let tokens = 0; i < examples.length && tokens < batchTokens; i++) {
      tokens += examples[i]!.tags.length
      batch.push(examples[i]!)
    }
    loss += trainer.learn(batch)
  }
  return loss / batches
}

/** Lower-cased forms with figures levelled that occur at least `from` times. */
function frequentWords(sentences: readonly GoldSentence[], from: number): string[] {
  const counts = new Map<string, number>()
  for (const { words } of sentences) {
    for (const { form } of words) {
      const level = form.toLowerCase().replace(/\d/g, '0')
      counts.set(level, (counts.get(level) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count >= from).map(([word]) => word)
}

function exampleOf({ words }: GoldSentence, lexicon: Lexicon, jointTags: JointTags): NetworkSentence {
  return {
    vectors: Int32Array.from(words, ({ form }) => lexicon.vectorOf(form.toLowerCase())),
    rows: words.map(({ form }) => lexicon.rowsOf(form)),
    tags: Uint8Array.from(words, ({ upos, xpos }) => jointTagOf(jointTags, upos, xpos)),
    heads: Int32Array.from(words, ({ head }) => head),
    relations: Uint8Array.from(words, ({ relation }) => relation),
    weight: 1,
  }
}
