// Finds datelines.
import { classOf, isLetter, UPPER } from '../../language/characters.ts'
import type { Tokens } from '../../reading/index.ts'

const LONGEST = 16
const DASHES: ReadonlySet<string> = new Set(['-', '--', '–', '—', '_', '―'])
const BETWEEN = /^([,./()]|\d{1,4})$/

/**
 * A dateline names place, date or agency before the text of a report begins: capitalised words and figures up to a dash,
 * with an agency in brackets or a place in capitals.
 *
 *     GENEVA (AP) - Talks resumed on Monday.
 *     ^^^^^^^^^^^^^ dateline
 *
 * Returns where the text begins after a dateline that starts at token `first`; -1 when there is none.
 */
export function datelineEnd(tokens: Tokens, first: number, end: number): number {
  if (first >= end || !isCapital(tokens.forms[first]!)) return -1
  let bracket = false
  for (let i = first; i < end && i < first + LONGEST; i++) {
    const form = tokens.forms[i]!
    if (DASHES.has(form) && tokens.starts[i]! > tokens.ends[i - 1]!)
      return i - first > 0 && bracket ? i + 1 : -1
    if (form === ')') bracket = true
    if (!BETWEEN.test(form) && classOf(form.charCodeAt(0)) !== UPPER) return -1
    if (i === first && isAllCapitals(form)) bracket = true
  }
  return -1
}

function isCapital(form: string): boolean {
  return classOf(form.charCodeAt(0)) === UPPER
}

function isAllCapitals(form: string): boolean {
  return form.length > 2 && form === form.toUpperCase() && isLetter(classOf(form.charCodeAt(0)))
}
