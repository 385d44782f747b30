// Seasons and halves of a year: last summer, the winter of 2023, the first half of 2024.
import { K } from '../../../knowledge/calendar.ts'
import { pointerBefore, portionBefore } from '../before.ts'
import { civil } from '../days.ts'
import { type Moment, open, portionOf, seasonMoment } from '../moment.ts'
import { type Found, lower, type Rule, type Scan, value, yearAt } from '../scan.ts'

// "spring" and "fall" are also what water and governments do: a bare season needs one of these before it.
const OPENERS = new Set(['in', 'during', 'since', 'until', 'by'])

/**
 *     Fighting eased last winter but rose again in the summer of 2024.
 *                    ^^^^^^^^^^^ 2024-WI
 *                                                  ^^^^^^^^^^^^^^^^^^ 2024-SU
 */
export const season: Rule = {
  name: 'times/season',
  wakes: K.season,
  find(scan: Scan, at: number): Found | null {
    if (scan.named[at] !== 0) return null
    const name = value(scan, at, 'season')
    const link = lower(scan, at + 1) === 'of' ? at + 2 : at + 1
    const year = yearAt(scan, link)
    const portion = portionBefore(scan, at)
    let first = portion?.first ?? at
    const pointer = year > 0 ? null : pointerBefore(scan, first)
    if (pointer === null && lower(scan, first - 1) === 'the') first--
    else if (pointer !== null) first = pointer.first
    if (year < 0 && pointer === null && !convincing(scan, at, first)) return null
    const base = year > 0 ? null : seasonYear(scan, at, name, pointer?.word ?? null)
    const moment: Moment =
      year > 0 ? seasonMoment(year, name) : base === null ? open(`XXXX-${name}`) : seasonMoment(base, name)
    const end = year > 0 ? link + 1 : at + 1
    return {
      first,
      end,
      moment: portion === null ? moment : portionOf(moment, portion.part),
      anchor: year > 0 ? 'absolute' : 'document',
      rule: 'times/season',
    }
  },
}

function convincing(scan: Scan, at: number, first: number): boolean {
  if (lower(scan, at + 1) === 'of' || !OPENERS.has(lower(scan, first - 1))) return false
  return lower(scan, at) !== 'fall' || first < at
}

/** The year of a season near the document's date: the last one begun, or the coming one. */
function seasonYear(scan: Scan, at: number, name: string, pointer: string | null): number | null {
  if (pointer === 'that' || pointer === 'same' || pointer === 'following' || pointer === 'previous') {
    const told = scan.dated?.from ?? null
    if (told === null) return null
    const { year } = civil(told)
    return pointer === 'following' && seasonMoment(year, name).from! <= told ? year + 1 : year
  }
  const now = scan.reference
  if (now === null) return null
  const { year } = civil(now)
  for (let y = year + 1; y > year - 3; y--) {
    const own = seasonMoment(y, name)
    if (pointer === 'next' ? own.from! > now && seasonMoment(y - 1, name).from! <= now : false) return y
    if (pointer === 'this' && own.to! >= now - 120 && own.from! <= now + 240) return y
    if (pointer === 'last' && own.to! < now) return y
    if (
      pointer === null &&
      (scan.tense(at) === 'future'
        ? own.from! >= now && seasonMoment(y - 1, name).from! < now
        : own.from! <= now)
    )
      return y
  }
  return year
}
