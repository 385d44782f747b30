// Finds whose somebody is: the possessor, nationality or state inside a noun phrase, or after its "of".
import { R } from '../../reading/tagset.ts'
import type { Board, Draft, SentenceRange } from './board.ts'

/** Relations of what follows a noun with "of". */
const AFTER: ReadonlySet<number> = new Set([R.nmod, R.obl])

/** The owner of the phrase from `first` to its head: nearest name or pronoun on the left, else after "of"; null for none. */
export function ownerOf(board: Board, range: SentenceRange, head: number, first: number): Draft | null {
  let found: Draft | null = null
  for (let token = head - 1; token >= first; token--) {
    const named = board.named[token] ?? possessive(board, token)
    if (named === undefined || named === null || named === found) continue
    if (found === null || (found.country === null && named.country !== null)) found = named
  }
  // "whose leader": the tree may hang "whose" elsewhere.
  const whose =
    first > range.first && board.tokens.lowers[first - 1] === 'whose' ? board.headed[first - 1] : undefined
  return found ?? whose ?? ownerAfter(board, range, head)
}

/** "Turkey's" right before a name. */
export function possessorBefore(board: Board, first: number): Draft | null {
  const mark = board.tokens.lowers[first - 1]
  const named = mark === "'s" || mark === '’s' || mark === "'" ? board.named[first - 2] : undefined
  return named !== undefined && named.kind !== 'person' ? named : null
}

function possessive(board: Board, token: number): Draft | null {
  const draft = board.headed[token]
  return draft !== undefined && draft.form === 'pronoun' && board.tree.relations[token] === R['nmod:poss']
    ? draft
    : null
}

/** "the government of Iraq", "embassies of the United States", "ambassador to Kenya" (of, not to). */
function ownerAfter(board: Board, range: SentenceRange, head: number): Draft | null {
  const { tree, tokens } = board
  if (tokens.lowers[head + 1] === 'of') {
    for (let token = head + 2; token < Math.min(head + 6, range.end); token++) {
      const named = board.named[token]
      if (named !== undefined) return named
      const described = board.headed[token]
      if (described?.kind === 'state' && described.form === 'description') return described
      if (tokens.lowers[token] === ',') break
    }
  }
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (child < head || !AFTER.has(tree.relations[child]!) || child - head > 12) continue
    const named = board.named[child]
    if (named !== undefined && tokens.lowers[tree.firstChild[child]!] === 'of') return named
  }
  return null
}
