// Words of time by kind: months, weekdays, units, seasons, holidays and the words that point at them.
import type { Row } from './rows.ts'

const KINDS = [
  'month',
  'weekday',
  'unit',
  'units',
  'season',
  'daypart',
  'deictic',
  'recurrent',
  'pointer',
  'portion',
  'shift',
  'ordinal',
  'decadeword',
  'vague',
  'holiday',
] as const
export type CalendarKind = (typeof KINDS)[number]

/** One bit for each kind, so that a word may have several. */
export const K: Readonly<Record<CalendarKind, number>> = Object.freeze(
  Object.fromEntries(KINDS.map((kind, bit) => [kind, 1 << bit])) as Record<CalendarKind, number>,
)

/** A holiday's rule as the list writes it, over tokens up to `end`. */
export interface HolidayMatch {
  readonly end: number
  readonly rule: string
}

export interface Calendar {
  /** Kinds of a lower-cased word as bits of `K`; 0 for a word that says nothing of time. A holiday's first word has its bit. */
  kinds(lower: string): number
  /** What the word says as that kind ("8" for august as month); null when it is not of the kind. */
  value(lower: string, kind: CalendarKind): string | null
  /** The longest holiday that starts at token `first`. */
  holiday(lowers: readonly string[], first: number, limit: number): HolidayMatch | null
}

interface Word {
  kinds: number
  values: Partial<Record<CalendarKind, string>>
}

/** Calendar from the rows of knowledge/lexicon/calendar.tsv (`word`, `kind`, `value`). */
export function buildCalendar(rows: readonly Row[]): Calendar {
  const words = new Map<string, Word>()
  const holidays = new Map<string, { words: string[]; rule: string }[]>()
  const entry = (word: string): Word => {
    let known = words.get(word)
    if (known === undefined) words.set(word, (known = { kinds: 0, values: {} }))
    return known
  }
  for (const row of rows) {
    const kind = row.kind as CalendarKind
    const phrase = row.word!.replace(/'s\b/g, " 's").split(' ')
    const word = entry(phrase[0]!)
    word.kinds |= K[kind]
    if (kind !== 'holiday') {
      word.values[kind] = row.value!
      continue
    }
    const list = holidays.get(phrase[0]!) ?? []
    list.push({ words: phrase, rule: row.value! })
    list.sort((a, b) => b.words.length - a.words.length)
    holidays.set(phrase[0]!, list)
  }
  return Object.freeze({
    kinds: (lower: string) => words.get(lower)?.kinds ?? 0,
    value: (lower: string, kind: CalendarKind) => words.get(lower)?.values[kind] ?? null,
    holiday: (lowers: readonly string[], first: number, limit: number) => {
      for (const { words: phrase, rule } of holidays.get(lowers[first]!) ?? []) {
        if (first + phrase.length > limit) continue
        if (phrase.every((word, index) => same(lowers[first + index]!, word)))
          return { end: first + phrase.length, rule }
      }
      return null
    },
  })
}

const same = (token: string, word: string): boolean => token === word || (word === "'s" && token === '’s')
