// A date that stands alone dates the rest of its paragraph, as in a chronology.
import type { TimeExpression } from '../../reading/index.ts'
import { isVerb, type View } from './view.ts'

/**
 * The time under which a sentence stands, null for none.
 *
 *     March 2009. Dhaka sent three frigates.
 *     ^^^^^^^^^^ of "sent"
 */
export function sectionTime(view: View, sentence: number): TimeExpression | null {
  const { paragraphs } = view.sentences
  let first = sentence
  while (first > 0 && paragraphs[first - 1] === paragraphs[sentence]) first--
  if (first === sentence) return null
  const time = view.timesOf(first)[0]
  return time && time.from !== null && time.precision !== null && isAlone(view, time, first) ? time : null
}

/** True when nothing but marks stands beside the time. */
function isAlone(view: View, time: TimeExpression, sentence: number): boolean {
  const { sentences, tokens } = view
  const end = sentences.firsts[sentence + 1] ?? tokens.count
  if (time.first > sentences.firsts[sentence]!) return false
  for (let at = time.end; at < end; at++) if (isVerb(view, at) || /\w/.test(tokens.lowers[at]!)) return false
  return true
}
