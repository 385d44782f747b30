// Where a sentence may end between two tokens, and the features by which a model decides.
import { classOf, isLetter, LOWER, UPPER } from '../../language/characters.ts'
import { mix, mix3 } from '../../language/hashing.ts'
import { AFTER, BEFORE, type Word } from '../../language/word.ts'
import type { Tokens } from '../../reading/index.ts'
import { PARAGRAPH, WRAP } from './line-breaks.ts'

export const MAX_ENDING_FEATURES = 40

/** What the sentence so far leaves open. */
export interface OpenSigns {
  first: number
  /** Double quotation marks since the sentence began. */
  quotes: number
  brackets: number
}

/** True when a sentence may begin at token `i`: not between two plain words of which the second is in lower case. */
export function mayBeginSentence(tokens: Tokens, i: number): boolean {
  const before = tokens.forms[i - 1]!
  const next = classOf(tokens.forms[i]!.charCodeAt(0))
  return next !== LOWER || !(isLetter(classOf(before.charCodeAt(before.length - 1))) || before === ',')
}

/** "Kim Jong | Un said": no sentence begins between two names on one line without a sign between them. */
export function insideName(tokens: Tokens, gaps: Uint8Array, i: number): boolean {
  if (gaps[i] === WRAP || gaps[i] === PARAGRAPH) return false
  const before = tokens.forms[i - 1]!
  return (
    classOf(before.charCodeAt(0)) === UPPER &&
    isLetter(classOf(before.charCodeAt(before.length - 1))) &&
    classOf(tokens.forms[i]!.charCodeAt(0)) === UPPER
  )
}

/** Tells the signs that open and close what may not be left open. */
export function noteSign(open: OpenSigns, form: string): void {
  if (form === '"' || form === '``' || form === "''" || form === '“' || form === '”') open.quotes++
  else if (form === '(' || form === '[') open.brackets++
  else if ((form === ')' || form === ']') && open.brackets > 0) open.brackets--
}

/** Fills `F` with the features of a sentence beginning at token `i`; `end` is the end of the paragraph. */
export function endingFeatures(
  F: Int32Array,
  words: readonly Word[],
  gaps: Uint8Array,
  i: number,
  end: number,
  open: OpenSigns,
): number {
  const a = words[i - 1]!
  const a2 = i - 2 >= open.first ? words[i - 2]! : BEFORE
  const a3 = i - 3 >= open.first ? words[i - 3]! : BEFORE
  const b = words[i]!
  const b2 = i + 1 < end ? words[i + 1]! : AFTER
  const b3 = i + 2 < end ? words[i + 2]! : AFTER
  const gap = gaps[i]! === WRAP ? 1 : gaps[i]!
  const gap2 = i + 1 < end && gaps[i + 1]! > 0 ? 1 : 0
  const length = Math.min(i - open.first, 4) + Math.min((i - open.first) >> 2, 10)
  const left = Math.min(end - i, 4)
  const quotes = open.quotes & 1
  const state = gap * 8 + quotes * 4 + Math.min(open.brackets, 1) * 2 + gap2
  let n = 0
  F[n++] = mix(1, a.raw, state)
  F[n++] = mix(2, b.raw, state)
  F[n++] = mix(3, a.form, b.form)
  F[n++] = mix(4, a.shape, b.shape)
  F[n++] = mix3(5, a.form, b.shape, state)
  F[n++] = mix3(6, a.shape, b.form, state)
  F[n++] = mix3(7, a2.form, a.form, b.shape)
  F[n++] = mix3(8, a2.shape, a.form, b.shape)
  F[n++] = mix3(9, a.form, b.form, b2.form)
  F[n++] = mix3(10, a.form, b.shape, b2.shape)
  F[n++] = mix3(11, a2.form, a.form, b.form)
  F[n++] = mix3(12, a2.shape, a.form, b.form)
  F[n++] = mix3(13, a.form, b.form, b2.shape)
  F[n++] = mix3(14, a.form, length, b.shape)
  F[n++] = mix3(15, a.shape, length, b.shape)
  F[n++] = mix3(16, a.form, left, b.shape)
  F[n++] = mix3(17, a3.shape, a2.shape, a.shape * 31 + b.shape)
  F[n++] = mix3(18, b.shape, b2.shape, b3.shape)
  F[n++] = mix3(19, a.shape, b.form, b2.form)
  F[n++] = mix(20, a2.raw, a.form)
  F[n++] = mix(21, b2.form, b.shape)
  F[n++] = mix3(22, a.suffix3, b.shape, gap)
  F[n++] = mix3(23, a.form, b.suffix2, b.shape)
  F[n++] = mix3(24, a.form, state, length > 6 ? 1 : 0)
  F[n++] = mix3(25, a3.form, a2.form, a.form)
  F[n++] = mix(26, state, length)
  F[n++] = mix(27, b.shape, words[open.first]!.shape)
  F[n++] = mix3(28, words[open.first]!.form, a.shape, b.shape)
  F[n++] = 7
  return n
}
