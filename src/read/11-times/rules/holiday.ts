// Holidays that newspapers use as dates: Christmas Day, Easter Sunday, last Thanksgiving, Election Day.
import { K } from '../../../knowledge/calendar.ts'
import { pointerBefore } from '../before.ts'
import { yearBy, yearNear } from '../choose.ts'
import { civil, dayOf, easterOf, monthLength, parseDay, weekdayOf } from '../days.ts'
import { dayMoment, open } from '../moment.ts'
import { type Found, lower, type Rule, type Scan, yearAt } from '../scan.ts'

// Nouns that a holiday only describes: "the Christmas truce" has a date, "a New Year message" names its kind.
const DESCRIBED = new Set([
  'message',
  'messages',
  'address',
  'speech',
  'greeting',
  'greetings',
  'card',
  'cards',
  'eve',
  'tree',
  'island',
  'islands',
])

/**
 *     The truce began on Christmas Day and ended at Easter 2026.
 *                        ^^^^^^^^^^^^^ 2025-12-25
 *                                                   ^^^^^^^^^^^ 2026-04-05
 */
export const holiday: Rule = {
  name: 'times/holiday',
  wakes: K.holiday,
  find(scan: Scan, at: number): Found | null {
    if (scan.tokens.forms[at]!.charCodeAt(0) > 90) return null
    const match = scan.calendar.holiday(scan.tokens.lowers, at, scan.limit)
    if (match === null) return null
    const fixed = parseDay(match.rule)
    if (fixed !== null)
      return {
        first: at,
        end: match.end,
        moment: dayMoment(fixed),
        anchor: 'absolute',
        rule: 'times/holiday',
      }
    let next = match.end
    if (lower(scan, next) === "'s" || lower(scan, next) === '’s') next++
    if (DESCRIBED.has(lower(scan, next))) return null
    const comma = lower(scan, match.end) === ',' ? match.end + 1 : match.end
    const explicit = yearAt(scan, comma)
    if (explicit > 0)
      return {
        first: at,
        end: comma + 1,
        moment: dayMoment(holidayDay(match.rule, explicit)),
        anchor: 'absolute',
        rule: 'times/holiday',
      }
    const pointer = pointerBefore(scan, at)
    const first = pointer?.first ?? at
    if (scan.reference === null)
      return { first, end: match.end, moment: open('XXXX-XX-XX'), anchor: 'none', rule: 'times/holiday' }
    const near = civil(holidayDay(match.rule, civil(scan.reference).year))
    const year =
      pointer === null
        ? yearNear(scan.reference, near.month, near.day, scan.tense(at))
        : yearBy(scan.reference, near.month, pointer.word)
    return {
      first,
      end: match.end,
      moment: dayMoment(holidayDay(match.rule, year)),
      anchor: 'document',
      rule: 'times/holiday',
    }
  },
}

/** Day number of a holiday in a year, by its rule in knowledge/lexicon/calendar.tsv. */
export function holidayDay(rule: string, year: number): number {
  if (rule.startsWith('E')) return easterOf(year) + Number(rule.slice(1))
  const [month, which, weekday] = rule.split('-')
  const m = Number(month)
  if (weekday === undefined) return dayOf(year, m, Number(which))
  const first = dayOf(year, m, 1)
  const w = Number(weekday)
  if (which === 'E') return first + ((8 - weekdayOf(first)) % 7) + 1
  if (which === 'L') {
    const last = first + monthLength(year, m) - 1
    return last - ((weekdayOf(last) - w + 7) % 7)
  }
  return first + ((w - weekdayOf(first) + 7) % 7) + 7 * (Number(which) - 1)
}
