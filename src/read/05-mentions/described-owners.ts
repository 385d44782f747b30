// Rule: a description right before "'s" owns the description that follows: "the territory's voters", "the ministry's spokesman".
import type { Board } from './board.ts'

/**
 * Names and pronouns are owners from the start; this comes when all descriptions are laid.
 *
 *     The ministry's spokesman denied it.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^ person
 */
export function describedOwners(board: Board): void {
  for (const draft of board.drafts) {
    if (draft.gone || draft.form !== 'description' || draft.owner !== null) continue
    for (let token = draft.head - 1; token > draft.first; token--) {
      const mark = board.tokens.forms[token]!
      if (mark !== "'s" && mark !== '’s' && mark !== "'" && mark !== '’') continue
      const owner = board.headed[token - 1]
      if (owner === undefined || owner === draft || owner.gone || owner.form !== 'description') break
      if (owner.end !== token || owner.kind === 'person') break
      draft.owner = owner
      break
    }
  }
}
