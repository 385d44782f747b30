// Rule: a state or city with a quarter of the compass before it is a place, not a government.
import { PART_WORDS } from '../parts-of-countries.ts'
import type { Board, Draft } from './board.ts'

/**
 * It keeps its country.
 *
 *     Kenyan troops crossed into southern Somalia.
 *                                ^^^^^^^^^^^^^^^^ place
 */
export function partOfState(board: Board, draft: Draft): void {
  if (draft.form !== 'name' || (draft.kind !== 'state' && draft.kind !== 'place')) return
  let first = draft.first
  if (board.tokens.forms[first - 1] === '-') first--
  const before = board.tokens.lowers[first - 1]
  if (before === undefined || board.named[first - 1] !== undefined || !PART_WORDS.has(before)) return
  draft.first = first - 1
  draft.kind = 'place'
  draft.rule = 'parts-of-states/quarter'
}
