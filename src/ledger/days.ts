// Days as numbers, and the days that a claim may be about.
import type { Told } from './told.ts'

/** A closed interval of days since 1970-01-01. */
export interface Days {
  readonly from: number
  readonly to: number
}

const MILLISECONDS = 86_400_000
/** Before and after every day that a text may name. */
export const FIRST_DAY = -1_000_000
export const LAST_DAY = 1_000_000

/** Days since 1970-01-01 of an ISO date or date-time, null when it is none. */
export function dayOf(iso: string | null): number | null {
  if (iso === null) return null
  const milliseconds = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(milliseconds) ? null : milliseconds / MILLISECONDS
}

/** ISO date of a day. */
export function isoOf(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

/**
 * Days on which the text says the act took place; null when it says none, or dates only the report. A day after
 * publication cannot be that of an act that is done, nor one before it that of a plan: it belongs to something else in
 * the sentence, or "on Saturday" is the next one.
 */
export function datedDays(told: Told): Days | null {
  const { when, reality } = told.claim
  if (when === null || when.of !== 'event') return null
  const [from, to] = [dayOf(when.from), dayOf(when.to)]
  if (from === null || to === null || to < from) return null
  const published = dayOf(told.document.publishedAt)
  if (
    published !== null &&
    (reality === 'actual' ? from > published + 1 : reality === 'planned' && to < published - 1)
  )
    return null
  return { from, to }
}

/** Day of publication; else the day of the report that the claim names; else null. */
export function publishedDay({ claim, document }: Told): number | null {
  const published = dayOf(document.publishedAt)
  if (published !== null) return published
  return claim.when !== null && claim.when.of === 'report' ? dayOf(claim.when.to) : null
}

/** How many days an undated act may lie before and after the day of its publication. */
export const DAYS_BEFORE = 6
export const DAYS_AFTER = 2
/** What is planned, called for or possible lies ahead. */
const DAYS_AHEAD = 21

/** Days that a claim may be about: those it names and a day around them, else those around its publication. */
export function possibleDays(told: Told): Days {
  const dated = datedDays(told)
  if (dated !== null) return { from: dated.from - 1, to: dated.to + 1 }
  const published = publishedDay(told)
  if (published === null) return { from: FIRST_DAY, to: LAST_DAY }
  const ahead = told.claim.reality === 'actual' ? DAYS_AFTER : DAYS_AHEAD
  return { from: published - DAYS_BEFORE, to: published + ahead }
}

/** The same, but of an undated claim only the day of publication and the two before. */
export function nearestDays(told: Told): Days {
  const published = publishedDay(told)
  if (datedDays(told) !== null || published === null) return possibleDays(told)
  return { from: published - 2, to: published }
}

/** Days between two intervals; 0 when they share one. */
export function distance(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

export function lengthOf({ from, to }: Days): number {
  return to - from + 1
}
