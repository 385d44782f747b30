// "earlier in the day", "later in the week", "by year's end": a unit that is the one the text is in.
import { K } from '../../../knowledge/calendar.ts'
import { civil } from '../days.ts'
import { dayMoment, type Moment, monthMoment, open, portionOf, weekMoment, yearMoment } from '../moment.ts'
import { type Found, is, lower, type Rule, type Scan, value } from '../scan.ts'

/**
 *     They had spoken on Friday and met earlier in the day; a deal is due by the end of the year.
 *                        ^^^^^^ 2025-12-26
 *                                       ^^^^^^^^^^^^^^^^^^ 2025-12-26
 *                                                                            ^^^^^^^^^^^^^^^^^^^ 2025
 */
export const withinUnit: Rule = {
  name: 'times/within-unit',
  wakes: K.unit,
  find(scan: Scan, at: number): Found | null {
    const unit = value(scan, at, 'unit')
    if (lower(scan, at - 1) !== 'the') return null
    const link = lower(scan, at - 2)
    const word = lower(scan, at - 3)
    if (link === 'in' && (word === 'earlier' || word === 'later' || word === 'late' || word === 'early')) {
      const base = unit === 'D' ? (scan.narrative ?? scan.reference) : scan.reference
      return found(at - 3, at, base === null ? open('XXXX') : around(base, unit))
    }
    if (link !== 'of' || !is(scan, at - 3, 'portion') || (unit !== 'Y' && unit !== 'M' && unit !== 'W'))
      return null
    const first = lower(scan, at - 4) === 'the' ? at - 4 : at - 3
    if (scan.reference === null) return found(first, at, open('XXXX'))
    const whole = around(scan.reference, unit)
    // What has gone on since then goes on to this day.
    const since = lower(scan, first - 1) === 'since' && value(scan, at - 3, 'portion') === 'START'
    return found(
      first,
      at,
      since ? { ...whole, to: scan.reference } : portionOf(whole, value(scan, at - 3, 'portion')),
    )
  },
}

function found(first: number, at: number, moment: Moment): Found {
  return {
    first,
    end: at + 1,
    moment,
    anchor: moment.from === null ? 'none' : 'document',
    rule: 'times/within-unit',
  }
}

function around(base: number, unit: string): Moment {
  const { year, month } = civil(base)
  if (unit === 'D') return dayMoment(base)
  if (unit === 'W') return weekMoment(base)
  return unit === 'M' ? monthMoment(year, month) : yearMoment(year)
}
