// Decades: the early 1990s, the '80s, the nineties.
import { K } from '../../../knowledge/calendar.ts'
import { portionBefore } from '../before.ts'
import { decadeMoment, portionOf } from '../moment.ts'
import { FIGURE, type Found, is, lower, type Rule, type Scan, value } from '../scan.ts'

/**
 *     Relations froze in the early 1990s and thawed in the '00s.
 *                            ^^^^^^^^^^^ 199X
 *                                                      ^^^^^^^^ 200X
 */
export const decade: Rule = {
  name: 'times/decade',
  wakes: FIGURE | K.decadeword,
  find(scan: Scan, at: number): Found | null {
    const start = startOf(scan, at)
    if (start === null) return null
    let first = at
    if (lower(scan, first - 1) === "'" || lower(scan, first - 1) === '’') first--
    const late = lower(scan, first - 1) === 'the' && lower(scan, first - 2) === 'of' ? first - 1 : first
    const portion = portionBefore(scan, late)
    if (portion !== null) first = portion.first
    if (lower(scan, first - 1) === 'the' && portion === null && scan.tokens.lowers[at]!.length < 5) first--
    const moment = decadeMoment(start)
    return {
      first,
      end: at + 1,
      moment: portion === null ? moment : portionOf(moment, portion.part),
      anchor: 'absolute',
      rule: 'times/decade',
    }
  },
}

/** First year of the decade; null when the token is none. */
function startOf(scan: Scan, at: number): number | null {
  const text = lower(scan, at)
  const long = /^(1\d|20)(\d0)['’]?s$/.exec(text)
  if (long !== null) return Number(long[1]! + long[2]!)
  const short = /^['’]?(\d0)s$/.exec(text)
  const century = (two: number): number => (two >= 30 ? 1900 + two : 2000 + two)
  if (short !== null) {
    const marked =
      text.charCodeAt(0) < 48 ||
      text.charCodeAt(0) > 57 ||
      lower(scan, at - 1) === "'" ||
      lower(scan, at - 1) === '’'
    return marked || lower(scan, at - 1) === 'the' ? century(Number(short[1])) : null
  }
  if (!is(scan, at, 'decadeword')) return null
  // "in his sixties" is an age.
  const before = lower(scan, at - 1)
  return before === 'the' || is(scan, at - 1, 'portion')
    ? century(Number(value(scan, at, 'decadeword')))
    : null
}
