// Rule: a state or city with a quarter of the compass before it is a place, not a government.
import type { Board, Draft } from './board.ts'

const QUARTERS: ReadonlySet<string> = new Set([
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'north',
  'south',
  'east',
  'west',
  'northeastern',
  'northwestern',
  'southeastern',
  'southwestern',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'mainland',
  'rural',
  'downtown',
  'upper',
  'lower',
])

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
  if (before === undefined || board.named[first - 1] !== undefined || !QUARTERS.has(before)) return
  draft.first = first - 1
  draft.kind = 'place'
  draft.rule = 'parts-of-states/quarter'
}
