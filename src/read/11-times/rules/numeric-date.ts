// Dates in figures alone: 2025-12-26, 12/26/25, 26/12/2025, 8.12.2020.
import { dayOf, monthLength } from '../days.ts'
import { dayMoment, monthMoment } from '../moment.ts'
import { FIGURE, type Found, lower, type Rule, type Scan, touches } from '../scan.ts'

// A date token may come whole or in pieces, by how the tokens split it.
const MAX_PIECES = 5

/**
 *     The note, dated 2025-12-03, was received on 12/26/25.
 *                     ^^^^^^^^^^ 2025-12-03
 *                                                 ^^^^^^^^ 2025-12-26
 */
export const numericDate: Rule = {
  name: 'times/numeric-date',
  wakes: FIGURE,
  find(scan: Scan, at: number): Found | null {
    let text = lower(scan, at)
    let end = at + 1
    while (
      text.length < 10 &&
      end < at + MAX_PIECES &&
      touches(scan, end) &&
      /^([-/.]|\d{1,4}([-/]\d{1,4})*)$/.test(lower(scan, end))
    ) {
      text += lower(scan, end++)
    }
    for (; end > at; end--) {
      const moment = text.length >= 6 && text.length <= 10 ? parse(text) : null
      if (moment !== null) return { first: at, end, moment, anchor: 'absolute', rule: 'times/numeric-date' }
      if (end === at + 1) break
      text = text.slice(0, -lower(scan, end - 1).length)
    }
    return null
  },
}

/** Year first is ISO; else month first, as in US papers, unless only day first is possible. */
function parse(text: string): ReturnType<typeof dayMoment> | null {
  const iso = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text)
  if (iso !== null)
    return iso[3] === undefined
      ? text[4] === '-' && iso[2]!.length === 2
        ? month(iso)
        : null
      : day(iso[1]!, iso[2]!, iso[3])
  const other = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (other === null) return null
  const year =
    other[4]!.length === 4 ? other[4]! : String(Number(other[4]) + (Number(other[4]) < 50 ? 2000 : 1900))
  if (other[2] === '.') return day(year, other[3]!, other[1]!)
  return day(year, other[1]!, other[3]!) ?? day(year, other[3]!, other[1]!)
}

/** "2024-06"; a second part above 12 is a range of years, which another rule reads. */
function month(match: RegExpExecArray): ReturnType<typeof dayMoment> | null {
  const number = Number(match[2])
  return number >= 1 && number <= 12 && Number(match[1]) > 1900 ? monthMoment(Number(match[1]), number) : null
}

function day(year: string, m: string, d: string): ReturnType<typeof dayMoment> | null {
  const [y, mm, dd] = [Number(year), Number(m), Number(d)]
  if (y < 1000 || y > 2199 || mm < 1 || mm > 12 || dd < 1 || dd > monthLength(y, mm)) return null
  return dayMoment(dayOf(y, mm, dd))
}
