// A numbered part of a larger time: the second week of May, the first quarter of 2019, the 20th century, the week of March 6.
import { K } from '../../../knowledge/calendar.ts'
import { yearNear } from '../choose.ts'
import { civil, dayOf, mondayOf, monthLength } from '../days.ts'
import { centuryMoment, type Moment, quarterMoment, weekMoment } from '../moment.ts'
import { type Found, is, lower, monthDay, type Rule, type Scan, value, yearAt } from '../scan.ts'

/**
 *     Deliveries began in the second week of May 2024 and in the first quarter of 2025 they doubled.
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2024-W19
 *                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^ 2025-Q1
 */
export const numberedUnit: Rule = {
  name: 'times/numbered-unit',
  wakes: K.unit,
  find(scan: Scan, at: number): Found | null {
    const unit = value(scan, at, 'unit')
    if (unit === 'W') return lower(scan, at + 1) === 'of' ? week(scan, at) : null
    const number = ordinal(scan, at - 1)
    if (unit === '100Y' && number > 0) return done(scan, at - 1, at + 1, centuryMoment(number))
    if (unit === 'Q' && number === 9 && yearAt(scan, at + 2) > 0) return quarter(scan, at, 4)
    if (unit === 'Q' && number >= 1 && number <= 4) return quarter(scan, at, number)
    return null
  },
}

function done(
  scan: Scan,
  first: number,
  end: number,
  moment: Moment,
  anchor: Found['anchor'] = 'absolute',
): Found {
  return {
    first: lower(scan, first - 1) === 'the' ? first - 1 : first,
    end,
    moment,
    anchor,
    rule: 'times/numbered-unit',
  }
}

/** 1 for "first" and "1st"; 9 for "last"; -1 for no number. */
function ordinal(scan: Scan, at: number): number {
  const word = lower(scan, at)
  if (word === 'last' || word === 'final') return 9
  const plain = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)
  return plain !== null ? Number(plain[1]) : is(scan, at, 'ordinal') ? Number(value(scan, at, 'ordinal')) : -1
}

/** "first quarter of 2025", "third quarter"; the fiscal and the calendar one are not told apart. */
function quarter(scan: Scan, at: number, number: number): Found | null {
  let year = yearAt(scan, at + 1) > 0 ? at + 1 : at + 2
  if (year === at + 2 && lower(scan, at + 1) !== 'of') year = -1
  if (year > 0 && yearAt(scan, year) > 0)
    return done(scan, at - 1, year + 1, quarterMoment(yearAt(scan, year), number))
  if (scan.reference === null) return null
  const now = civil(scan.reference)
  const own = quarterMoment(now.year, number)
  const moment =
    own.from! > scan.reference && scan.tense(at) === 'past' ? quarterMoment(now.year - 1, number) : own
  return done(scan, at - 1, at + 1, moment, 'document')
}

/** "the second week of May (2024)" by calendar weeks, the first being the one with the month's first day; "the week of March 6". */
function week(scan: Scan, at: number): Found | null {
  const month = at + 2
  const named = is(scan, month, 'month')
  if (!named) return null
  const number = ordinal(scan, at - 1)
  const day = monthDay(scan, month + 1)
  const dated = number < 0 && day > 0
  if (!dated && number < 0) return null
  const yearToken = dated
    ? lower(scan, month + 2) === ','
      ? month + 3
      : month + 2
    : lower(scan, month + 1) === ','
      ? month + 2
      : month + 1
  const explicit = yearAt(scan, yearToken)
  if (explicit < 0 && scan.reference === null) return null
  const m = Number(value(scan, month, 'month'))
  const year = explicit > 0 ? explicit : yearNear(scan.reference!, m, dated ? day : null, scan.tense(at))
  const end = explicit > 0 ? yearToken + 1 : dated ? month + 2 : month + 1
  const start = dated
    ? dayOf(year, m, day)
    : number === 9
      ? dayOf(year, m, monthLength(year, m))
      : mondayOf(dayOf(year, m, 1)) + 7 * (number - 1)
  return done(scan, dated ? at : at - 1, end, weekMoment(start), explicit > 0 ? 'absolute' : 'document')
}
