// A time that opens its sentence holds for all that the sentence goes on to tell.
import { R, type TokenSpan, U } from '../../reading/index.ts'
import type { View } from './view.ts'

// Words that may stand before the time: "Also on Friday morning", "But last week", "On a visit to Oslo last week".
const LEAD = 12

/**
 * The main verb of a sentence that a time opens, -1 when the time stands elsewhere. It opens the sentence when no
 * subject and no verb stands before it.
 *
 *     On a visit to Oslo last week, the minister met the king and signed a treaty.
 *                        ^^^^^^^^^ of "met" and "signed"
 */
export function openedBy(view: View, time: TokenSpan): number {
  const { sentences, tags, dependencies: tree, tokens } = view
  const sentence = sentences.of[time.first]!
  const first = sentences.firsts[sentence]!
  if (time.first - first > LEAD) return -1
  for (let at = first; at < time.first; at++) {
    const upos = tags.upos[at]
    const relation = tree.relations[at]
    if (upos === U.VERB || upos === U.AUX || relation === R.nsubj || relation === R['nsubj:pass']) return -1
    if (SETS_APART.has(tokens.lowers[at]!)) return -1
    if ((upos === U.PROPN || upos === U.PRON) && at === first) return -1
  }
  const opener = tags.upos[first]
  if (time.first > first && opener !== U.ADP && opener !== U.ADV && opener !== U.CCONJ && opener !== U.DET)
    return -1
  if (time.first > first && opener === U.DET && time.first > first + 1) return -1
  return rootOf(view, time)
}

/** "After a meeting on Monday, ..." tells what came before. */
const SETS_APART: ReadonlySet<string> = new Set([
  'after',
  'following',
  'since',
  'before',
  'until',
  'under',
  'ahead',
  'despite',
])

/** The root of the sentence, or the verb right above the time when another clause lies between. */
function rootOf(view: View, time: TokenSpan): number {
  const { dependencies: tree } = view
  let at = time.first
  let verb = -1
  for (let steps = 0; at >= 0 && steps < 24; steps++) {
    if (at >= time.end && verb < 0 && view.tags.upos[at] === U.VERB) verb = at
    if (at >= time.end && tree.heads[at]! < 0) return verb >= 0 && tree.relations[verb] !== R.acl ? verb : at
    at = tree.heads[at]!
  }
  return verb
}
