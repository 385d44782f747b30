// Speakers who say something together.
import type { Mentions, TokenSpan } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import type { Board } from './board.ts'

/**
 * Whoever "and" joins to a source within its words says it, too; a second office of one person is nobody else.
 *     The army and the ministry said the road was open.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^ source
 *                               ^^^^ cue
 *
 * The mentions of the others, in text order.
 */
export function joinedSpeakers(
  board: Board,
  mentions: Mentions,
  head: number,
  source: TokenSpan | null,
): number[] {
  if (head < 0 || source === null) return []
  const { heads, relations } = board.dependencies
  const together = new Set([head])
  const found: number[] = []
  let joins = false
  for (let token = head + 1; token < source.end; token++) {
    if (relations[token] !== R.conj) continue
    // "..., Jordan and Egypt said": where the parser joined both to what stands before.
    const above = heads[token]!
    if (!together.has(above) && above >= source.first && above < source.end) continue
    together.add(token)
    joins ||= dependent(board.dependencies, token, R.cc!) >= 0
    const mention = mentions.atHead[token]!
    if (mention >= 0 && !isSecondOffice(board, head, token)) found.push(mention)
  }
  // "Jane Doe, Republican of Ohio": without an "and" it is said of her.
  return joins ? found : []
}

/** "The founder and president", "a doctor, and a friend of his": a singular noun goes on with the one before. */
function isSecondOffice({ dependencies: tree, tags, tokens }: Board, head: number, token: number): boolean {
  if (tags.upos[token] !== U.NOUN || tags.xpos[token] === X.NNS) return false
  const article = dependent(tree, token, R.det!, R['nmod:poss']!)
  if (article < 0) return true
  return tokens.lowers[article]!.startsWith('a') && tokens.forms.slice(head, token).includes(',')
}
