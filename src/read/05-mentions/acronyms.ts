// Rule: capitals in brackets after a name are its abbreviation, here and later in the document.
import { type Board, blank, type Draft, isCapitals, lay, type SentenceRange } from './board.ts'

/**
 * The name before the brackets has as many words as the abbreviation has letters, or is an organisation.
 *
 *     The Harbour Workers Union (HWU) called off the strike and then HWU leaders resigned.
 *                                ^^^ organisation
 *                                                                    ^^^ organisation
 */
export function acronyms(board: Board, range: SentenceRange): void {
  const { forms } = board.tokens
  for (let token = range.first + 2; token < range.end - 1; token++) {
    if (forms[token - 1] !== '(' || forms[token + 1] !== ')' || !isCapitals(forms[token]!)) continue
    const full = nameBefore(board, token - 2)
    if (full === null) continue
    const own = board.named[token]
    if (own === undefined) layAcronym(board, token, full)
    board.introduced.set(forms[token]!, full)
  }
}

/** Lays an abbreviation that stands for `full`. */
export function layAcronym(board: Board, token: number, full: Draft): Draft {
  const draft = blank(token, token + 1, token, full.kind, 'name', 'acronyms/introduced')
  draft.candidates = full.candidates
  draft.senses = full.senses
  draft.country = full.country
  draft.sector = full.sector
  draft.owner = full
  return lay(board, draft, true)
}

function nameBefore(board: Board, token: number): Draft | null {
  const before = board.named[token]
  return before !== undefined &&
    (before.kind === 'organisation' || before.kind === 'group' || before.kind === 'other')
    ? before
    : null
}
