// Dates built around the name of a month.

import { K } from '../../../knowledge/calendar.ts'
import { pointerBefore, portionBefore } from '../before.ts'
import { yearBy, yearNear } from '../choose.ts'
import { civil, dayOf, monthLength } from '../days.ts'
import { dayMoment, type Moment, monthMoment, open, portionOf, stretch } from '../moment.ts'
import type { Found, Rule, Scan } from '../scan.ts'
import { figure, is, isDash, lower, monthDay, value, yearAt } from '../scan.ts'

// Words before a bare "May" or "March" that make it a month.
const OPENERS = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'from',
  'of',
  'for',
  'to',
  'through',
  'before',
  'after',
  'during',
  'between',
  'beyond',
])
const YEARS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }
const DOUBTFUL = new Set(['may', 'march'])

interface Parts {
  first: number
  end: number
  day: number
  // Second day of a range inside the month, -1 without.
  until: number
  year: number
}

/**
 *     The envoys met on Friday, Oct. 23, 1998, and again on 3-5 May and in late June.
 *                       ^^^^^^^^^^^^^^^^^^^^^ 1998-10-23
 *                                                           ^^^^^^^ 1998-05-03/1998-05-05
 *                                                                          ^^^^^^^^^ 1998-06
 */
export const calendarDate: Rule = {
  name: 'times/calendar-date',
  wakes: K.month,
  find(scan: Scan, at: number): Found | null {
    const form = scan.tokens.forms[at]!
    if (form.charCodeAt(0) > 90) return null
    const parts: Parts = { first: at, end: at + 1, day: -1, until: -1, year: -1 }
    daysBefore(scan, at, parts)
    if (parts.day < 0) daysAfter(scan, at, parts)
    yearAfter(scan, parts)
    if (parts.day >= 0) return dated(scan, at, parts)
    return bare(scan, at, parts)
  },
}

/** "26 December", "the 7th of August", "3-5 May", "between 3 and 5 May". */
function daysBefore(scan: Scan, at: number, parts: Parts): void {
  let day = at - 1
  if (lower(scan, day) === 'of') day--
  const number = monthDay(scan, day)
  if (number < 1) return
  if (day !== at - 1 && figure(scan, day, 2) >= 0) return
  parts.first = day
  parts.day = number
  const link = lower(scan, day - 1)
  const earlier = monthDay(scan, day - 2)
  if (earlier < 1 || earlier >= number) return
  const before = lower(scan, day - 3)
  if (
    !(
      isDash(link) ||
      (link === 'and' && (before === 'between' || number === earlier + 1)) ||
      ((link === 'to' || link === 'until') && before === 'from')
    )
  )
    return
  parts.first = day - 2
  parts.day = earlier
  parts.until = number
}

/** "Aug. 7", "May 3-5", "May 3 to 5". */
function daysAfter(scan: Scan, at: number, parts: Parts): void {
  const number = monthDay(scan, at + 1)
  if (number < 1 || is(scan, at + 1, 'unit')) return
  if (is(scan, at + 1, 'ordinal') && figure(scan, at + 1, 2) < 0) return
  parts.day = number
  parts.end = at + 2
  const link = lower(scan, at + 2)
  const later = monthDay(scan, at + 3)
  if (later <= number || is(scan, at + 4, 'month')) return
  if (!(isDash(link) || ((link === 'to' || link === 'through') && figure(scan, at + 3, 2) > 0))) return
  parts.until = later
  parts.end = at + 4
}

/** "..., 1998", "... 1998", "December of 1998", "... '98", "26 July last year". */
function yearAfter(scan: Scan, parts: Parts): void {
  let at = parts.end
  const pointer = lower(scan, at) === 'of' ? at + 1 : at
  const step =
    scan.reference !== null && lower(scan, pointer + 1) === 'year' ? YEARS[lower(scan, pointer)] : undefined
  if (step !== undefined) {
    parts.year = civil(scan.reference!).year + step
    parts.end = pointer + 2
    return
  }
  const link = lower(scan, at)
  if (link === ',' || (link === 'of' && parts.day < 0)) at++
  const year = yearAt(scan, at)
  if (year < 0 || lower(scan, at + 1) === '%') return
  parts.year = year
  parts.end = at + 1
}

/** "April 24 and 25, 2024", "January and February 2024": the year of the second is the first one's too. */
function sharedYear(scan: Scan, end: number): number {
  if (lower(scan, end) !== 'and' || (figure(scan, end + 1, 2) < 1 && !is(scan, end + 1, 'month'))) return -1
  return yearAt(scan, lower(scan, end + 2) === ',' ? end + 3 : end + 2)
}

/** A date with a day: takes the weekday before it along, and finds its year when it has none. */
function dated(scan: Scan, at: number, parts: Parts): Found | null {
  let before = parts.first - 1
  if (lower(scan, before) === 'the') before--
  if (lower(scan, before) === ',') before--
  if (is(scan, before, 'weekday')) parts.first = before
  const month = Number(value(scan, at, 'month'))
  if (parts.year < 0) parts.year = sharedYear(scan, parts.end)
  const explicit = parts.year >= 0
  const year = explicit ? parts.year : missingYear(scan, at, month, parts.day)
  if (year === null)
    return {
      first: parts.first,
      end: parts.end,
      moment: open(`XXXX-${two(month)}-${two(parts.day)}`),
      anchor: 'none',
      rule: calendarDate.name,
    }
  if (parts.day > monthLength(year, month) || parts.until > monthLength(year, month)) return null
  const first = dayMoment(dayOf(year, month, parts.day))
  const last = parts.until < 0 ? null : dayMoment(dayOf(year, month, parts.until))
  const moment = last === null ? first : stretch(`${first.value}/${last.value}`, first.from!, last.to!, 'day')
  return {
    first: parts.first,
    end: parts.end,
    moment,
    anchor: explicit ? 'absolute' : 'document',
    rule: calendarDate.name,
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The year that the text leaves out; null when nothing tells it. */
function missingYear(scan: Scan, at: number, month: number, day: number | null): number | null {
  const told = scan.dated?.from ?? null
  if (
    told !== null &&
    scan.explicitYear &&
    (scan.reference === null || (scan.sameSentence && scan.tense(at) !== 'future'))
  )
    return civil(told).year
  return scan.reference === null ? null : yearNear(scan.reference, month, day, scan.tense(at))
}

/** A month without a day: "June 2024", "last November", "late March", "in September". */
function bare(scan: Scan, at: number, parts: Parts): Found | null {
  if (parts.year < 0) parts.year = sharedYear(scan, parts.end)
  const portion = portionBefore(scan, parts.first)
  const first = portion === null ? parts.first : portion.first
  const pointer = parts.year >= 0 ? null : pointerBefore(scan, first)
  if (!convincing(scan, at, parts, portion !== null || pointer !== null)) return null
  const month = Number(value(scan, at, 'month'))
  let moment: Moment
  let anchor: Found['anchor'] = parts.year >= 0 ? 'absolute' : 'document'
  if (parts.year >= 0) moment = monthMoment(parts.year, month)
  else if (pointer !== null) {
    const back = pointer.word === 'that' || pointer.word === 'same' || pointer.word === 'following'
    const base = back ? (scan.dated?.from ?? scan.reference) : scan.reference
    if (back) anchor = 'anaphoric'
    moment =
      base === null ? open(`XXXX-${two(month)}`) : monthMoment(yearBy(base, month, pointer.word), month)
  } else {
    const year = missingYear(scan, at, month, null)
    moment = year === null ? open(`XXXX-${two(month)}`) : monthMoment(year, month)
  }
  if (portion !== null) moment = portionOf(moment, portion.part)
  return { first: pointer?.first ?? first, end: parts.end, moment, anchor, rule: calendarDate.name }
}

/** Whether the word is a month at all: "May" and "March" are also a name and a walk. */
function convincing(scan: Scan, at: number, parts: Parts, pointed: boolean): boolean {
  if (parts.year >= 0 || pointed) return true
  if (scan.named[at] !== 0) return false
  const word = scan.tokens.lowers[at]!
  if (word.endsWith('.') || !DOUBTFUL.has(word)) return true
  return at > scan.floor && OPENERS.has(scan.tokens.lowers[at - 1]!)
}
