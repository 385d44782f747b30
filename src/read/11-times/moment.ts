// A resolved time: its TIMEX3 value, its interval of days when it has one, and how fine it is.
import type { Precision } from '../../model/index.ts'
import { civil, dayOf, isoDay, isoMonth, isoWeek, isoYear, mondayOf, monthLength } from './days.ts'

/** `from` and `to` are day numbers, both null when the time is no interval (a duration, "now", an unknown year). */
export interface Moment {
  readonly value: string
  readonly from: number | null
  readonly to: number | null
  readonly precision: Precision | null
}

export function dayMoment(day: number): Moment {
  return { value: isoDay(day), from: day, to: day, precision: 'day' }
}

export function weekMoment(day: number): Moment {
  const from = mondayOf(day)
  return { value: isoWeek(day), from, to: from + 6, precision: 'week' }
}

/** Saturday and Sunday of the week of that day. */
export function weekendMoment(day: number): Moment {
  const from = mondayOf(day)
  return { value: `${isoWeek(day)}-WE`, from: from + 5, to: from + 6, precision: 'day' }
}

/** `month` may run over the year either way. */
export function monthMoment(year: number, month: number): Moment {
  const from = dayOf(year, month, 1)
  const at = civil(from)
  return {
    value: isoMonth(at.year, at.month),
    from,
    to: from + monthLength(at.year, at.month) - 1,
    precision: 'month',
  }
}

export function yearMoment(year: number): Moment {
  return { value: isoYear(year), from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: 'year' }
}

/** Quarter 1 to 4; may run over. */
export function quarterMoment(year: number, quarter: number): Moment {
  const y = year + Math.floor((quarter - 1) / 4)
  const q = ((((quarter - 1) % 4) + 4) % 4) + 1
  return {
    value: `${isoYear(y)}-Q${q}`,
    from: dayOf(y, q * 3 - 2, 1),
    to: dayOf(y, q * 3 + 1, 1) - 1,
    precision: 'quarter',
  }
}

/** First or second half of a year. */
export function halfMoment(year: number, half: number): Moment {
  return {
    value: `${isoYear(year)}-H${half}`,
    from: dayOf(year, half * 6 - 5, 1),
    to: dayOf(year, half * 6 + 1, 1) - 1,
    precision: 'season',
  }
}

/** First months of the seasons of the northern year; winter begins in the December before its year's spring. */
const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** A season as newspapers count it: March to May, June to August, September to November, December to February. */
export function seasonMoment(year: number, season: string): Moment {
  const month = SEASON_START[season] ?? 1
  return {
    value: `${isoYear(year)}-${season}`,
    from: dayOf(year, month, 1),
    to: dayOf(year, month + 3, 1) - 1,
    precision: 'season',
  }
}

/** Ten years from `year`, which ends in 0. */
export function decadeMoment(year: number): Moment {
  return {
    value: `${Math.floor(year / 10)}X`.padStart(4, '0'),
    from: dayOf(year, 1, 1),
    to: dayOf(year + 9, 12, 31),
    precision: 'decade',
  }
}

/** The century, by number: 20 is 1901 to 2000, written 19XX. */
export function centuryMoment(century: number): Moment {
  return {
    value: `${String(century - 1).padStart(2, '0')}XX`,
    from: dayOf(century * 100 - 99, 1, 1),
    to: dayOf(century * 100, 12, 31),
    precision: 'decade',
  }
}

/** A time with a value but no interval. */
export function open(value: string): Moment {
  return { value, from: null, to: null, precision: null }
}

/** A stretch of days under a value that does not name it ("P2M" over the past two months). */
export function stretch(value: string, from: number, to: number, precision: Precision): Moment {
  return { value, from, to, precision }
}

/** The early, middle or late part of a moment; the value stays, as TIMEX3 keeps the portion in `mod`. */
export function portionOf(moment: Moment, portion: string): Moment {
  if (moment.from === null || moment.to === null || moment.precision === 'day') return moment
  const part = portion === 'START' ? 0 : portion === 'MID' ? 1 : 2
  const { year, month } = civil(moment.from)
  const cut = (bounds: readonly number[]): Moment => ({
    ...moment,
    from: bounds[part]!,
    to: bounds[part + 1]! - 1,
  })
  const first = moment.from
  if (moment.precision === 'month') return cut([first, first + 10, first + 20, moment.to + 1])
  if (moment.precision === 'year') return cut([1, 5, 9, 13].map((start) => dayOf(year, start, 1)))
  if (moment.precision === 'decade') return cut([0, 4, 7, 10].map((start) => dayOf(year + start, month, 1)))
  const third = Math.round((moment.to - first + 1) / 3)
  return cut([first, first + third, moment.to + 1 - third, moment.to + 1])
}
