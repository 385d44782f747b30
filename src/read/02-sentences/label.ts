// Finds the label of a kind of article before its headline or text.
import type { Tokens } from '../../reading/index.ts'

const LABELS: ReadonlySet<string> = new Set(
  'EDITORIAL OPINION ANALYSIS COMMENTARY EXCLUSIVE EXPLAINER FACTBOX TIMELINE INTERVIEW INSIGHT FOCUS BREAKING WRAPUP'.split(
    ' ',
  ),
)
const SIGNS: ReadonlySet<string> = new Set([':', '|', '-', '–', '—', '--'])

/**
 * A word in capitals that says what kind of article it is stands apart from the sentence behind it.
 *
 *     EDITORIAL: The two governments should talk.
 *     ^^^^^^^^^^ label
 *
 * Returns where the text begins after a label at token `first`; -1 when there is none.
 */
export function labelEnd(tokens: Tokens, first: number, end: number): number {
  if (first + 2 >= end || !LABELS.has(tokens.forms[first]!)) return -1
  return SIGNS.has(tokens.forms[first + 1]!) ? first + 2 : -1
}
