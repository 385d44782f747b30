// Number words and figures: "eleven", "two dozen", "9 million", "1,000", "400m".
import type { Row } from './rows.ts'

/** What one word adds to a number. `figure` words are digits as written. */
export interface NumberWord {
  readonly kind: 'cardinal' | 'multiplier' | 'fraction' | 'figure'
  readonly value: number
}

/** A number read from tokens: half-open end, the value, and whether it counts only an order ("dozens of"). */
export interface NumberMatch {
  readonly end: number
  readonly value: number
}

export interface Numbers {
  word(lower: string): NumberWord | null
  /** True for words and phrases that make a number approximate: "about", "more than" (words joined by a space). */
  approximate(lower: string): boolean
  /** Longest number that starts at token `first`, or null. */
  read(lowers: readonly string[], first: number, limit: number): NumberMatch | null
}

/** Value of digits with separators ("1,000", "2.5", "400m"), NaN when the word is none. */
function figure(lower: string, suffix: (text: string) => number): number {
  const code = lower.charCodeAt(0)
  if (!(code >= 48 && code <= 57)) return Number.NaN
  let digits = 0
  while (digits < lower.length && '0123456789.,'.includes(lower[digits]!)) digits++
  const tail = lower.slice(digits)
  const head = lower.slice(0, digits)
  if (head.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(head)) return Number.NaN
  const value = Number(head.replaceAll(',', ''))
  return tail === '' ? value : value * suffix(tail)
}

/** Index of number words. Rows: `word`, `value`, `kind` (knowledge/lexicon/numbers.tsv). */
export function buildNumbers(rows: readonly Row[]): Numbers {
  const words = new Map<string, NumberWord>()
  const approximations = new Set<string>()
  for (const row of rows) {
    if (row.kind === 'approximate') approximations.add(row.word!)
    else words.set(row.word!, { kind: row.kind as NumberWord['kind'], value: Number(row.value) })
  }
  const suffix = (text: string): number => {
    const word = words.get(text)
    return word?.kind === 'multiplier' ? word.value : Number.NaN
  }
  const word = (lower: string): NumberWord | null => {
    const known = words.get(lower)
    if (known !== undefined) return known
    const value = figure(lower, suffix)
    if (!Number.isNaN(value)) return { kind: 'figure', value }
    const hyphen = lower.indexOf('-')
    if (hyphen <= 0) return null
    const tens = words.get(lower.slice(0, hyphen))
    const ones = words.get(lower.slice(hyphen + 1))
    return tens?.kind === 'cardinal' && ones?.kind === 'cardinal' && tens.value >= 20 && ones.value < 10
      ? { kind: 'cardinal', value: tens.value + ones.value }
      : null
  }
  return Object.freeze({
    word,
    approximate: (lower: string) => approximations.has(lower),
    read: (lowers: readonly string[], first: number, limit: number) => readNumber(word, lowers, first, limit),
  })
}

/** "half a million", "two dozen", "1.5 billion", "three hundred and twenty", "twenty - five" when split by the tokens. */
function readNumber(
  word: Numbers['word'],
  lowers: readonly string[],
  first: number,
  limit: number,
): NumberMatch | null {
  let at = first
  const stop = Math.min(limit, first + 10)
  if (lowers[at] === 'half' && (lowers[at + 1] === 'a' || lowers[at + 1] === 'an') && at + 2 < stop) {
    const unit = word(lowers[at + 2]!)
    return unit?.kind === 'multiplier' ? { end: at + 3, value: unit.value / 2 } : null
  }
  if ((lowers[at] === 'a' || lowers[at] === 'an') && at + 1 < stop) {
    const unit = word(lowers[at + 1]!)
    if (unit?.kind !== 'multiplier' || lowers[at + 1]!.length < 3) return null
    return { end: at + 2, value: unit.value }
  }
  let total = 0
  let group = 0
  let end = -1
  while (at < stop) {
    const lower = lowers[at]!
    if (
      end >= 0 &&
      (lower === 'and' || lower === '-') &&
      at + 1 < stop &&
      word(lowers[at + 1]!)?.kind === 'cardinal'
    ) {
      if (lower === '-' || group >= 100 || (group === 0 && total > 0)) {
        at++
        continue
      }
    }
    const next = word(lower)
    if (next === null || next.kind === 'fraction') break
    if (next.kind === 'multiplier') {
      if (end < 0) break
      if (next.value >= 1000) {
        total += group * next.value
        group = 0
      } else group *= next.value
    } else if (
      next.kind === 'figure'
        ? end >= 0
        : end >= 0 && group % 100 !== 0 && !(group % 10 === 0 && next.value < 10 && group % 100 >= 20)
    )
      break
    else group += next.value
    end = ++at
  }
  return end < 0 ? null : { end, value: total + group }
}
