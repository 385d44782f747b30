// Lengths of time that date nothing: three days, a 16-hour siege, for weeks. Ages are none of them.
import { K } from '../../../knowledge/calendar.ts'
import { countBefore, isAge, withApproximation } from '../before.ts'
import { open } from '../moment.ts'
import { type Found, is, isDash, lower, type Rule, type Scan, touches, value } from '../scan.ts'
import { duration as length } from '../units.ts'

// Words before a bare plural that make it a length: "for weeks".
const OPENERS = new Set(['for', 'in', 'over', 'within', 'after', 'of', 'by', 'through'])
// Words around an article that make "a day" a rate: "once a day", "per year".
const RATE = new Set(['once', 'twice', 'times', 'per', 'least'])

/**
 *     The 45-year-old envoy negotiated for about five hours during a 16-day truce.
 *                                          ^^^^^^^^^^^^^^^^ PT5H
 *                                                                    ^^^^^^ P16D
 */
export const duration: Rule = {
  name: 'times/duration',
  wakes: K.unit | K.units,
  find(scan: Scan, at: number): Found | null {
    if (isAge(scan, at)) return null
    const unit = is(scan, at, 'unit') ? value(scan, at, 'unit') : value(scan, at, 'units')
    const counted = countBefore(scan, at)
    if (counted === null) return bare(scan, at, unit)
    const before = lower(scan, counted.first - 1)
    if (is(scan, at, 'unit') && counted.count !== null && counted.count > 1 && !isDash(lower(scan, at - 1)))
      return null
    const article = lower(scan, counted.first) === 'a' || lower(scan, counted.first) === 'an'
    if (article && (unit === 'Q' || unit === 'N' || unit.startsWith('T1S'))) return null
    if (unit === 'Q' && is(scan, at, 'units')) return null
    const rate =
      article &&
      (RATE.has(before) ||
        isFigure(before) ||
        (before.endsWith('s') && scan.numbers.word(lower(scan, counted.first - 2)) !== null))
    const first = rate ? counted.first : withApproximation(scan, counted.first)
    return {
      first,
      end: at + 1,
      moment: open(length(unit, counted.count)),
      anchor: 'none',
      rule: 'times/duration',
    }
  },
}

const isFigure = (word: string): boolean =>
  word !== '' && word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57

/** "for weeks", "days of talks": a plural with its number left open. */
function bare(scan: Scan, at: number, unit: string): Found | null {
  if (!is(scan, at, 'units') || unit === 'T1S' || unit === 'Q') return null
  const long = isDash(lower(scan, at + 1)) && touches(scan, at + 1)
  if (!long && !OPENERS.has(lower(scan, at - 1))) return null
  return { first: at, end: at + 1, moment: open(length(unit, null)), anchor: 'none', rule: 'times/duration' }
}
