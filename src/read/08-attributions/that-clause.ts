// The clause after a verb of telling by its words, for when the tree hangs it elsewhere.
import type { TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import type { Board } from './board.ts'

// Between the verb and "that" stand a listener and a day at most.
const LONGEST_GAP = 7
const ACTS = new Set(['say', 'report', 'claim', 'belief', 'deny'])

/**
 * "Replied on Monday that": from "that" on, when nothing found so far is a clause, or what was found begins with the day.
 *     Mali, itself ruled by officers, replied on Monday that any raid on its capital would be treated as war.
 *                                     ^^^^^^^ cue
 *                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ content
 */
export function thatClause(board: Board, cue: number, found: readonly TokenSpan[]): TokenSpan | null {
  const { tags, tokens, sentences, quoted, speech, dependencies: tree } = board
  if (tags.upos[cue] !== U.VERB) return null
  const act = speech.verb(tags.lemmas[cue]!)?.[0]?.act
  if (act === undefined || !ACTS.has(act)) return null
  const early = found.length === 1 && found[0]!.first === cue + 1 ? found[0]! : null
  if (early === null && found.some((span) => tells(board, span))) return null
  const limit = sentences.firsts[sentences.of[cue]! + 1]!
  for (let token = cue + 1; token < limit && token <= cue + LONGEST_GAP; token++) {
    const upos = tags.upos[token]
    if (quoted[token]! >= 0 || upos === U.VERB || upos === U.AUX || upos === U.PUNCT) return null
    if (tokens.lowers[token] !== 'that' || tags.xpos[token] !== X.IN) continue
    // "Citing papers that agents had taken": a clause about the papers.
    if (tree.relations[token] === R.obj || tree.relations[token] === R.nsubj) return null
    if (early !== null && early.end > token) return { first: token, end: early.end }
    let end = limit
    while (end > token && tags.upos[end - 1] === U.PUNCT && quoted[end - 1]! < 0) end--
    const span = { first: token, end }
    return tells(board, span) ? span : null
  }
  return null
}

function tells({ tags }: Board, { first, end }: TokenSpan): boolean {
  for (let token = first; token < end; token++) {
    const xpos = tags.xpos[token]
    if (xpos === X.VBD || xpos === X.VBZ || xpos === X.VBP || xpos === X.MD) return true
  }
  return false
}
