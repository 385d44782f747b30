// Two times that are the ends of one: "from 2019 to 2021", "between June and August 2023", "May 30 - June 2".
import type { Tokens } from '../../reading/index.ts'
import { civil, dayOf, isoDay } from './days.ts'
import type { Found } from './scan.ts'

/**
 *     He served from June to August 2023.
 *                    ^^^^^^^^^^^^^^^^^^^ 2023-06/2023-08
 */
export function joinRange(tokens: Tokens, a: Found, b: Found): Found | null {
  if (
    b.first - a.end !== 1 ||
    a.moment.from === null ||
    b.moment.to === null ||
    a.moment.precision !== b.moment.precision
  )
    return null
  const link = tokens.lowers[a.end]!
  const before = a.first > 0 ? tokens.lowers[a.first - 1]! : ''
  const ends =
    before === 'from'
      ? link === 'to' || link === 'until' || link === 'till' || link === 'through'
      : before === 'between'
        ? link === 'and'
        : link === '-' || link === '–' || link === 'through'
  if (!ends) return null
  const from = startOf(a, b)
  if (from > b.moment.to) return null
  const shifted = from - a.moment.from
  const start =
    shifted === 0
      ? a.moment.value
      : shifted % 7 === 0 && a.rule === WEEKDAY
        ? isoDay(from)
        : sameForm(from, a.moment.value)
  const moment = { value: `${start}/${b.moment.value}`, from, to: b.moment.to, precision: b.moment.precision }
  return { first: a.first, end: b.end, moment, anchor: b.anchor, rule: 'times/range' }
}

const WEEKDAY = 'times/weekday'

/** Where the range begins: the end may tell the year of its beginning, or the week of its first day. */
function startOf(a: Found, b: Found): number {
  const from = a.moment.from!
  if (a.anchor === 'document' && b.anchor === 'absolute') return beforeEnd(from, b.moment.from!)
  if (a.rule !== WEEKDAY || b.rule !== WEEKDAY) return from
  return b.moment.from! - ((((b.moment.from! - from) % 7) + 7) % 7)
}

/** The same month and day in the last year that is not after the end of the range. */
function beforeEnd(day: number, end: number): number {
  const at = civil(day)
  const { year } = civil(end)
  const own = dayOf(year, at.month, at.day)
  return own <= end ? own : dayOf(year - 1, at.month, at.day)
}

function sameForm(day: number, value: string): string {
  const { year } = civil(day)
  return `${String(year).padStart(4, '0')}${value.slice(4)}`
}
