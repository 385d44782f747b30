// Finds datelines.
import { classOf, isLetter, UPPER } from '../../language/characters.ts'
import type { Tokens } from '../../reading/index.ts'

const LONGEST = 16
const DASHES: ReadonlySet<string> = new Set(['-', '--', '–', '—', '_', '―'])
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '``', "''"])
const BETWEEN = /^([,./()]|\d{1,4})$/

/**
 * A dateline names place, date or agency before the text of a report begins: capitalised words and figures up to a dash,
 * with an agency in brackets, a place in capitals or a place and its country; a colon may stand for the dash after
 * brackets, and an agency in brackets may stand alone.
 *
 *     GENEVA (AP) - Talks resumed on Monday.
 *     ^^^^^^^^^^^^^ dateline
 *
 * Returns where the text begins after a dateline that starts at token `first`; -1 when there is none.
 */
export function datelineEnd(tokens: Tokens, first: number, end: number): number {
  const opening = QUOTES.has(tokens.forms[first]!) ? first + 1 : first
  const agency = agencyEnd(tokens, opening, end)
  if (agency > 0) return agency
  if (opening >= end || !isCapital(tokens.forms[opening]!)) return -1
  let sure = isAllCapitals(tokens.forms[opening]!)
  let bracket = false
  for (let i = opening; i < end && i < first + LONGEST; i++) {
    const form = tokens.forms[i]!
    const last = DASHES.has(form) ? tokens.starts[i]! > tokens.ends[i - 1]! : form === ':' && bracket
    if (last) return i > opening && sure ? i + 1 : -1
    if (form === ')') bracket = true
    // "Harare, Zimbabwe -"
    if (form === ')' || (form === ',' && isCapital(tokens.forms[i + 1] ?? ''))) sure = true
    // "AL-ULA, Saudi Arabia -"
    if (form === '-' && isCapital(tokens.forms[i + 1] ?? '')) continue
    if (!BETWEEN.test(form) && classOf(form.charCodeAt(0)) !== UPPER) return -1
  }
  return -1
}

/** "(CNN) Talks resumed." */
function agencyEnd({ forms }: Tokens, first: number, end: number): number {
  const alone = forms[first] === '(' && forms[first + 2] === ')' && isAllCapitals(forms[first + 1]!)
  return alone && first + 3 < end && isCapital(forms[first + 3]!) ? first + 3 : -1
}

function isCapital(form: string): boolean {
  return classOf(form.charCodeAt(0)) === UPPER
}

function isAllCapitals(form: string): boolean {
  return form.length > 2 && form === form.toUpperCase() && isLetter(classOf(form.charCodeAt(0)))
}
