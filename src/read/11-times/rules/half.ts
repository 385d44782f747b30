// Halves of a year, a month or a decade: the first half of 2024, the second half of this year, H1 2025, Q3 2025.
import { K } from '../../../knowledge/calendar.ts'
import { civil } from '../days.ts'
import { halfMoment, type Moment, quarterMoment } from '../moment.ts'
import { FIGURE, type Found, is, lower, type Rule, type Scan, value, yearAt } from '../scan.ts'

/**
 *     Exports fell in the first half of 2024 and recovered in Q3 2025.
 *                     ^^^^^^^^^^^^^^^^^^^^^^ 2024-H1
 *                                                             ^^^^^^^ 2025-Q3
 */
export const half: Rule = {
  name: 'times/half',
  wakes: K.ordinal | K.unit | FIGURE,
  find(scan: Scan, at: number): Found | null {
    const code = shorthand(scan, at)
    if (code !== null) return code
    const number = is(scan, at, 'ordinal') ? Number(value(scan, at, 'ordinal')) : 0
    if ((number !== 1 && number !== 2) || lower(scan, at + 1) !== 'half' || lower(scan, at + 2) !== 'of')
      return null
    const first = lower(scan, at - 1) === 'the' ? at - 1 : at
    const year = yearAt(scan, at + 3)
    if (year > 0) return done(first, at + 4, halfMoment(year, number), 'absolute')
    if (scan.reference === null) return null
    const now = civil(scan.reference).year
    if (lower(scan, at + 3) === 'the' && lower(scan, at + 4) === 'year')
      return done(first, at + 5, halfMoment(now, number), 'document')
    if (!is(scan, at + 3, 'pointer') || lower(scan, at + 4) !== 'year') return null
    const pointer = value(scan, at + 3, 'pointer')
    const step = pointer === 'last' ? -1 : pointer === 'next' ? 1 : pointer === 'this' ? 0 : null
    return step === null ? null : done(first, at + 5, halfMoment(now + step, number), 'document')
  },
}

function done(first: number, end: number, moment: Moment, anchor: Found['anchor']): Found {
  return { first, end, moment, anchor, rule: 'times/half' }
}

/** "Q3 2025", "H1 2024": the year is the figure that wakes the rule. */
function shorthand(scan: Scan, at: number): Found | null {
  const year = yearAt(scan, at)
  if (year < 0) return null
  const back = lower(scan, at - 1) === 'of' ? at - 2 : at - 1
  const match = /^([qh])([1-4])$/.exec(lower(scan, back))
  if (match === null) return null
  const number = Number(match[2])
  if (match[1] === 'q') return done(back, at + 1, quarterMoment(year, number), 'absolute')
  return number > 2 ? null : done(back, at + 1, halfMoment(year, number), 'absolute')
}
