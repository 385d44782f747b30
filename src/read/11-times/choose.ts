// Which of the recurring dates is meant: the March of which year, the Friday of which week.
import { civil, dayOf, mondayOf, monthLength, weekdayOf } from './days.ts'
import type { Tense } from './tense.ts'

/** How much nearer a date on the unlikely side must be to be taken. */
const AGAINST_TENSE = 5
/** News tells what was: where the clause tells no tense, a date to come must be this much nearer. */
const TO_COME = 4

/**
 * The year of a month (and day) that has none: the nearest to the reference, with what lies against the tense of its clause
 * taken only when it is far nearer.
 */
export function yearNear(reference: number, month: number, day: number | null, tense: Tense): number {
  const { year } = civil(reference)
  let best = year
  let least = Number.POSITIVE_INFINITY
  for (let y = year - 1; y <= year + 1; y++) {
    const last = monthLength(y, month)
    if (day !== null && day > last) continue
    const from = dayOf(y, month, day ?? 1)
    const to = day === null ? from + last - 1 : from
    const past = to <= reference
    const holds = from <= reference && reference <= to
    const distance = holds ? 0 : past ? reference - to : from - reference
    const wrong = !holds && ((tense === 'past' && !past) || (tense === 'future' && past))
    const ahead = tense === 'unknown' && !holds && !past
    const cost = wrong ? distance * AGAINST_TENSE + 15 : ahead ? distance * TO_COME : distance
    if (cost < least || (cost === least && past)) {
      least = cost
      best = y
    }
  }
  return best
}

/** The weekday that a bare "Friday" means: the last one up to the reference, or the coming one when the clause looks ahead. */
export function weekdayNear(reference: number, weekday: number, tense: Tense): number {
  const back = (weekdayOf(reference) - weekday + 7) % 7
  if (back === 0) return reference
  return tense === 'future' ? reference + 7 - back : reference - back
}

/** The weekday that "last", "next", "this" or "following" points at. */
export function weekdayBy(reference: number, weekday: number, pointer: string): number {
  const back = (weekdayOf(reference) - weekday + 7) % 7
  if (pointer === 'this') return mondayOf(reference) + weekday - 1
  if (pointer === 'next' || pointer === 'following') return reference + (back === 0 ? 7 : 7 - back)
  return reference - (back === 0 ? 7 : back)
}

/** The last (or next) month, strictly before (or after) the reference's own: "last November", "next April". */
export function yearBy(reference: number, month: number, pointer: string): number {
  const at = civil(reference)
  if (pointer === 'next' || pointer === 'following') return month > at.month ? at.year : at.year + 1
  if (pointer === 'this' || pointer === 'that' || pointer === 'same') return at.year
  return month < at.month ? at.year : at.year - 1
}
