// After a word such as "alias" or "tanker", a by-name of an imported list is a mention of whoever bears it.
import type { BynameCue, NameSense } from '../../knowledge/knowledge.ts'
import { type Board, drop, lay, type SentenceRange } from './board.ts'
import { nameDraft } from './known-names.ts'

/**
 * Weak names are ordinary words elsewhere, so that the cue must stand right before, quotation marks and brackets apart:
 * known as "The Engineer". A list must have been imported, as for the picture it is in listed.test.ts; else the rule
 * does nothing.
 *
 *     The tanker Blue Gull and a woman known as The Engineer left Malta.
 *                ^^^^^^^^^ ofac-103
 *                                               ^^^^^^^^^^^^ ofac-101
 */
export function bynames(board: Board, range: SentenceRange): void {
  const { bynames: names } = board.knowledge.names
  if (names === null) return
  const { forms, lowers } = board.tokens
  for (let token = range.first; token < range.end - 1; token++) {
    const cue = names.cue(lowers, token, range.first)
    if (cue === null) continue
    let first = token + 1
    while (first < range.end && first - token < 4 && OPENING.has(forms[first]!)) first++
    const match = names.match(forms, first, range.end)
    if (match === null) continue
    const senses = match.senses.filter((sense) => suits(board, sense, cue))
    if (senses.length === 0 || !makesRoom(board, first, match.end)) continue
    lay(board, { ...nameDraft(board, first, match.end, senses), rule: 'bynames/cue' }, true)
    token = match.end - 1
  }
}

const OPENING: ReadonlySet<string> = new Set(['"', '“', '‘', '’', "'", '``', '`', '(', '«', ':', ','])

/** A ship is named after a noun for ships, whoever else after a word for by-names. */
function suits(board: Board, sense: NameSense, cue: BynameCue): boolean {
  if (cue === 'alias') return true
  return board.knowledge.actor(sense.actor)?.class === cue
}

/** Drops the names that lie inside; a name that reaches out is the longer one and stays. */
function makesRoom(board: Board, first: number, end: number): boolean {
  const inside = new Set(board.named.slice(first, end).filter((draft) => draft !== undefined))
  for (const draft of inside) if (draft.first < first || draft.end > end) return false
  for (const draft of inside) drop(board, draft)
  return true
}
