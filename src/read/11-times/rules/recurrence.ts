// Times that come back: daily, weekly, on Mondays.
import { K } from '../../../knowledge/calendar.ts'
import { U } from '../../../reading/index.ts'
import { open } from '../moment.ts'
import { type Found, type Rule, type Scan, value } from '../scan.ts'

/**
 *     The two sides exchange lists weekly.
 *                                  ^^^^^^ P1W
 */
export const recurrence: Rule = {
  name: 'times/recurrence',
  wakes: K.recurrent,
  find(scan: Scan, at: number): Found | null {
    const period = value(scan, at, 'recurrent')
    const capital = scan.tokens.forms[at]!.charCodeAt(0) <= 90
    // "China Daily" is a name; "Mondays" is not, unless it is written small.
    if (period.startsWith('P') ? capital && scan.tags.upos[at] === U.PROPN : !capital) return null
    if (scan.named[at] !== 0) return null
    return { first: at, end: at + 1, moment: open(period), anchor: 'none', rule: 'times/recurrence' }
  },
}
