// Whose steps a numbered resolution or communiqué lists: each begins with its verb, and the body stands once above them.
import { dependent, R, U, X } from '../../reading/index.ts'
import { isNominal, type Syntax } from './syntax.ts'

// Sentences above a step in which the body is looked for.
const ABOVE = 80
// Tokens before the body in its line: its number and its article.
const OPENING = 8

/**
 * The body above a list whose step begins with this verb, -1 where the verb begins none.
 *
 *     The Council of Ministers, meeting in Lomé,
 *         ^^^^^^^ enacting body of "condemns" and "urges"
 *     1. Strongly condemns the raid, and urges both sides to withdraw;
 */
export function enactingBody(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tags, sentences } = syntax
  if (tags.xpos[verb] !== X.VBZ || tree.relations[verb] !== R.root) return -1
  if (dependent(tree, verb, R.nsubj!, R['nsubj:pass']!, R.csubj!) >= 0) return -1
  const own = sentences.of[verb]!
  for (let at = sentences.firsts[own]!; at < verb; at++) {
    if (isNominal(syntax, at) && tags.xpos[at] !== X.LS && tags.upos[at] !== U.NUM) return -1
  }
  for (let above = own - 1; above >= Math.max(0, own - ABOVE); above--) {
    const body = openedBy(syntax, above)
    if (body >= 0) return body
  }
  return -1
}

/** The noun that opens a line which breaks off, before any verb of its own, in a comma or colon; -1 for other lines. */
function openedBy(syntax: Syntax, sentence: number): number {
  const { dependencies: tree, tokens, sentences, mentions } = syntax
  const first = sentences.firsts[sentence]!
  const end = sentences.firsts[sentence + 1]!
  const last = tokens.lowers[end - 1]
  if (last !== ',' && last !== ':') return -1
  for (let at = first; at < Math.min(end, first + OPENING); at++) {
    const root = tree.heads[at]! < 0
    const subject = tree.relations[at] === R.nsubj && isParticiple(syntax, tree.heads[at]!)
    if ((root || subject) && isNominal(syntax, at) && dependent(tree, at, R.cop!, R.case!) < 0) {
      return mentions.atHead[at]! >= 0 ? at : -1
    }
  }
  return -1
}

/** "meeting", "having heard". */
function isParticiple({ dependencies: tree, tags }: Syntax, verb: number): boolean {
  const auxiliary = dependent(tree, verb, R.aux!)
  return tags.xpos[auxiliary >= 0 ? auxiliary : verb] === X.VBG
}
