// Rule: a description before "'s" or after "of" owns the other: "the territory's voters", "officials of the ministry".
import type { Board, Draft } from './board.ts'

/**
 * Names and pronouns are owners from the start; this comes when all descriptions are laid.
 *
 *     The ministry's spokesman denied it.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^ person
 */
export function describedOwners(board: Board): void {
  for (const draft of board.drafts) {
    if (draft.gone || draft.form !== 'description' || draft.owner !== null) continue
    draft.owner = before(board, draft) ?? after(board, draft)
  }
}

function before(board: Board, draft: Draft): Draft | null {
  for (let token = draft.head - 1; token > draft.first; token--) {
    if (!/^['’]s?$/.test(board.tokens.forms[token]!)) continue
    const owner = board.headed[token - 1]
    return owner !== undefined && owner.end === token && isBody(owner, draft) ? owner : null
  }
  return null
}

/** "Officials of the two ministries". */
function after(board: Board, draft: Draft): Draft | null {
  if (board.tokens.lowers[draft.end] !== 'of' || draft.kind === 'place' || draft.kind === 'state') return null
  for (let token = draft.end + 1; token < Math.min(draft.end + 6, board.tokens.count); token++) {
    const owner = board.headed[token]
    if (owner !== undefined && owner.first === draft.end + 1 && isBody(owner, draft)) return owner
  }
  return null
}

function isBody(owner: Draft, draft: Draft): boolean {
  return owner !== draft && !owner.gone && owner.form === 'description' && owner.kind !== 'person'
}
