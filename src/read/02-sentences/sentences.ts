// Cuts the tokens into sentences: blank lines always end one, a model decides about the rest.
import { classOf, isLetter } from '../../language/characters.ts'
import type { EnglishModel } from '../../language/english-model.ts'
import { type LinearModel, scoreOne } from '../../language/linear-model.ts'
import { wordOf } from '../../language/word.ts'
import { type SentenceKind, type Sentences, type Stage, stage, type Tokens } from '../../reading/index.ts'
import { beginsAfterAbbreviation } from './after-abbreviation.ts'
import { datelineEnd } from './dateline.ts'
import { labelEnd } from './label.ts'
import { gapsOf, PARAGRAPH, WRAP } from './line-breaks.ts'
import {
  endingFeatures,
  insideName,
  MAX_ENDING_FEATURES,
  mayBeginSentence,
  noteSign,
  type OpenSigns,
} from './sentence-boundaries.ts'

/** No sentence has more tokens, so that parsing takes time in proportion to the text. */
const LONGEST = 200
/** A headline has at most so many tokens. */
const LONGEST_HEADLINE = 30

export function sentences(model: EnglishModel): Stage<'tokens', 'sentences'> {
  return stage('sentences', ['tokens'], (reading) =>
    cutSentences(reading.document.text, reading.tokens, model.sentences),
  )
}

/** The sentences of a text. */
export function cutSentences(text: string, tokens: Tokens, model: LinearModel): Sentences {
  const gaps = gapsOf(text, tokens)
  const words = tokens.forms.map(wordOf)
  const firsts: number[] = []
  const paragraphs: number[] = []
  const kinds: SentenceKind[] = []
  let paragraph = 0
  for (let first = 0; first < tokens.count; paragraph++) {
    let end = first + 1
    while (end < tokens.count && gaps[end] !== PARAGRAPH && !beginsDateline(tokens, gaps, end)) end++
    const label = labelEnd(tokens, first, end)
    const body = label > 0 ? label : datelineEnd(tokens, first, end)
    if (body > 0) firsts.push(first)
    if (body > 0) kinds.push('dateline')
    const before = firsts.length
    if (body < end) cutParagraph(tokens, words, gaps, model, body > 0 ? body : first, end, firsts)
    while (kinds.length < firsts.length) kinds.push('text')
    const whole = firsts.length === before + 1 && (body < 0 || body === label)
    if (whole && isHeadline(tokens, Math.max(first, label), end)) kinds[before] = 'headline'
    while (paragraphs.length < firsts.length) paragraphs.push(paragraph)
    first = end
  }
  return assemble(tokens.count, firsts, paragraphs, kinds)
}

/** A line that begins with a dateline begins a paragraph. */
function beginsDateline(tokens: Tokens, gaps: Uint8Array, i: number): boolean {
  return gaps[i] === WRAP && datelineEnd(tokens, i, tokens.count) > 0
}

function cutParagraph(
  tokens: Tokens,
  words: readonly ReturnType<typeof wordOf>[],
  gaps: Uint8Array,
  model: LinearModel,
  first: number,
  end: number,
  firsts: number[],
): void {
  const features = new Int32Array(MAX_ENDING_FEATURES)
  const open: OpenSigns = { first, quotes: 0, brackets: 0 }
  firsts.push(first)
  for (let i = first + 1; i < end; i++) {
    noteSign(open, tokens.forms[i - 1]!)
    const begins =
      i - open.first >= LONGEST ||
      beginsAfterAbbreviation(tokens, i) ||
      (mayBeginSentence(tokens, i) &&
        !insideName(tokens, gaps, i) &&
        scoreOne(model, features, endingFeatures(features, words, gaps, i, end, open)) > 0)
    if (!begins) continue
    firsts.push(i)
    open.first = i
    open.quotes = 0
    open.brackets = 0
  }
}

const QUOTE = /^["”'’]$|^''$/

/** A paragraph of one sentence without a full stop, not too long, with a word in it. */
function isHeadline(tokens: Tokens, first: number, end: number): boolean {
  const quoted = end - first > 2 && QUOTE.test(tokens.forms[end - 1]!)
  if (end - first > LONGEST_HEADLINE || /^[.!:;…,)]$/.test(tokens.forms[end - (quoted ? 2 : 1)]!))
    return false
  for (let i = first; i < end; i++) if (isLetter(classOf(tokens.forms[i]!.charCodeAt(0)))) return true
  return false
}

function assemble(
  count: number,
  firsts: readonly number[],
  paragraphs: readonly number[],
  kinds: readonly SentenceKind[],
): Sentences {
  const of = new Int32Array(count)
  for (let s = 0; s < firsts.length; s++) of.fill(s, firsts[s]!, firsts[s + 1] ?? count)
  return {
    count: firsts.length,
    firsts: Int32Array.from([...firsts, count]),
    of,
    paragraphs: Int32Array.from(paragraphs),
    kinds,
  }
}
