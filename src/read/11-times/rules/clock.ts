// Times of day: 10:35 a.m. Friday, 0735 GMT, 5 p.m. on Aug. 7, 9 o'clock.

import { withApproximation } from '../before.ts'
import { dayMoment, open } from '../moment.ts'
import { FIGURE, type Found, is, lower, monthDay, type Rule, type Scan, touches } from '../scan.ts'
import { calendarDate } from './calendar-date.ts'
import { weekday } from './weekday.ts'

const ZONE = /^(gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|eet|msk|jst|kst|ist|bst)$/
const HALF = /^([ap])\.?m\.?$/

/**
 *     The blast occurred at about 10:35 a.m. Friday.
 *                           ^^^^^^^^^^^^^^^^^^^^^^^ 2025-12-26T10:35
 */
export const clock: Rule = {
  name: 'times/clock',
  wakes: FIGURE,
  find(scan: Scan, at: number): Found | null {
    const read = time(scan, at)
    if (read === null) return null
    let end = read.end
    if (ZONE.test(lower(scan, end))) end++
    const day = dayAfter(scan, end)
    const first = withApproximation(scan, at)
    const text = `T${pad(read.hour)}:${pad(read.minute)}`
    if (day !== null && day.moment.precision === 'day') {
      return {
        first,
        end: day.end,
        moment: { ...day.moment, value: `${day.moment.value.slice(0, 10)}${text}` },
        anchor: day.anchor,
        rule: 'times/clock',
      }
    }
    const base = clockDay(scan)
    const moment =
      base === null
        ? open(`XXXX-XX-XX${text}`)
        : { ...dayMoment(base), value: `${dayMoment(base).value}${text}` }
    return { first, end, moment, anchor: base === null ? 'none' : 'document', rule: 'times/clock' }
  },
}

/**
 * The day of a time that has none: that of its sentence, else the day that the times of day before it were told of, as in
 * a log, else that of the document.
 */
export function clockDay(scan: Scan): number | null {
  if (scan.sameSentence && scan.narrative !== null) return scan.narrative
  const { clockDay: day, reference } = scan
  return day !== null && (reference === null || day <= reference) ? day : reference
}

const pad = (number: number): string => String(number).padStart(2, '0')

interface Time {
  readonly hour: number
  readonly minute: number
  readonly end: number
}

/** "10:35", "10:35 a.m.", "5 p.m.", "5pm", "0735 GMT"; a bare "10" or "10:35" in a score is none. */
function time(scan: Scan, at: number): Time | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?([ap]\.?m\.?)?$/.exec(lower(scan, at))
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(lower(scan, at))
  if (military !== null && ZONE.test(lower(scan, at + 1)))
    return { hour: Number(military[1]), minute: Number(military[2]), end: at + 1 }
  if (match === null) return null
  const minute = Number(match[2] ?? 0)
  let hour = Number(match[1])
  let end = at + 1
  let half = match[3] ?? null
  if (half === null && HALF.test(lower(scan, end))) {
    half = lower(scan, end++)
    if (half.length === 3 && lower(scan, end) === '.' && touches(scan, end)) end++
  }
  const zoned = ZONE.test(lower(scan, end)) || lower(scan, end) === "o'clock" || lower(scan, end) === 'local'
  if (
    half === null &&
    !(
      match[2] !== undefined &&
      lower(scan, at).includes(':') &&
      (zoned || lower(scan, at - 1) === 'at' || isAlone(scan, at))
    )
  )
    return null
  if (hour > 23 || minute > 59 || (half !== null && hour > 12)) return null
  if (half?.startsWith('p') && hour < 12) hour += 12
  if (half?.startsWith('a') && hour === 12) hour = 0
  return { hour, minute, end }
}

/** "06:40." before what happened then, in a log of the day. */
function isAlone(scan: Scan, at: number): boolean {
  const sentence = scan.sentences.of[at]!
  const end = scan.sentences.firsts[sentence + 1] ?? scan.tokens.count
  return scan.sentences.firsts[sentence] === at && end === at + 2 && lower(scan, at + 1) === '.'
}

/** The day that follows: "Friday", "on Aug. 7", "on Friday". */
function dayAfter(scan: Scan, at: number): Found | null {
  let next = at
  if (lower(scan, next) === 'on' || lower(scan, next) === ',') next++
  if (is(scan, next, 'weekday')) return weekday.find(scan, next) ?? dateFrom(scan, next + 1)
  return dateFrom(scan, next)
}

function dateFrom(scan: Scan, at: number): Found | null {
  const start = lower(scan, at) === ',' ? at + 1 : at
  if (is(scan, start, 'month')) return calendarDate.find(scan, start)
  return monthDay(scan, start) > 0 && is(scan, start + 1, 'month') ? calendarDate.find(scan, start + 1) : null
}
