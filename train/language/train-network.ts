// Trains the network on labelled sentences, and on others by what teachers hold of them.

import { Lexicon } from '../../src/language/lexicon.ts'
import type { NetworkShape } from '../../src/language/network-shape.ts'
import { roundUp } from '../../src/language/network-shape.ts'
import type { WordNumbers } from '../../src/language/word-list.ts'
import { RELATIONS } from '../../src/reading/tagset.ts'
import { randomFrom, shuffle } from '../random.ts'
import type { GoldSentence } from './conllu.ts'
import type { NameExchange } from './exchange-names.ts'
import { type JointTags, jointTagOf } from './joint-tags.ts'
import { type NetworkSentence, NetworkTrainer, type Taught } from './network-trainer.ts'

/** How large a network is, how long and how fast it learns. */
export interface NetworkOptions {
  readonly width: number
  readonly layers: number
  readonly arc: number
  readonly relation: number
  /** Rows of the table that word parts share by hash; a power of two. */
  readonly hashedRows: number
  /** A word that occurs so often has a row of its own. */
  readonly ownRowFrom: number
  readonly epochs: number
  /** Epochs over which the rate would fall to nothing; a little more than `epochs`. */
  readonly fallingEpochs: number
  readonly batchTokens: number
  /** Tokens of unlabelled sentences in an epoch, as a share of those of the labelled. */
  readonly unlabelled: number
  readonly rate: number
  readonly dropout: number
  readonly wordDropout: number
  readonly seed: number
}

export interface WordVectors {
  readonly words: WordNumbers
  readonly values: Float32Array
  readonly dimensions: number
}

export interface TrainedNetwork {
  readonly shape: NetworkShape
  readonly words: readonly string[]
  readonly table: Float32Array
  readonly matrices: ReadonlyMap<string, Float32Array>
}

/** A sentence to learn, and what teachers hold of it; null where only its labels are learned. */
export interface Lesson {
  readonly sentence: GoldSentence
  readonly taught: Taught | null
}

/** What all networks share. */
export interface Means {
  readonly jointTags: JointTags
  readonly vectors: WordVectors
  /** Exchanges names anew in each epoch: trees must not hang on who is named. */
  readonly exchange: NameExchange
  readonly tell: (what: string) => void
}

/** Trains a network. Each epoch takes all labelled lessons and so many tokens of `others`, which go round and round. */
export function trainNetwork(
  lessons: readonly Lesson[],
  others: readonly Lesson[],
  { jointTags, vectors, exchange, tell }: Means,
  options: NetworkOptions,
): TrainedNetwork {
  const words = frequentWords(lessons, options.ownRowFrom)
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
  const lexicon = lexiconOf(vectors, words, shape)
  const random = randomFrom(options.seed + 2)
  const names = randomFrom(options.seed + 3)
  const tokens = lessons.reduce((sum, { sentence }) => sum + sentence.words.length, 0)
  const taken = others.length > 0 ? tokens * options.unlabelled : 0
  const steps = Math.ceil(((tokens + taken) / options.batchTokens) * options.fallingEpochs)
  const trainer = new NetworkTrainer(shape, vectors.values, { ...options, steps })
  const next = roundAndRound(others, random)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const examples = [...lessons, ...take(next, taken)].map(({ sentence, taught }) =>
      exampleOf(exchange.exchange(sentence, names), taught, lexicon, jointTags),
    )
    shuffle(examples, random)
    const loss = learnEpoch(trainer, examples, options.batchTokens)
    tell(`network ${options.seed}, epoch ${epoch + 1} of ${options.epochs}, loss ${loss.toFixed(3)}`)
  }
  trainer.settle()
  return {
    shape,
    words,
    table: trainer.table,
    matrices: new Map([...trainer.matrices].map(([name, { values }]) => [name, values])),
  }
}

export function lexiconOf(vectors: WordVectors, words: readonly string[], shape: NetworkShape): Lexicon {
  return new Lexicon(vectors.words, new Map(words.map((word, i) => [word, i])), shape.rows - words.length)
}

function* roundAndRound(lessons: readonly Lesson[], random: () => number): Generator<Lesson, never> {
  const order = [...lessons]
  for (;;) {
    shuffle(order, random)
    yield* order
  }
}

/** The next lessons, until they have so many tokens. */
function take(next: Generator<Lesson, never>, tokens: number): Lesson[] {
  const taken: Lesson[] = []
  for (let left = tokens; left > 0; left -= taken.at(-1)!.sentence.words.length) taken.push(next.next().value)
  return taken
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
function frequentWords(lessons: readonly Lesson[], from: number): string[] {
  const counts = new Map<string, number>()
  for (const { sentence } of lessons) {
    for (const { form } of sentence.words) {
      const level = form.toLowerCase().replace(/\d/g, '0')
      counts.set(level, (counts.get(level) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count >= from).map(([word]) => word)
}

export function exampleOf(
  { words }: GoldSentence,
  taught: Taught | null,
  lexicon: Lexicon,
  jointTags: JointTags,
): NetworkSentence {
  return {
    vectors: Int32Array.from(words, ({ form }) => lexicon.vectorOf(form.toLowerCase())),
    rows: words.map(({ form }) => lexicon.rowsOf(form)),
    tags: Uint8Array.from(words, ({ upos, xpos }) => jointTagOf(jointTags, upos, xpos)),
    heads: Int32Array.from(words, ({ head }) => head),
    relations: Uint8Array.from(words, ({ relation }) => relation),
    taught,
  }
}
