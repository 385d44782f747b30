// A day whose month was just named: "April 24 and 25", "on the 7th".
import { K } from '../../../knowledge/calendar.ts'
import { U } from '../../../reading/index.ts'
import { civil, dayOf, monthLength } from '../days.ts'
import { dayMoment } from '../moment.ts'
import { FIGURE, type Found, figure, is, lower, monthDay, type Rule, type Scan, yearAt } from '../scan.ts'

/**
 *     They met on April 24 and 25, 2024, and parted on the 27th.
 *                 ^^^^^^^^ 2024-04-24
 *                              ^^^^^^^^ 2024-04-25
 *                                                      ^^^^^^^^ 2024-04-27
 */
export const dayOfMonth: Rule = {
  name: 'times/day-of-month',
  wakes: FIGURE | K.ordinal,
  find(scan: Scan, at: number): Found | null {
    const day = monthDay(scan, at)
    const told = scan.dated
    if (day < 1 || told === null || told.from === null || is(scan, at + 1, 'month')) return null
    const plain = figure(scan, at, 2) > 0
    const first = plain ? listed(scan, at) : ordinal(scan, at)
    if (first < 0) return null
    const { year, month } = civil(told.from)
    if (told.precision !== 'day' && told.precision !== 'month') return null
    const comma = lower(scan, at + 1) === ',' ? at + 2 : at + 1
    const end = yearAt(scan, comma) === year ? comma + 1 : at + 1
    return day > monthLength(year, month)
      ? null
      : {
          first,
          end,
          moment: dayMoment(dayOf(year, month, day)),
          anchor: 'anaphoric',
          rule: 'times/day-of-month',
        }
  },
}

/** "and 25" right after a date of the same month. */
function listed(scan: Scan, at: number): number {
  const link = lower(scan, at - 1)
  if (link !== 'and' && link !== 'or') return -1
  const after = at + 1 < scan.limit ? scan.tags.upos[at + 1] : U.PUNCT
  return scan.lastEnd === at - 1 &&
    scan.dated?.precision === 'day' &&
    after !== U.NOUN &&
    after !== U.ADJ &&
    after !== U.NUM &&
    after !== U.PROPN
    ? at
    : -1
}

/** "on the 7th" with no noun after it. */
function ordinal(scan: Scan, at: number): number {
  const after = at + 1 < scan.limit ? scan.tags.upos[at + 1] : U.PUNCT
  if (lower(scan, at - 1) !== 'the' || lower(scan, at - 2) !== 'on') return -1
  return after === U.NOUN || after === U.ADJ || after === U.PROPN || after === U.NUM ? -1 : at - 1
}
