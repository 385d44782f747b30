// Years in figures: in 2019, the 2015 agreement, 1998-99, fiscal 2024, mid-2024.
import { U, X } from '../../../reading/index.ts'
import { portionBefore } from '../before.ts'
import { dayOf } from '../days.ts'
import { portionOf, stretch, yearMoment } from '../moment.ts'
import { FIGURE, type Found, is, isDash, lower, type Rule, type Scan, touches, yearAt } from '../scan.ts'

// Words before a figure that make it a year.
const OPENERS = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'from',
  'during',
  'before',
  'after',
  'through',
  'throughout',
  'early',
  'mid',
  'late',
  'year',
  'fiscal',
  'fy',
  'of',
  'between',
  'circa',
  'around',
  'for',
  'post',
  'pre',
  'as',
])
const MONEY = new Set([
  '$',
  '€',
  '£',
  '¥',
  'us$',
  'no.',
  'no',
  '#',
  'resolution',
  'flight',
  'article',
  'room',
  'page',
  'nearly',
  'about',
  'some',
  'least',
  'than',
  'almost',
  'over',
])

/**
 *     The 2015 accord, in force since early 2016, followed talks with 2000 officials in 1998-99.
 *         ^^^^ 2015
 *                                     ^^^^^^^^^^ 2016
 *                                                                                       ^^^^^^^ 1998/1999
 */
export const year: Rule = {
  name: 'times/year',
  wakes: FIGURE,
  find(scan: Scan, at: number): Found | null {
    const number = yearAt(scan, at)
    if (number < 0) return joined(scan, at)
    if (!isYear(scan, at, number)) return null
    const range = yearRange(scan, at, number)
    if (range !== null) return range
    const portion = portionBefore(scan, at)
    let first = portion?.first ?? at
    if (portion === null && (lower(scan, at - 1) === 'year' || lower(scan, at - 1) === 'fiscal')) {
      first = at - 1
      if (lower(scan, first - 1) === 'fiscal' || lower(scan, first - 1) === 'the') first--
      if (lower(scan, first - 1) === 'the') first--
    }
    if (
      portion === null &&
      isDash(lower(scan, at - 1)) &&
      touches(scan, at) &&
      /^(post|pre)$/.test(lower(scan, at - 2))
    )
      first = at - 2
    const moment = yearMoment(number)
    return {
      first,
      end: at + 1,
      moment: portion === null ? moment : portionOf(moment, portion.part),
      anchor: 'absolute',
      rule: 'times/year',
    }
  },
}

/** "1998-99", "2019-2021", "2019/20": a stretch of years. */
function yearRange(scan: Scan, at: number, from: number): Found | null {
  const link = lower(scan, at + 1)
  if (!(isDash(link) || link === '/') || !touches(scan, at + 1)) return null
  const text = lower(scan, at + 2)
  if (!/^(\d{4}|\d{2})$/.test(text) || isDash(lower(scan, at + 3))) return null
  const to = text.length === 4 ? Number(text) : Math.floor(from / 100) * 100 + Number(text)
  return to > from && to < from + 100 ? done(at, at + 3, from, to) : null
}

function done(first: number, end: number, from: number, to: number): Found {
  if (from === to) return { first, end, moment: yearMoment(from), anchor: 'absolute', rule: 'times/year' }
  return {
    first,
    end,
    moment: stretch(`${from}/${to}`, dayOf(from, 1, 1), dayOf(to, 12, 31), 'year'),
    anchor: 'absolute',
    rule: 'times/year',
  }
}

/** Years that the tokens left in one piece: "1998-99", "2019/20", "FY2024". */
function joined(scan: Scan, at: number): Found | null {
  const fiscal = /^fy(\d{4})$/.exec(lower(scan, at))
  if (fiscal !== null) return done(at, at + 1, Number(fiscal[1]), Number(fiscal[1]))
  const match = /^(1[0-9]\d\d|20\d\d)[-–/](\d{4}|\d{2})$/.exec(lower(scan, at))
  if (match === null) return null
  const from = Number(match[1])
  const to = match[2]!.length === 4 ? Number(match[2]) : Math.floor(from / 100) * 100 + Number(match[2])
  return to > from && to < from + 100 ? done(at, at + 1, from, to) : null
}

/** Whether the figure counts years: not money, not "2000 troops", not "1500 metres". */
function isYear(scan: Scan, at: number, number: number): boolean {
  const before = lower(scan, at - 1)
  const next = lower(scan, at + 1)
  if (
    MONEY.has(before) ||
    next === '%' ||
    next === 'percent' ||
    next === 'million' ||
    is(scan, at + 1, 'units')
  )
    return false
  if (
    (isDash(before) && touches(scan, at) && !/^(mid|early|late|post|pre)$/.test(lower(scan, at - 2))) ||
    before === '/'
  )
    return false
  const opened = OPENERS.has(before) || isDash(before)
  const counts =
    at + 1 < scan.limit && (scan.tags.xpos[at + 1] === X.NNS || scan.tags.xpos[at + 1] === X.NNPS)
  if (number < 1900 || number > 2060)
    return opened && !counts && number >= 1400 && scan.tags.upos[at + 1] !== U.NOUN
  // A writer who counts people puts a comma into thousands or rounds; one who names a year does neither.
  return !(counts && number % 50 === 0 && before !== 'the')
}
