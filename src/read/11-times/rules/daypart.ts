// Parts of a day: overnight, at dawn, this morning, the next evening, that night.
import { K } from '../../../knowledge/calendar.ts'
import { pointerBefore } from '../before.ts'
import { dayMoment, open } from '../moment.ts'
import { type Found, lower, type Rule, type Scan, value } from '../scan.ts'
import { clockDay } from './clock.ts'
import { withPart } from './weekday.ts'

// Parts that are times by themselves; "morning" needs something that says which.
const ALONE = new Set([
  'dawn',
  'noon',
  'midday',
  'midnight',
  'daybreak',
  'nightfall',
  'dusk',
  'overnight',
  'sunrise',
  'sunset',
])
const AT = new Set(['at', 'before', 'after', 'by', 'until', 'around', 'from', 'since', 'about', 'near', 'as'])

/**
 *     Shelling resumed overnight and stopped this morning.
 *                      ^^^^^^^^^ 2025-12-27TNI
 *                                            ^^^^^^^^^^^^ 2025-12-27TMO
 */
export const daypart: Rule = {
  name: 'times/daypart',
  wakes: K.daypart,
  find(scan: Scan, at: number): Found | null {
    if (scan.named[at] !== 0) return null
    const part = value(scan, at, 'daypart')
    const pointer = pointerBefore(scan, at)
    if (pointer !== null) return pointed(scan, at, part, pointer.first, pointer.word)
    const word = lower(scan, at)
    if (!ALONE.has(word) || (word !== 'overnight' && !AT.has(lower(scan, at - 1)))) return null
    const base = word === 'overnight' ? scan.reference : clockDay(scan)
    const moment = base === null ? open(`XXXX-XX-XXT${part}`) : withPart(dayMoment(base), part)
    return {
      first: at,
      end: at + 1,
      moment,
      anchor: base === null ? 'none' : 'document',
      rule: 'times/daypart',
    }
  },
}

const STEP: Readonly<Record<string, number>> = {
  last: -1,
  this: 0,
  that: 0,
  same: 0,
  next: 1,
  following: 1,
  previous: -1,
}

function pointed(scan: Scan, at: number, part: string, first: number, word: string): Found | null {
  if (word === 'every')
    return { first, end: at + 1, moment: open('P1D'), anchor: 'none', rule: 'times/daypart' }
  const step = STEP[word]
  if (step === undefined) return null
  const back = word !== 'this' && word !== 'last'
  const base = back ? scan.narrative : scan.reference
  const moment = base === null ? open(`XXXX-XX-XXT${part}`) : withPart(dayMoment(base + step), part)
  return {
    first,
    end: at + 1,
    moment,
    anchor: base === null ? 'none' : back ? 'anaphoric' : 'document',
    rule: 'times/daypart',
  }
}
