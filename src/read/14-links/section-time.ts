// A date that stands alone dates the rest of its paragraph, as in a chronology.
import type { TimeExpression } from '../../reading/index.ts'
import { isVerb, type View } from './view.ts'

/**
 * The time under which each sentence stands, null for none.
 *
 *     March 2009. Dhaka sent three frigates.
 *     ^^^^^^^^^^ of "sent"
 */
export function sectionTimes(view: View): readonly (TimeExpression | null)[] {
  const { paragraphs, count } = view.sentences
  const times: (TimeExpression | null)[] = []
  let opening: TimeExpression | null = null
  for (let sentence = 0; sentence < count; sentence++) {
    const opens = sentence === 0 || paragraphs[sentence - 1] !== paragraphs[sentence]
    if (opens) opening = openingTime(view, sentence)
    times.push(opens ? null : opening)
  }
  return times
}

/** The time that is all there is of a paragraph's first sentence, null for none. */
function openingTime(view: View, sentence: number): TimeExpression | null {
  const time = view.timesOf(sentence)[0]
  return time && time.from !== null && time.precision !== null && isAlone(view, time, sentence) ? time : null
}

/** True when nothing but marks stands beside the time. */
function isAlone(view: View, time: TimeExpression, sentence: number): boolean {
  const { sentences, tokens } = view
  const end = sentences.firsts[sentence + 1] ?? tokens.count
  if (time.first > sentences.firsts[sentence]!) return false
  for (let at = time.end; at < end; at++) if (isVerb(view, at) || /\w/.test(tokens.lowers[at]!)) return false
  return true
}
