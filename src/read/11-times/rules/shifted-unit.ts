// A time told by its distance from another: two weeks ago, three days later, a year before the vote.
import { K } from '../../../knowledge/calendar.ts'
import { U, X } from '../../../reading/index.ts'
import { countBefore, withApproximation } from '../before.ts'
import { civil } from '../days.ts'
import { dayMoment, type Moment, monthMoment, open, weekMoment, yearMoment } from '../moment.ts'
import { type Found, is, lower, type Rule, type Scan, value } from '../scan.ts'
import { duration, shiftDays } from '../units.ts'

/**
 * "ago" counts from the document's date, the others from the last day that the text gave; the unit says how fine the result is.
 *
 *     The raid took place on May 3, 2024. Two weeks earlier the army had withdrawn, and a truce was signed three days after the raid.
 *                            ^^^^^^^^^^^ 2024-05-03
 *                                         ^^^^^^^^^^^^^^^^^ 2024-W16
 *                                                                                                          ^^^^^^^^^^ 2024-05-06
 */
export const shiftedUnit: Rule = {
  name: 'times/shifted-unit',
  wakes: K.unit | K.units,
  find(scan: Scan, at: number): Found | null {
    const near = beyondNear(scan, at)
    if (near !== null) return near
    const way = direction(scan, at)
    if (way === null) return null
    const counted =
      countBefore(scan, at) ??
      (is(scan, at, 'units') ? { first: at, count: null, single: false } : dayBefore(scan, at))
    if (counted === null) return null
    const unit = is(scan, at, 'unit') ? value(scan, at, 'unit') : value(scan, at, 'units')
    if (unit.startsWith('T') && !way.included) return null
    const base = way.from === 'document' ? scan.reference : anchor(scan, unit)
    const first = withApproximation(scan, counted.first)
    const far =
      base === null || counted.count === null ? null : shiftDays(base, unit, way.sign * counted.count)
    const moment = far === null ? vagueMoment(unit, counted.count, base, way.from) : distant(far, unit)
    if (far === null && base !== null && counted.count === null && !way.included) return null
    const place = far === null ? 'none' : way.from === 'document' ? 'document' : 'anaphoric'
    return {
      first,
      end: way.included ? at + way.words + 1 : at + 1,
      moment,
      anchor: place,
      rule: 'times/shifted-unit',
    }
  },
}

/** "the day after tomorrow", "the day before yesterday". */
function beyondNear(scan: Scan, at: number): Found | null {
  const step = lower(scan, at + 1) === 'after' ? 1 : lower(scan, at + 1) === 'before' ? -1 : 0
  const near = lower(scan, at + 2)
  if (lower(scan, at) !== 'day' || step === 0 || near !== (step > 0 ? 'tomorrow' : 'yesterday')) return null
  const first = lower(scan, at - 1) === 'the' ? at - 1 : at
  const moment = scan.reference === null ? open('XXXX-XX-XX') : dayMoment(scan.reference + 2 * step)
  return {
    first,
    end: at + 3,
    moment,
    anchor: scan.reference === null ? 'none' : 'document',
    rule: 'times/shifted-unit',
  }
}

interface Way {
  readonly sign: 1 | -1
  readonly from: 'document' | 'text'
  /** True when the words after the unit belong to the expression. */
  readonly included: boolean
  readonly words: number
}

/** What the words after the unit say: "ago", "earlier", "before the vote". */
function direction(scan: Scan, at: number): Way | null {
  const next = lower(scan, at + 1)
  if (next === 'ago') return { sign: -1, from: 'document', included: true, words: 1 }
  if (next === 'hence') return { sign: 1, from: 'document', included: true, words: 1 }
  if (next === 'from' && lower(scan, at + 2) === 'now')
    return { sign: 1, from: 'document', included: true, words: 2 }
  if (next === 'earlier' || next === 'previously') return { sign: -1, from: 'text', included: true, words: 1 }
  if (next === 'later' || next === 'afterwards' || next === 'afterward')
    return { sign: 1, from: 'text', included: true, words: 1 }
  if (next !== 'before' && next !== 'after') return null
  const sign = next === 'before' ? -1 : 1
  const tag = at + 2 < scan.limit ? scan.tags.xpos[at + 2] : X[',']
  // Nothing after it: "he had arrived two days before". An act after it: only a noun tells something dated.
  if (at + 2 >= scan.limit || scan.tags.upos[at + 2] === U.PUNCT)
    return { sign, from: 'text', included: true, words: 1 }
  return tag === X.VBG || tag === X.IN ? null : { sign, from: 'text', included: false, words: 0 }
}

/** "the day before", "the week after". */
function dayBefore(scan: Scan, at: number): { first: number; count: number; single: boolean } | null {
  return lower(scan, at - 1) === 'the' && is(scan, at, 'unit')
    ? { first: at - 1, count: 1, single: true }
    : null
}

/** Days and weeks count from the last day; months and years also from a month or a year. */
function anchor(scan: Scan, unit: string): number | null {
  const dated = scan.dated
  if (unit === 'D' || unit === 'W' || unit === 'N' || unit.startsWith('T') || dated === null)
    return scan.narrative
  if (dated.precision === 'month' || dated.precision === 'day' || dated.precision === 'week')
    return dated.from
  return unit.endsWith('Y') ? dated.from : (scan.narrative ?? dated.from)
}

/** The day, week, month or year that is meant: as fine as the unit it was counted in; "a decade ago" is about a year. */
function distant(day: number, unit: string): Moment {
  if (unit === 'D' || unit === 'N') return dayMoment(day)
  if (unit.endsWith('W') || unit === 'WE') return weekMoment(day)
  const { year, month } = civil(day)
  if (unit === 'M' || unit === 'Q') return monthMoment(year, month)
  return unit.endsWith('0Y') && unit !== '10Y' ? open(`${String(year).slice(0, 2)}XX`) : yearMoment(year)
}

/** Hours and open numbers: the day of the anchor for hours, else only a reference into the past or a length. */
function vagueMoment(
  unit: string,
  count: number | null,
  base: number | null,
  from: 'document' | 'text',
): Moment {
  if (unit.startsWith('T') && base !== null) return dayMoment(base)
  if (count === null && from === 'document') return open('PAST_REF')
  return open(duration(unit, count))
}
