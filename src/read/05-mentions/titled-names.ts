// Rule: a title before a name belongs to the mention, with the nationality, body or state that it is of.
import type { TitleWords } from '../../knowledge/agents.ts'
import { R, U } from '../../reading/tagset.ts'
import { type Board, type Draft, headOf, type SentenceRange } from './board.ts'
import { possessorBefore } from './owners.ts'

/** Words that may stand before a title. */
const QUALIFIERS: ReadonlySet<string> = new Set([
  'former',
  'ex',
  'then',
  'acting',
  'outgoing',
  'incoming',
  'late',
  'senior',
  'top',
  'chief',
  'deputy',
  'veteran',
  'interim',
  'longtime',
  'long-time',
  'visiting',
  'new',
  'exiled',
  'ousted',
  'deposed',
  'jailed',
  'army',
  'navy',
  'marine',
  'retired',
  'current',
  'newly',
  'elected',
  'hardline',
  'reformist',
  'first',
  'assistant',
  'vice',
  'under',
  'air',
  'state',
  'special',
  'conservative',
  'far-right',
  'populist',
  'democratic',
  'republican',
  'prominent',
  'influential',
  'leading',
  'fellow',
  'government',
  'defence',
  'defense',
  'foreign',
  'ministry',
  'military',
  'police',
  'rebel',
  'opposition',
  'party',
  'royal',
])
const STEPS = 10

/**
 * Several titles may follow each other; what they are of stays a mention of its own.
 *
 *     Then Kenyan Trade Minister Amina Odhiambo telephoned Gen. Whitfield.
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ person
 *          ^^^^^^ nationality
 *                                                          ^^^^^^^^^^^^^^ person
 */
export function titledName(board: Board, range: SentenceRange, draft: Draft): void {
  fromAfter(board, draft)
  let at = draft.first
  let title: TitleWords | null = null
  for (let steps = 0; steps < 4; steps++) {
    const match = titleBefore(board, range, at)
    if (match === null) break
    title = title === null || title.kind === 'honorific' ? match.value : title
    at = match.first
  }
  if (title === null) return
  draft.title = title.words
  if (title.sector !== null) draft.sector ??= title.sector
  const owner = widen(board, range, draft, at)
  draft.owner = owner ?? draft.owner
  if (owner?.kind === 'nationality' && owner.form === 'description') asAdjective(owner)
  draft.country ??= owner?.country ?? null
  for (let token = draft.first; token < draft.end; token++) board.named[token] ??= draft
  draft.head = headOf(board, draft.first, draft.end)
  sectorOfBody(draft, owner, title)
  // "Police Captain Whitfield".
  if (title.sector === 'MIL' && draft.senses.length === 0 && isPolice(board, draft)) draft.sector = 'GOV'
}

function isPolice(board: Board, draft: Draft): boolean {
  for (let token = draft.first; token < draft.end; token++)
    if (board.tokens.lowers[token] === 'police') return true
  return false
}

/** "Kenya's Amina Odhiambo", "Amina Odhiambo of Kenya". */
function fromAfter(board: Board, draft: Draft): void {
  if (draft.owner === null && draft.senses.length === 0) {
    draft.owner = possessorBefore(board, draft.first)
    draft.country ??= draft.owner?.country ?? null
  }
  const after = board.named[draft.end + 1]
  if (board.tokens.lowers[draft.end] === 'of' && after?.kind === 'state' && draft.senses.length === 0)
    draft.country ??= after.country
}

/** "Kenyan" before a title is no Kenyan. */
function asAdjective(owner: Draft): void {
  owner.form = 'adjective'
  owner.rule = 'known-names/adjective'
  owner.sector = 'GOV'
}

/** The title that ends where the name begins; a hyphen or brackets break it. */
function titleBefore(
  board: Board,
  range: SentenceRange,
  at: number,
): { first: number; value: TitleWords } | null {
  if (at <= range.first || board.named[at - 1] !== undefined) return null
  const found = board.knowledge.agents.titleEnding(board.tokens.lowers, at - 1, range.first)
  if (found === null) return null
  const common =
    board.tags.upos[at - 1] === U.NOUN && found.value.kind !== 'office' && found.value.kind !== 'rank'
  return common ? null : found
}

/** Takes in qualifiers, the owner and a determiner to the left of the title. */
function widen(board: Board, range: SentenceRange, draft: Draft, from: number): Draft | null {
  const { tokens } = board
  let at = from
  let owner: Draft | null = null
  for (let steps = 0; at > range.first && steps < STEPS; steps++) {
    const named = board.named[at - 1]
    const word = tokens.lowers[at - 1]!
    if (named !== undefined && owner === null && isOwner(named)) {
      owner = named
      at = Math.max(named.first, range.first)
    } else if (
      named === undefined &&
      (word === "'s" || word === '’s') &&
      owner === null &&
      board.named[at - 2] !== undefined
    ) {
      at--
    } else if (at - 1 === range.first && board.tags.upos[at - 1] === U.ADV) {
      break
    } else if (named === undefined && (QUALIFIERS.has(word) || isNounModifier(board, at - 1))) {
      at--
    } else if (
      named === undefined &&
      word === '-' &&
      at - 2 >= range.first &&
      QUALIFIERS.has(tokens.lowers[at - 2]!)
    ) {
      at -= 2
    } else break
  }
  if (owner !== null && owner.first < at) at = owner.first
  if (at > range.first && ['the', 'The', 'its', 'his', 'their'].includes(tokens.forms[at - 1]!)) at--
  draft.first = Math.max(at, range.first)
  return owner
}

function isOwner(named: Draft): boolean {
  return named.kind !== 'person'
}

/** "foreign ministry", "trade" before "spokesman": a modifier of the title, by its syntax. */
function isNounModifier(board: Board, token: number): boolean {
  const relation = board.tree.relations[token]
  return (
    (relation === R.compound || relation === R.amod) &&
    board.tree.heads[token]! > token &&
    board.tree.heads[token]! - token < 5 &&
    board.tags.upos[token] !== U.VERB
  )
}

/** A spokesman of the army is MIL whatever the title says. */
function sectorOfBody(draft: Draft, owner: Draft | null, title: TitleWords): void {
  if (owner === null || draft.senses.length > 0) return
  if (owner.kind === 'organisation' || owner.kind === 'group') {
    if (title.office === 'spokesperson' || title.office === 'director' || title.office === null)
      draft.sector = owner.sector
  }
}

/** Splits a loose run into what stands before a title, and the name after it: the first token of the name, -1 without. */
export function nameAfterTitle(board: Board, range: SentenceRange, first: number, end: number): number {
  for (let token = end - 2; token >= first; token--) {
    // A title such as "Secretary of State" may begin before the run.
    if (board.knowledge.agents.titleEnding(board.tokens.lowers, token, range.first) !== null) return token + 1
  }
  return -1
}

/** True when the run ends with a title: "the Foreign Secretary" names an office, not a person. */
export function endsWithTitle(board: Board, range: SentenceRange, first: number, end: number): boolean {
  const { agents } = board.knowledge
  const match = agents.titleEnding(board.tokens.lowers, end - 1, range.first)
  // "Julie Bishop", "John Major": a title of one word after a given name is a surname.
  return (
    match !== null &&
    !(match.first === end - 1 && end - first > 1 && agents.givenName(board.tokens.forms[end - 2]!) !== null)
  )
}
