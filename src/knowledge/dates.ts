// Comparing dates that are known to the day, the month or the year.
import type { Dated } from './knowledge.ts'

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const DATE: RegExp = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** The first day of a date that may be a month or a year. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day of a date that may be a month or a year (31 stands for the end of any month). */
export function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date
}

/** Whether `fact` holds on `date` (ISO day). Both ends count, so on a day of handover both holders hold; null is always. */
export function holdsOn(fact: Dated, date: string | null): boolean {
  if (date === null) return true
  if (fact.from !== null && date < firstDay(fact.from)) return false
  return fact.until === null || date <= lastDay(fact.until)
}
