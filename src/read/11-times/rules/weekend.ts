// The weekend, when nothing points at it: the nearest one in the direction of the clause.
import { K } from '../../../knowledge/calendar.ts'
import { open, weekendMoment } from '../moment.ts'
import { type Found, lower, type Rule, type Scan, value } from '../scan.ts'

/**
 *     Protests spread over the weekend.
 *                          ^^^^^^^^^^^ 2025-W52-WE
 */
export const weekend: Rule = {
  name: 'times/weekend',
  wakes: K.unit,
  find(scan: Scan, at: number): Found | null {
    if (value(scan, at, 'unit') !== 'WE' || lower(scan, at - 1) !== 'the') return null
    const now = scan.reference
    if (now === null)
      return {
        first: at - 1,
        end: at + 1,
        moment: open('XXXX-WXX-WE'),
        anchor: 'none',
        rule: 'times/weekend',
      }
    const own = weekendMoment(now)
    const moment = own.from! <= now || scan.tense(at) === 'future' ? own : weekendMoment(now - 7)
    return { first: at - 1, end: at + 1, moment, anchor: 'document', rule: 'times/weekend' }
  },
}
