// Rule: a people, faith or region that is no state's is a mention like a nationality: "Kurdish", "Sunnis".
import { U } from '../../reading/tagset.ts'
import { type Board, blank, lay, type SentenceRange, startsUpper } from './board.ts'

/**
 * It has the country that nearly all of them are citizens of, or none; the people is CVL.
 *
 *     Tuareg fighters guarded the Yazidis.
 *     ^^^^^^ nationality
 *                             ^^^^^^^^^^^ nationality
 */
export function peoples(board: Board, range: SentenceRange): void {
  const { tokens, tags, knowledge } = board
  for (let token = range.first; token < range.end; token++) {
    const form = tokens.forms[token]!
    if (board.named[token] !== undefined || !startsUpper(form)) continue
    const plural = knowledge.agents.peoples.get(form)
    if (plural === undefined) continue
    const upos = tags.upos[token]
    if (upos !== U.ADJ && upos !== U.PROPN && upos !== U.NOUN) continue
    const people = plural || standsAlone(board, token)
    const first = people ? Math.max(range.first, board.left[token]!) : token
    const draft = blank(
      first,
      token + 1,
      token,
      'nationality',
      people ? 'description' : 'adjective',
      'peoples/people',
    )
    draft.plural = people
    draft.country = knowledge.agents.peoplesStates.get(form) ?? null
    draft.sector = people ? 'CVL' : null
    lay(board, draft, people || upos !== U.PROPN)
    board.named[token] = draft
  }
}

/** A noun that modifies no other and has a determiner: "the Shia". */
function standsAlone(board: Board, token: number): boolean {
  const head = board.tree.heads[token]!
  return board.tags.upos[token] === U.NOUN && head < token
}
