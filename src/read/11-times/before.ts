// What stands to the left of a unit of time: pointers ("last", "the same"), portions ("early", "the end of"), counts.
import type { Scan } from './scan.ts'
import { is, isDash, lower, value } from './scan.ts'

export interface Pointer {
  readonly first: number
  /** last, past, previous, next, following, this, that, same, every, recent. */
  readonly word: string
  /** True with an article: "the past year" is a stretch, "past year" may be one, "last year" is a year. */
  readonly the: boolean
}

/** The pointer that ends right before `at`: "last", "the same", "this past"; null without. */
export function pointerBefore(scan: Scan, at: number): Pointer | null {
  if (!is(scan, at - 1, 'pointer')) return null
  let first = at - 1
  let word = value(scan, first, 'pointer')
  const before = lower(scan, first - 1)
  if (word === 'same' && before === 'that') first--
  else if (word === 'past' && before === 'this') {
    first--
    word = 'last'
  }
  const the =
    lower(scan, first - 1) === 'the' || lower(scan, first - 1) === 'its' || lower(scan, first - 1) === 'their'
  if (lower(scan, first - 1) === 'the') first--
  return { first, word, the }
}

export interface Portion {
  readonly first: number
  /** START, MID or END. */
  readonly part: string
}

/** The portion that ends right before `at`: "early", "mid-", "the end of"; null without. */
export function portionBefore(scan: Scan, at: number): Portion | null {
  let core = at - 1
  const word = lower(scan, core)
  if (isDash(word)) core--
  else if (word === 'of') {
    core--
    if (!is(scan, core, 'portion')) return null
    return { first: lower(scan, core - 1) === 'the' ? core - 1 : core, part: value(scan, core, 'portion') }
  }
  if (!is(scan, core, 'portion')) return null
  const name = lower(scan, core)
  if (name === 'end' || name === 'beginning' || name === 'start' || name === 'middle') return null
  return { first: core, part: value(scan, core, 'portion') }
}

export interface Count {
  readonly first: number
  /** Null when the number is left open ("several"). */
  readonly count: number | null
  /** True for "a", "an" and "one", which may be a mere article. */
  readonly single: boolean
}

const MAX_COUNT = 6

/** The number that ends right before `at`: "three", "16-", "a", "several", "a couple of"; null without. */
export function countBefore(scan: Scan, at: number): Count | null {
  let end = at
  if (isDash(lower(scan, end - 1))) end--
  if (lower(scan, end - 1) === 'more' && end - 2 >= scan.floor) end--
  const near = lower(scan, end - 1)
  if (near === 'an' && lower(scan, end - 2) === 'half') return { first: end - 2, count: 0.5, single: false }
  if (near === 'a' || near === 'an') return { first: end - 1, count: 1, single: true }
  const whole = halvesBefore(scan, end)
  if (whole !== null) return whole
  if (near === 'of' && is(scan, end - 2, 'vague')) return vague(scan, end - 2)
  if (near === 'half' || near === 'couple' || near === 'few' || near === 'several' || near === 'many')
    return vague(scan, end - 1)
  for (let first = Math.max(scan.floor, end - MAX_COUNT); first < end; first++) {
    if (scan.tokens.lowers[first] === '-') continue
    const number = scan.numbers.read(scan.tokens.lowers, first, end)
    if (number !== null && number.end === end)
      return { first, count: number.value, single: number.value === 1 }
  }
  return null
}

/** "two and a half", as words or joined by dashes. */
function halvesBefore(scan: Scan, end: number): Count | null {
  if (lower(scan, end - 1) !== 'half') return null
  let at = end - 2
  for (const word of ['a', 'and']) {
    if (isDash(lower(scan, at))) at--
    if (lower(scan, at) !== word) return null
    at--
  }
  if (isDash(lower(scan, at))) at--
  const number = scan.numbers.read(scan.tokens.lowers, at, at + 1)
  return number === null || at < scan.floor ? null : { first: at, count: number.value + 0.5, single: false }
}

function vague(scan: Scan, at: number): Count {
  const worth = value(scan, at, 'vague')
  const first = lower(scan, at - 1) === 'a' ? at - 1 : at
  return { first, count: worth === 'X' ? null : Number(worth), single: false }
}

/** "44 years old", "22-year-old", "aged 12 years", "five years of age". */
export function isAge(scan: Scan, at: number): boolean {
  const next = lower(scan, at + 1)
  if (next === 'old' || (isDash(next) && (lower(scan, at + 2) === 'old' || lower(scan, at + 2) === 'olds')))
    return true
  return (next === 'of' && lower(scan, at + 2) === 'age') || lower(scan, at - 2) === 'aged'
}

/** Moves left over words that make a count approximate: "about", "more than", "at least". */
export function withApproximation(scan: Scan, first: number): number {
  const one = lower(scan, first - 1)
  if (one === '') return first
  for (const width of [3, 2]) {
    const start = first - width
    if (start < scan.floor) continue
    if (scan.numbers.approximate(scan.tokens.lowers.slice(start, first).join(' '))) return start
  }
  return one !== 'some' && scan.numbers.approximate(one) ? first - 1 : first
}
