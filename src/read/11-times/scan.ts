// What every time rule sees: the tokens with their calendar kinds, the document date, and the last time the text gave.
import type { Calendar, CalendarKind } from '../../knowledge/calendar.ts'
import { K } from '../../knowledge/calendar.ts'
import type { Numbers } from '../../knowledge/numbers.ts'
import type { Dependencies, Sentences, Tags, Tokens } from '../../reading/index.ts'
import type { Moment } from './moment.ts'
import type { Tense } from './tense.ts'

/** What a rule found: tokens `first` to `end` and the time they give. */
export interface Found {
  readonly first: number
  readonly end: number
  readonly moment: Moment
  readonly anchor: 'absolute' | 'document' | 'anaphoric' | 'none'
  readonly rule: string
}

/** One reading of the text from left to right. `narrative` and `dated` move as times are found. */
export interface Scan {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly tree: Dependencies
  readonly calendar: Calendar
  readonly numbers: Numbers
  /** Calendar kinds of each token, bits of `K`. */
  readonly kinds: Int32Array
  /** Day number of the document's date; null when it has none. */
  reference: number | null
  /** First token a rule may use: the end of the time found last, or of the sentence's beginning. */
  floor: number
  /** End of the sentence being read. */
  limit: number
  /** The last day that the text gave, which "two weeks earlier" counts from. */
  narrative: number | null
  /** The day under which a log or a report tells hour by hour: of the last time of day, or of a date that stands alone. */
  clockDay: number | null
  /** The last dated time of the text, which "that year" and "that December" point at. */
  dated: Moment | null
  /** Where the time found last ended. */
  lastEnd: number
  /** True when `dated` came with its year, and when it stands in the sentence being read. */
  explicitYear: boolean
  sameSentence: boolean
  /** For tokens inside the name of a person, an organisation or a group ("May" in "Theresa May") its end, else 0. */
  readonly named: Int32Array
  /** The tense of the clause around a token. */
  tense(token: number): Tense
}

/** A rule looks at a token that may be the core of a time, and at its neighbours on both sides. */
export interface Rule {
  readonly name: string
  /** Bits of `K` that wake it, and `FIGURE`. */
  readonly wakes: number
  find(scan: Scan, at: number): Found | null
}

/** Wakes a rule for tokens that are figures ("2024", "26", "10:35"). */
export const FIGURE: number = 1 << 28

export function is(scan: Scan, at: number, kind: CalendarKind): boolean {
  return at >= scan.floor && at < scan.limit && (scan.kinds[at]! & K[kind]) !== 0
}

/** The word in lower case, '' outside the stretch that rules may use. */
export function lower(scan: Scan, at: number): string {
  return at >= scan.floor && at < scan.limit ? scan.tokens.lowers[at]! : ''
}

export function value(scan: Scan, at: number, kind: CalendarKind): string {
  return scan.calendar.value(scan.tokens.lowers[at]!, kind) ?? ''
}

/** The figure as a whole number of at most `digits` digits; -1 for anything else. */
export function figure(scan: Scan, at: number, digits = 4): number {
  const text = lower(scan, at)
  if (text.length === 0 || text.length > digits) return -1
  let number = 0
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** Day of the month: "7", "07", "7th", "the seventh"; -1 for anything else. */
export function monthDay(scan: Scan, at: number): number {
  const plain = figure(scan, at, 2)
  if (plain >= 1 && plain <= 31) return plain
  const text = lower(scan, at)
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text)
  if (ordinal !== null) return Number(ordinal[1]) <= 31 ? Number(ordinal[1]) : -1
  return is(scan, at, 'ordinal') ? Number(value(scan, at, 'ordinal')) : -1
}

/** A year written with four digits from 1000 to 2199; -1 for anything else. */
export function yearAt(scan: Scan, at: number): number {
  const year = lower(scan, at).length === 4 ? figure(scan, at) : -1
  return year >= 1000 && year < 2200 ? year : -1
}

/** True for "-", "–" and "—". */
export function isDash(text: string): boolean {
  return text === '-' || text === '–' || text === '—'
}

/** True when the token touches the one before it ("mid" "-" "2024"). */
export function touches(scan: Scan, at: number): boolean {
  return at > 0 && scan.tokens.starts[at] === scan.tokens.ends[at - 1]
}
