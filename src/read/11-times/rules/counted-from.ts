// A number of days or weeks counted from the day of the main clause: ", three days after the raid was ordered".
import { K } from '../../../knowledge/calendar.ts'
import { countBefore } from '../before.ts'
import { type Found, is, lower, type Rule, type Scan, value } from '../scan.ts'
import { duration, shiftDays } from '../units.ts'

/**
 *     The envoy left on Monday, three days after the talks had failed.
 *                               ^^^^^^^^^^ P3D
 * It lasts that long, and dates the clause that "after" or "before" opens.
 */
export const countedFrom: Rule = {
  name: 'times/counted-from',
  wakes: K.unit | K.units,
  find(scan: Scan, at: number): Found | null {
    const next = lower(scan, at + 1)
    if (next !== 'after' && next !== 'before') return null
    const main = scan.sameSentence && scan.dated?.precision === 'day' ? scan.dated.from : null
    const unit = value(scan, at, is(scan, at, 'unit') ? 'unit' : 'units')
    if (main === null || (unit !== 'D' && unit !== 'W')) return null
    const counted = countBefore(scan, at)
    if (counted === null || counted.count === null || lower(scan, counted.first - 1) !== ',') return null
    const day = shiftDays(main, unit, next === 'after' ? -counted.count : counted.count)
    if (day === null) return null
    const moment = { value: duration(unit, counted.count), from: day, to: day, precision: 'day' as const }
    return { first: counted.first, end: at + 1, moment, anchor: 'anaphoric', rule: 'times/counted-from' }
  },
}
