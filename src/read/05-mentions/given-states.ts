// Rule: a state's name that is a given name too begins the name of a person: "Jordan Whitfield", "General Israel Odhiambo".
import { R } from '../../reading/tagset.ts'
import { type Board, type Draft, drop, headOf, isProper, type SentenceRange } from './board.ts'
import { isBareSurname, isIntroduced, layPerson, speaks } from './unknown-persons.ts'

/** Words that may follow: a second name at most. */
const LONGEST = 2

/**
 * A title or a person's noun before it must speak for it, or a verb of saying, an apposition, or the tree.
 *
 *     General Israel Odhiambo left Israel, Chad Whitfield said.
 *     ^^^^^^^^^^^^^^^^^^^^^^^ person
 *                                  ^^^^^^ state
 *                                          ^^^^^^^^^^^^^^ person
 */
export function givenStates(board: Board, range: SentenceRange): void {
  if (board.sentences.kinds[range.sentence] === 'headline') return
  for (let token = range.first; token < range.end - 1; token++) {
    const state = board.named[token]
    if (state === undefined || !mayBeGiven(board, state) || state.first !== token) continue
    const end = surnameEnd(board, range, token + 1)
    if (end < 0 || !isPerson(board, range, token, end)) continue
    const surname = board.named[end - 1]
    drop(board, state)
    layPerson(board, token, end, surname ?? null)
  }
}

function mayBeGiven(board: Board, draft: Draft): boolean {
  return (
    draft.kind === 'state' &&
    draft.rule === 'known-names/name' &&
    draft.end === draft.first + 1 &&
    board.knowledge.agents.givenName(board.tokens.forms[draft.first]!) !== null
  )
}

/** Where the unknown proper words, or the known surname, after the state's name end; -1 where they are something else. */
function surnameEnd(board: Board, range: SentenceRange, from: number): number {
  const known = board.named[from]
  if (known !== undefined) return isBareSurname(known) ? known.end : -1
  let end = from
  while (end < range.end && end - from <= LONGEST && isLoose(board, end)) {
    if (isCommon(board, end)) return -1
    end++
  }
  const next = board.named[end]
  if (next !== undefined && !isBareSurname(next)) return -1
  return end === from || end - from > LONGEST ? -1 : (next?.end ?? end)
}

function isLoose(board: Board, token: number): boolean {
  return board.named[token] === undefined && isProper(board, token)
}

/** "Israel Police", "Jordan Valley", "Georgia President": the state's. */
function isCommon(board: Board, token: number): boolean {
  const { agents } = board.knowledge
  const lower = board.tokens.lowers[token]!
  return (
    agents.organisationHead(board.tokens.forms[token]!) !== null ||
    agents.noun(lower) !== null ||
    agents.title(lower) !== null ||
    agents.placeNouns.has(lower)
  )
}

function isPerson(board: Board, range: SentenceRange, first: number, end: number): boolean {
  const { tree, tokens, knowledge } = board
  const before = tokens.forms[first - 1] === ',' ? first - 2 : first - 1
  if (before >= range.first) {
    if (knowledge.agents.titleEnding(tokens.lowers, before, range.first) !== null) return true
    if (knowledge.agents.noun(tokens.lowers[before]!)?.kind === 'person') return true
  }
  if (isIntroduced(board, end) || speaks(board, first, end)) return true
  const head = headOf(board, first, end)
  return head === first && tree.relations[first + 1] === R.flat && tree.heads[first + 1] === first
}
