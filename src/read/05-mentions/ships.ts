// Rule: letters such as HMS before a name make it a ship of that state's navy.
import { type Board, blank, headOf, isProper, lay, type SentenceRange } from './board.ts'

/** Words of a ship's name at most. */
const LONGEST = 4

/**
 * It acts for its navy.
 *
 *     The frigate HMS Odhiambo left Mombasa.
 *                 ^^^^^^^^^^^^ organisation
 */
export function ships(board: Board, range: SentenceRange): void {
  const { tokens, knowledge } = board
  for (let token = range.first; token < range.end - 1; token++) {
    const state = knowledge.agents.shipPrefixes.get(tokens.forms[token]!)
    if (state === undefined || board.named[token] !== undefined) continue
    let end = token + 1
    while (end < range.end && end - token <= LONGEST && isName(board, end)) end++
    if (end === token + 1) continue
    const draft = blank(token, end, headOf(board, token, end), 'organisation', 'name', 'ships/prefix')
    draft.country = state
    draft.sector = 'MIL'
    lay(board, draft, true)
    token = end - 1
  }
}

/** A proper word that heads no body and is no title ("INS Commissioner"). */
function isName(board: Board, token: number): boolean {
  const { agents } = board.knowledge
  return isProper(board, token) && agents.title(board.tokens.lowers[token]!) === null
}
