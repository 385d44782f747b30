// Day arithmetic on whole numbers: days since 1970-01-01 in the Gregorian calendar, no clock, no time zone.

/** Day number of a civil date; months count from 1 and may run over ("month 13"). After Howard Hinnant's algorithm. */
export function dayOf(year: number, month: number, day: number): number {
  const y0 = year + Math.floor((month - 1) / 12)
  const m = ((((month - 1) % 12) + 12) % 12) + 1
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
  return era * 146097 + doe - 719468
}

export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Civil date of a day number. */
export function civil(days: number): Civil {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** ISO weekday, Monday is 1. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** Monday of the ISO week that holds the day. */
export function mondayOf(days: number): number {
  return days - weekdayOf(days) + 1
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))
/** Years before 0 or after 9999 cannot be written so, and no news is about them: the nearest one that can stands. */
const four = (value: number): string => String(Math.min(9999, Math.max(0, value))).padStart(4, '0')

/** `YYYY-MM-DD`. */
export function isoDay(days: number): string {
  const { year, month, day } = civil(days)
  return `${four(year)}-${two(month)}-${two(day)}`
}

/** `YYYY-Www` of the ISO week that holds the day. */
export function isoWeek(days: number): string {
  const thursday = mondayOf(days) + 3
  const { year } = civil(thursday)
  return `${four(year)}-W${two(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`
}

/** `YYYY-MM`. */
export function isoMonth(year: number, month: number): string {
  return `${four(year)}-${two(month)}`
}

/** Four digits, as TIMEX3 writes a year. */
export function isoYear(year: number): string {
  return four(year)
}

/** How many days the month has. */
export function monthLength(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** Day number of `YYYY-MM-DD` at the start of a string, or null when there is no valid date. */
export function parseDay(iso: string | null): number | null {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month! >= 1 && month! <= 12 && day! >= 1 && day! <= monthLength(year!, month!)
    ? dayOf(year!, month!, day!)
    : null
}

/** Western Easter Sunday of a year, after the anonymous Gregorian algorithm (Nature, 1876). */
export function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1)
}
