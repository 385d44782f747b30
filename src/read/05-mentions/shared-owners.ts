// Rule: offices that are joined share the owner after the last: "the president, prime minister and army chief of Kenya".
import type { Board, Draft } from './board.ts'

/**
 * Only what has no owner of its own takes it.
 *
 *     The president and prime minister of Kenya resigned.
 *     ^^^^^^^^^^^^^ person
 *                       ^^^^^^^^^^^^^^ person
 *                                         ^^^^^ state
 */
export function sharedOwners(board: Board): void {
  const offices = board.drafts
    .filter(
      (draft) =>
        !draft.gone && draft.form === 'description' && draft.kind === 'person' && draft.title !== null,
    )
    .sort((a, b) => b.first - a.first)
  for (const [index, last] of offices.entries()) {
    if (last.owner === null || last.owner.first < last.end) continue
    let next = last
    for (const other of offices.slice(index + 1, index + 5)) {
      if (!joins(board, other, next) || other.owner !== null || other.country !== null) break
      other.owner = last.owner
      other.country = last.country
      next = other
    }
  }
}

/** A comma or "and" and nothing else between the two. */
function joins(board: Board, left: Draft, right: Draft): boolean {
  const { lowers } = board.tokens
  const gap = lowers.slice(left.end, right.first)
  return (
    gap.length > 0 && gap.length < 3 && gap.every((word) => /^(,|and|or|the)$/.test(word)) && gap[0] !== 'the'
  )
}
