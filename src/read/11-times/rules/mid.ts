// The middle of a month, a year or a decade in one word: mid-March, mid-2024, the mid-1990s.
import { K } from '../../../knowledge/calendar.ts'
import { yearNear } from '../choose.ts'
import { civil } from '../days.ts'
import { decadeMoment, type Moment, monthMoment, open, portionOf, yearMoment } from '../moment.ts'
import { FIGURE, type Found, lower, type Rule, type Scan, yearAt } from '../scan.ts'

/**
 *     The plant opened in mid-2024 and closed in mid-March 2025.
 *                         ^^^^^^^^ 2024
 *                                                ^^^^^^^^^^^^^^ 2025-03
 */
export const mid: Rule = {
  name: 'times/mid',
  wakes: FIGURE,
  find(scan: Scan, at: number): Found | null {
    const word = lower(scan, at)
    if (!word.startsWith('mid-')) return null
    const rest = word.slice(4)
    const decade = /^(1\d|20)(\d0)s$/.exec(rest)
    if (decade !== null) return done(at, at + 1, decadeMoment(Number(decade[1]! + decade[2]!)))
    if (/^(1[4-9]|20)\d\d$/.test(rest)) return done(at, at + 1, yearMoment(Number(rest)))
    if ((scan.calendar.kinds(rest) & K.month) !== 0)
      return month(scan, at, Number(scan.calendar.value(rest, 'month')))
    if (rest === 'year' && scan.reference !== null)
      return done(at, at + 1, yearMoment(civil(scan.reference).year), 'document')
    return null
  },
}

function month(scan: Scan, at: number, number: number): Found {
  const year = yearAt(scan, at + 1)
  if (year > 0) return done(at, at + 2, monthMoment(year, number))
  if (scan.reference === null)
    return done(at, at + 1, open(`XXXX-${String(number).padStart(2, '0')}`), 'none')
  return done(
    at,
    at + 1,
    monthMoment(yearNear(scan.reference, number, null, scan.tense(at)), number),
    'document',
  )
}

function done(first: number, end: number, moment: Moment, anchor: Found['anchor'] = 'absolute'): Found {
  return { first, end, moment: portionOf(moment, 'MID'), anchor, rule: 'times/mid' }
}
