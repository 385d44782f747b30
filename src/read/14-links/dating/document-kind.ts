// What kind of document it is, as far as that says how it tells when: a statement under a date, minutes, a chronicle, news.
import { mix3 } from '../../../language/hashing.ts'
import { R, type TimeExpression, U, X } from '../../../reading/index.ts'
import { headingDate } from '../dated-document.ts'
import type { View } from '../view.ts'
import type { Text } from './candidates.ts'

/** Sentences in which the first time may stand. */
const LEAD = 4

/** What of a text is the same for all its acts. */
export function openText(view: View): Pick<Text, 'heading' | 'lead' | 'kind'> {
  const heading = headingDate(view)
  return { heading, lead: leadTime(view, heading), kind: kindOf(view, heading !== null) }
}

function leadTime(view: View, heading: TimeExpression | null): TimeExpression | null {
  for (const time of view.times.all) {
    const sentence = view.sentences.of[time.first]!
    if (sentence > LEAD) return null
    if (time !== heading && view.sentences.kinds[sentence] === 'text' && time.precision === 'day') return time
  }
  return null
}

function kindOf(view: View, dated: boolean): number {
  const { sentences, tags, dependencies: tree, attributions } = view
  let numbered = 0
  let present = 0
  let past = 0
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.firsts[sentence]!
    if (tags.upos[first] === U.NUM || tags.xpos[first] === X.LS) numbered++
    const end = sentences.firsts[sentence + 1]!
    for (let at = first; at < end; at++) {
      if (tree.heads[at]! >= 0 || tree.relations[at] !== R.root) continue
      if (tags.xpos[at] === X.VBD) past++
      else if (tags.xpos[at] === X.VBZ || tags.xpos[at] === X.VBP) present++
    }
  }
  const said = attributions.all.length / Math.max(1, sentences.count)
  return mix3(
    (dated ? 1 : 0) + (isShouted(view) ? 2 : 0),
    numbered > 1 ? 1 : 0,
    present > past ? 2 : present * 3 > past ? 1 : 0,
    said < 0.15 ? 0 : said < 0.4 ? 1 : 2,
  )
}

/** A title in capitals. */
function isShouted({ sentences, tokens }: View): boolean {
  let words = 0
  for (let at = 0; at < sentences.firsts[1]!; at++) {
    const form = tokens.forms[at]!
    if (form.length < 4) continue
    if (form !== form.toUpperCase()) return false
    words++
  }
  return words > 1
}
