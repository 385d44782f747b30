// Days of the week, alone or pointed at.
import { K } from '../../../knowledge/calendar.ts'
import { pointerBefore } from '../before.ts'
import { weekdayBy, weekdayNear } from '../choose.ts'
import { dayMoment, type Moment, open } from '../moment.ts'
import { type Found, is, lower, monthDay, type Rule, type Scan, value } from '../scan.ts'

/**
 * A bare weekday is the last one up to the document's date, or the coming one where the clause looks ahead.
 *
 *     The minister resigned on Friday and will speak on Monday; he had met them the previous Tuesday morning.
 *                              ^^^^^^ 2025-12-26
 *                                                       ^^^^^^ 2025-12-29
 *                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2025-12-23TMO
 */
export const weekday: Rule = {
  name: 'times/weekday',
  wakes: K.weekday,
  find(scan: Scan, at: number): Found | null {
    if (scan.tokens.forms[at]!.charCodeAt(0) > 90 || datesFollow(scan, at)) return null
    const number = Number(value(scan, at, 'weekday'))
    const pointer = pointerBefore(scan, at)
    // A name that goes on after the day has it ("Friday Group"); one that ends with it was read too far ("Clinton Thursday").
    if (pointer === null && scan.named[at]! > at + 1) return null
    let first = pointer?.first ?? at
    if (pointer === null && (lower(scan, at - 1) === 'late' || lower(scan, at - 1) === 'early'))
      first = at - 1
    const part =
      is(scan, at + 1, 'daypart') && lower(scan, at + 1) !== 'overnight'
        ? value(scan, at + 1, 'daypart')
        : null
    const end = part === null ? at + 1 : at + 2
    if (pointer?.word === 'every')
      return { first, end, moment: open(`XXXX-WXX-${number}`), anchor: 'none', rule: 'times/weekday' }
    const back =
      pointer !== null &&
      (pointer.word === 'that' ||
        pointer.word === 'same' ||
        pointer.word === 'following' ||
        pointer.word === 'previous')
    const base = back ? (scan.narrative ?? scan.reference) : scan.reference
    if (base === null)
      return { first, end, moment: open(`XXXX-WXX-${number}`), anchor: 'none', rule: 'times/weekday' }
    const day =
      pointer === null || pointer.word === 'recent'
        ? weekdayNear(base, number, scan.tense(at))
        : back && (pointer.word === 'that' || pointer.word === 'same')
          ? weekdayNear(base, number, 'past')
          : weekdayBy(base, number, pointer.word)
    return {
      first,
      end,
      moment: withPart(dayMoment(day), part),
      anchor: back ? 'anaphoric' : 'document',
      rule: 'times/weekday',
    }
  },
}

/** A day with the part of it that TIMEX3 writes after a T. */
export function withPart(moment: Moment, part: string | null): Moment {
  return part === null || moment.precision !== 'day'
    ? moment
    : { ...moment, value: `${moment.value}T${part}` }
}

/** True for "Friday, Oct. 23" and "Monday 26 October": the date's own rule takes the weekday along. */
function datesFollow(scan: Scan, at: number): boolean {
  let next = at + 1
  if (lower(scan, next) === ',') next++
  if (lower(scan, next) === 'the') next++
  if (is(scan, next, 'month')) return monthDay(scan, next + 1) > 0
  if (monthDay(scan, next) < 1) return false
  return is(scan, next + 1, 'month') || (lower(scan, next + 1) === 'of' && is(scan, next + 2, 'month'))
}
