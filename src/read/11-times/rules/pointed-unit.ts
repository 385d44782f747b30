// A unit of time that a word points at: last week, next month, this year, that day, the past two months.
import { K } from '../../../knowledge/calendar.ts'
import { countBefore, isAge, type Pointer, pointerBefore, portionBefore } from '../before.ts'
import { civil } from '../days.ts'
import type { Moment } from '../moment.ts'
import {
  centuryMoment,
  dayMoment,
  decadeMoment,
  monthMoment,
  open,
  portionOf,
  quarterMoment,
  stretch,
  weekendMoment,
  weekMoment,
  yearMoment,
} from '../moment.ts'
import { type Found, is, lower, type Rule, type Scan, value } from '../scan.ts'
import { duration, shiftDays, unitPrecision } from '../units.ts'
import { withPart } from './weekday.ts'

// Words that point from the text's own last date rather than from the document's.
const BACKWARD = new Set(['previous', 'following', 'that', 'same'])

/**
 *     Last week ministers met; earlier this year they had refused. The same day the talks of the past two months ended.
 *     ^^^^^^^^^ 2025-W51
 *                              ^^^^^^^^^^^^^^^^^ 2025
 *                                                                                            ^^^^^^^^^^^^^^^^^^^ P2M
 */
export const pointedUnit: Rule = {
  name: 'times/pointed-unit',
  wakes: K.unit | K.units,
  find(scan: Scan, at: number): Found | null {
    if (isAge(scan, at)) return null
    const unit = is(scan, at, 'unit') ? value(scan, at, 'unit') : value(scan, at, 'units')
    const counted = countBefore(scan, at)
    const pointer = pointerBefore(
      scan,
      counted !== null && !isArticle(scan, counted.first) ? counted.first : at,
    )
    if (pointer === null) return null
    if (pointer.word === 'every') return recurring(scan, at, unit, counted?.count ?? 1, pointer)
    if (counted !== null || is(scan, at, 'units'))
      return overStretch(scan, at, unit, counted?.count ?? null, pointer)
    const found = pointed(scan, unit, pointer)
    if (found === null) return null
    const portion = portionBefore(scan, pointer.first)
    const moment = portion === null ? found : part(scan, found, portion.part, lower(scan, pointer.first - 1))
    const anchor = BACKWARD.has(pointer.word) ? 'anaphoric' : 'document'
    return { first: portion?.first ?? pointer.first, end: at + 1, moment, anchor, rule: 'times/pointed-unit' }
  },
}

const isArticle = (scan: Scan, at: number): boolean => lower(scan, at) === 'a' || lower(scan, at) === 'an'

function recurring(scan: Scan, at: number, unit: string, count: number, pointer: Pointer): Found {
  const first = lower(scan, pointer.first) === 'the' ? pointer.first + 1 : pointer.first
  return {
    first,
    end: at + 1,
    moment: open(duration(unit === 'N' ? 'D' : unit, count)),
    anchor: 'none',
    rule: 'times/pointed-unit',
  }
}

/** "the past two months", "last three years", "recent days", "the next few weeks": a stretch that touches the reference. */
function overStretch(
  scan: Scan,
  at: number,
  unit: string,
  count: number | null,
  pointer: Pointer,
): Found | null {
  const base = BACKWARD.has(pointer.word) ? scan.narrative : scan.reference
  const value = duration(unit, count)
  const ahead = pointer.word === 'next' || pointer.word === 'following'
  const far =
    base === null || count === null || unit.startsWith('T')
      ? null
      : shiftDays(base, unit, ahead ? count : -count)
  const moment =
    far === null || pointer.word === 'same' || pointer.word === 'this' || pointer.word === 'that'
      ? open(value)
      : stretch(value, ahead ? base! : far, ahead ? far : base!, unitPrecision(unit))
  const first =
    pointer.word === 'recent' && lower(scan, pointer.first) === 'the' ? pointer.first + 1 : pointer.first
  return {
    first,
    end: at + 1,
    moment,
    anchor: moment.from === null ? 'none' : 'document',
    rule: 'times/pointed-unit',
  }
}

/** "earlier this year" ends with the reference, "later this year" begins with it; "early last year" is a part. */
function part(scan: Scan, moment: Moment, portion: string, word: string): Moment {
  const now = scan.reference
  const around = now !== null && moment.from !== null && moment.from <= now && now <= moment.to!
  if (word === 'earlier' && around) return { ...moment, to: now }
  if (word === 'later' && around) return { ...moment, from: now }
  if (word === 'earlier' || word === 'later') return moment
  return portionOf(moment, portion)
}

/** The unit that one pointer means; null when the words are no time ("this second"). */
function pointed(scan: Scan, unit: string, pointer: Pointer): Moment | null {
  if (unit.startsWith('T')) return null
  const back = BACKWARD.has(pointer.word) || (unit === 'D' && pointer.word === 'next')
  const base = back
    ? unit === 'D' || unit === 'N' || unit === 'W'
      ? scan.narrative
      : (scan.dated?.from ?? scan.narrative)
    : scan.reference
  const step = STEP[pointer.word]
  if (step === undefined) return null
  if (base === null) return open(unit === 'N' ? 'XXXX-XX-XXTNI' : 'XXXX')
  // "over the past year" and "in the last month" look back from now; "last year" is the calendar's.
  if (pointer.word === 'past' || (pointer.word === 'last' && pointer.the && unit !== 'WE' && unit !== 'N')) {
    const from = shiftDays(base, unit, -1)
    return from === null ? null : stretch(duration(unit, 1), from, base, unitPrecision(unit))
  }
  return calendarUnit(base, unit, step)
}

const STEP: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  next: 1,
  following: 1,
  this: 0,
  that: 0,
  same: 0,
}

/** The day, week, month, ... that lies `step` units from the one that holds `base`. */
function calendarUnit(base: number, unit: string, step: number): Moment | null {
  const { year, month } = civil(base)
  switch (unit) {
    case 'D':
      return dayMoment(base + step)
    case 'N':
      return withPart(dayMoment(base + step), 'NI')
    case 'W':
      return weekMoment(base + 7 * step)
    case 'WE':
      return weekendMoment(base + 7 * step)
    case 'M':
      return monthMoment(year, month + step)
    case 'Q':
      return quarterMoment(year, Math.ceil(month / 3) + step)
    case 'Y':
      return yearMoment(year + step)
    case '10Y':
      return decadeMoment(Math.floor(year / 10) * 10 + 10 * step)
    case '100Y':
      return centuryMoment(Math.floor((year + 99) / 100) + step)
    case '2W':
      return step === 0
        ? null
        : stretch('P2W', step < 0 ? base - 14 : base, step < 0 ? base : base + 14, 'week')
    default:
      return null
  }
}
