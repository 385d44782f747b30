// Rule: the state before a currency only says which money it is: "US dollars", "Swiss francs".
import { type Board, type Draft, drop } from './board.ts'

/**
 * It is no mention.
 *
 *     Kenya lent Chad 3 million Swiss francs.
 *     ^^^^^ state
 *                ^^^^ state
 */
export function currency(board: Board, draft: Draft): boolean {
  if (draft.kind !== 'state' && draft.kind !== 'nationality') return false
  const { tokens, tags, knowledge } = board
  const form = tokens.forms[draft.end]
  if (form === undefined || form.endsWith('$') || !/^[a-z]/.test(form)) return false
  if (knowledge.items.unit(tags.lemmas[draft.end]!)?.kind !== 'currency') return false
  drop(board, draft)
  return true
}
