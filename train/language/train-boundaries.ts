// Trains the models that cut texts into tokens and tokens into sentences.
import { classOf, SPACE } from '../../src/language/characters.ts'
import type { TokenModel } from '../../src/language/english-model.ts'
import type { LinearModel } from '../../src/language/linear-model.ts'
import { wordOf } from '../../src/language/word.ts'
import {
  boundaryFeatures,
  kindOfRun,
  MAX_BOUNDARY_FEATURES,
  mayBegin,
} from '../../src/read/01-tokens/token-boundaries.ts'
import { gapsOf, PARAGRAPH } from '../../src/read/02-sentences/line-breaks.ts'
import {
  endingFeatures,
  MAX_ENDING_FEATURES,
  mayBeginSentence,
  noteSign,
} from '../../src/read/02-sentences/sentence-boundaries.ts'
import type { Tokens } from '../../src/reading/index.ts'
import { randomFrom, shuffle } from '../random.ts'
import type { GoldText } from './conllu.ts'

interface Example {
  readonly features: Int32Array
  readonly begins: boolean
}

export function trainTokens(texts: readonly GoldText[], bits: number, epochs: number): TokenModel {
  const examples = texts.flatMap(tokenExamples)
  return { boundaries: trainBinary(examples, bits, epochs), contractions: contractionsOf(texts) }
}

function tokenExamples({ text, starts }: GoldText): Example[] {
  const begins = new Set(starts)
  const examples: Example[] = []
  const buffer = new Int32Array(MAX_BOUNDARY_FEATURES)
  for (let at = 0; at < text.length; ) {
    if (classOf(text.charCodeAt(at)) === SPACE) {
      at++
      continue
    }
    const from = at
    while (at < text.length && classOf(text.charCodeAt(at)) !== SPACE) at++
    const run = { from, to: at }
    const kind = kindOfRun(text, run)
    let last = from
    for (let p = from + 1; p < at; p++) {
      if (mayBegin(text, run, p)) {
        const count = boundaryFeatures(buffer, text, run, p, last, kind)
        examples.push({ features: buffer.slice(0, count), begins: begins.has(p) })
      }
      if (begins.has(p)) last = p
    }
  }
  return examples
}

/** Words of letters only that are cut at one place more often than not, and at least twice. */
function contractionsOf(texts: readonly GoldText[]): Map<string, number> {
  const seen = new Map<string, { all: number; cuts: Map<number, number> }>()
  for (const { text, starts } of texts) {
    const begins = new Set(starts)
    for (const match of text.matchAll(/\p{L}{3,12}/gu)) {
      const entry = seen.get(match[0].toLowerCase()) ?? { all: 0, cuts: new Map<number, number>() }
      seen.set(match[0].toLowerCase(), entry)
      entry.all++
      for (let p = 1; p < match[0].length; p++)
        if (begins.has(match.index + p)) entry.cuts.set(p, (entry.cuts.get(p) ?? 0) + 1)
    }
  }
  const found = new Map<string, number>()
  for (const [word, { all, cuts }] of seen) {
    for (const [cut, count] of cuts)
      if (count >= 2 && count * 2 > all && !word.endsWith('n')) found.set(word, cut)
  }
  return found
}

export function trainSentences(texts: readonly GoldText[], bits: number, epochs: number): LinearModel {
  return trainBinary(texts.flatMap(sentenceExamples), bits, epochs)
}

/** The gold tokens of a text as the stage would have them. */
export function goldTokens(gold: GoldText): Tokens {
  const forms = gold.starts.map((start, i) => gold.text.slice(start, gold.ends[i]))
  return {
    count: forms.length,
    starts: Int32Array.from(gold.starts),
    ends: Int32Array.from(gold.ends),
    forms,
    lowers: forms.map((form) => form.toLowerCase()),
  }
}

function sentenceExamples(gold: GoldText): Example[] {
  const tokens = goldTokens(gold)
  const gaps = gapsOf(gold.text, tokens)
  const words = tokens.forms.map(wordOf)
  const firsts = new Set(gold.sentenceFirsts)
  const examples: Example[] = []
  const buffer = new Int32Array(MAX_ENDING_FEATURES)
  for (let first = 0; first < tokens.count; ) {
    let end = first + 1
    while (end < tokens.count && gaps[end] !== PARAGRAPH) end++
    const open = { first, quotes: 0, brackets: 0 }
    for (let i = first + 1; i < end; i++) {
      noteSign(open, tokens.forms[i - 1]!)
      if (mayBeginSentence(tokens, i)) {
        const count = endingFeatures(buffer, words, gaps, i, end, open)
        examples.push({ features: buffer.slice(0, count), begins: firsts.has(i) })
      }
      if (firsts.has(i)) Object.assign(open, { first: i, quotes: 0, brackets: 0 })
    }
    first = end
  }
  return examples
}

/** Logistic regression by AdaGrad with weight averaging over the last epochs. */
function trainBinary(examples: readonly Example[], bits: number, epochs: number): LinearModel {
  const size = 1 << bits
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(0.1)
  const sums = new Float32Array(size)
  const order = [...examples]
  const random = randomFrom(5)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const { features, begins } of order) {
      let score = 0
      for (const feature of features) score += weights[feature & (size - 1)]!
      const slope = (begins ? 1 : 0) - 1 / (1 + Math.exp(-score))
      if (Math.abs(slope) < 0.002) continue
      for (const feature of features) {
        const row = feature & (size - 1)
        squares[row]! += slope * slope
        weights[row]! += (0.1 * slope) / Math.sqrt(squares[row]!)
      }
    }
    if (epoch * 2 >= epochs) for (let i = 0; i < size; i++) sums[i]! += weights[i]!
  }
  return { classes: 1, bits, weights: sums }
}
