// A bare time beside a verb belongs to that verb, whatever the tree makes of it.
import { R, type TimeExpression, U, X } from '../../reading/index.ts'
import { isVerb, type View } from './view.ts'

/**
 * The verb that a bare time stands beside, -1 for none: between subject and verb, or right after the verb.
 *
 *     Norway Tuesday condemned the raid, and Sweden denounced Friday a second one.
 *            ^^^^^^^ of "condemned"
 *                                                             ^^^^^^ of "denounced"
 */
export function verbBeside(view: View, time: TimeExpression): number {
  const { tags, sentences } = view
  const sentence = sentences.of[time.first]!
  const before = time.first - 1
  const from = sentences.firsts[sentence]!
  if (before < from) return -1
  const limit = sentences.firsts[sentence + 1]!
  if (tags.upos[before] === U.VERB && tags.xpos[before] !== X.VBG) return before
  if (tags.upos[before] !== U.NOUN && tags.upos[before] !== U.PROPN && tags.upos[before] !== U.PRON) return -1
  return time.end < limit && isVerb(view, time.end) ? mainVerb(view, time.end, limit) : -1
}

/** The verb that an auxiliary goes with. */
function mainVerb(view: View, token: number, limit: number): number {
  const { tags, dependencies: tree } = view
  if (tags.upos[token] === U.VERB) return token
  const relation = tree.relations[token]
  const head = tree.heads[token]!
  if (
    (relation === R.aux || relation === R['aux:pass'] || relation === R.cop) &&
    head > token &&
    head < limit
  )
    return head
  return token
}
