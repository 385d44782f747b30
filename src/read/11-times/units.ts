// Lengths of time: how TIMEX3 writes them, and what a day moved by one is.
import type { Precision } from '../../model/index.ts'
import { civil, dayOf, monthLength } from './days.ts'

/** "P3D", "PT16H", "PXY" for a number left open; `unit` as knowledge/lexicon/calendar.tsv writes it. */
export function duration(unit: string, count: number | null): string {
  if (unit === 'WE') return count === null ? 'PXWE' : `P${count}WE`
  const time = unit.startsWith('T')
  const [factor, letter] = split(time ? unit.slice(1) : unit === 'N' ? 'D' : unit)
  const number = count === null ? 'X' : String(Math.round(count * factor * 100) / 100)
  if (letter === 'Q') return `P${count === null ? 'X' : count * 3}M`
  return `P${time ? 'T' : ''}${number}${letter}`
}

function split(unit: string): [number, string] {
  const letter = unit.at(-1)!
  const factor = unit.length > 1 ? Number(unit.slice(0, -1)) : 1
  return [Number.isNaN(factor) ? 1 : factor, letter]
}

/** Days of the years 1 to 9999, which ISO 8601 can write. */
const [FIRST, LAST] = [dayOf(1, 1, 1), dayOf(9999, 12, 31)]

/**
 * The day `count` units after `day` (before, when negative); null for parts of a day and for what no calendar can write. A
 * month's last day stays its last.
 */
export function shiftDays(day: number, unit: string, count: number): number | null {
  const moved = Math.abs(count) > 4_000_000 ? null : move(day, unit, count)
  return moved === null || moved < FIRST || moved > LAST ? null : moved
}

function move(day: number, unit: string, count: number): number | null {
  if (unit.startsWith('T')) return null
  const [factor, letter] = unit === 'WE' ? [1, 'W'] : split(unit === 'N' ? 'D' : unit)
  const steps = Math.round(factor * count)
  if (letter === 'D') return day + Math.round(factor * count)
  if (letter === 'W') return day + Math.round(7 * factor * count)
  const { year, month, day: date } = civil(day)
  const months = letter === 'Y' ? Math.round(12 * factor * count) : letter === 'Q' ? 3 * steps : steps
  const at = civil(dayOf(year, month + months, 1))
  return dayOf(at.year, at.month, Math.min(date, monthLength(at.year, at.month)))
}

export function unitPrecision(unit: string): Precision {
  if (unit.startsWith('T') || unit === 'D' || unit === 'N' || unit === 'WE') return 'day'
  if (unit.endsWith('W')) return 'week'
  if (unit === 'M') return 'month'
  if (unit === 'Q') return 'quarter'
  return unit === 'Y' ? 'year' : 'decade'
}
