// Words that point from the moment of writing: today, tomorrow, now, recently.
import { K } from '../../../knowledge/calendar.ts'
import { U } from '../../../reading/index.ts'
import { dayMoment, open } from '../moment.ts'
import { type Found, is, isDash, lower, type Rule, type Scan, touches, value } from '../scan.ts'
import { withPart } from './weekday.ts'

/**
 *     Talks resumed yesterday morning and are now suspended.
 *                   ^^^^^^^^^^^^^^^^^ 2025-12-26TMO
 *                                             ^^^ PRESENT_REF
 */
export const deictic: Rule = {
  name: 'times/deictic',
  wakes: K.deictic,
  find(scan: Scan, at: number): Found | null {
    const what = value(scan, at, 'deictic')
    if (isDash(lower(scan, at + 1)) && touches(scan, at + 1)) return null
    if (what.endsWith('_REF')) return reference(scan, at, what)
    const part = what.includes('T')
      ? what.slice(what.indexOf('T') + 1)
      : is(scan, at + 1, 'daypart')
        ? value(scan, at + 1, 'daypart')
        : null
    const end = is(scan, at + 1, 'daypart') && !what.includes('T') ? at + 2 : at + 1
    // A possessive "today's Russia" and "today" alone are both the document's day: a day is what the word says.
    const moment =
      scan.reference === null
        ? open('XXXX-XX-XX')
        : withPart(dayMoment(scan.reference + Number.parseInt(what, 10)), part)
    return {
      first: at,
      end,
      moment,
      anchor: scan.reference === null ? 'none' : 'document',
      rule: 'times/deictic',
    }
  },
}

function reference(scan: Scan, at: number, what: string): Found | null {
  let first = at
  const before = lower(scan, at - 1)
  if (before === 'right') first = at - 1
  if (lower(scan, at) === 'future') {
    if (scan.tags.upos[at] !== U.NOUN || before === 'of') return null
    while (
      lower(scan, first - 1) === 'the' ||
      lower(scan, first - 1) === 'near' ||
      lower(scan, first - 1) === 'foreseeable'
    )
      first--
    if (first === at && before !== 'in') return null
  }
  return { first, end: at + 1, moment: open(what), anchor: 'document', rule: 'times/deictic' }
}
