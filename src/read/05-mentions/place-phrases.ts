// Rule: a common noun for a place or site, with what modifies it, is a mention of kind place.
import { R, U, X } from '../../reading/tagset.ts'
import { type Board, blank, lay, type SentenceRange } from './board.ts'
import { ownerOf } from './owners.ts'

/**
 * A noun that modifies another ("border guards") is none.
 *
 *     Israeli jets hit a military airfield near the Syrian border.
 *                      ^^^^^^^^^^^^^^^^^^^ place
 *                                               ^^^^^^^^^^^^^^^^^ place
 */
export function placePhrases(board: Board, range: SentenceRange): void {
  const { tags, tree, knowledge } = board
  for (let token = range.first; token < range.end; token++) {
    if (tags.upos[token] !== U.NOUN || board.headed[token] !== undefined || board.named[token] !== undefined)
      continue
    if (!knowledge.agents.placeNouns.has(tags.lemmas[token]!)) continue
    const relation = tree.relations[token]
    if (relation === R.compound || relation === R.amod || relation === R.fixed) continue
    const first = Math.max(range.first, board.left[token]!)
    const owner = ownerOf(board, range, token, first)
    const state = owner === null && isState(board, token, first)
    const draft = blank(
      first,
      token + 1,
      token,
      state ? 'state' : 'place',
      'description',
      state ? 'place-phrases/state' : 'place-phrases/noun',
    )
    if (state) draft.sector = 'GOV'
    draft.plural = tags.xpos[token] === X.NNS
    draft.owner = owner
    draft.country = owner?.country ?? null
    lay(board, draft, false)
  }
}

/** "The island" where the text names a state that is one: the state. */
function isState(board: Board, token: number, first: number): boolean {
  if (board.tokens.lowers[first] !== 'the' || first < token - 1 || board.tokens.lowers[token + 1] === 'of')
    return false
  const states = board.knowledge.agents.stateWords.get(board.tokens.lowers[token]!)
  return states !== undefined && states.some((state) => board.countries.has(state))
}
