// Rule: capitalised words with a head such as Ministry, Party, Front or Court name an organisation.
import type { OrganisationHead } from '../../knowledge/agents.ts'
import { type Board, blank, type Draft, headOf, isProper, type SentenceRange } from './board.ts'
import { possessorBefore } from './owners.ts'
import type { LooseRun } from './proper-runs.ts'

/** Prepositions that continue an organisation's name after its head. */
const OF: ReadonlySet<string> = new Set(['of', 'for', 'on'])

/**
 * A state or nationality before it is its owner; "of", "for" and "on" with capitals after the head belong to the name.
 *
 *     The Ministry of Ports and Fisheries sued the Harbour Workers Union.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ organisation
 *                                              ^^^^^^^^^^^^^^^^^^^^^^^^^ organisation
 */
export function unknownOrganisation(board: Board, range: SentenceRange, run: LooseRun): Draft | null {
  const at = headAt(board, run)
  if (at < 0) return null
  const head = board.knowledge.agents.organisationHead(board.tokens.forms[at]!) ?? threeWords(board, at)!
  const owner =
    run.before === null ? possessorBefore(board, run.first) : run.before.kind === 'person' ? null : run.before
  const end = at === run.end - 1 ? continued(board, range, run.end) : run.end
  const touches = owner !== null && owner.form !== 'description' && owner.first >= range.first
  let first = touches ? owner.first : run.first
  let country = owner?.country ?? null
  // "the Syrian Arab Coalition": every nationality that touches belongs to it.
  while (first - 1 >= range.first && board.named[first - 1]?.form === 'adjective') {
    const adjective = board.named[first - 1]!
    country ??= adjective.country
    first = adjective.first
  }
  const draft = blank(
    first,
    end,
    headOf(board, run.first, run.end),
    head.kind,
    'name',
    'unknown-organisations/head',
  )
  draft.sector = head.sector
  draft.owner = owner
  draft.country = country
  for (let token = run.end; token < end; token++) takeOwner(draft, board.named[token])
  if (board.tokens.lowers[first - 1] === 'the' && first - 1 >= range.first) draft.first = first - 1
  return layOver(board, draft, run.first, end)
}

/** Covers the words of the name but leaves a state inside it a mention of its own. */
function layOver(board: Board, draft: Draft, first: number, end: number): Draft {
  board.drafts.push(draft)
  board.headed[draft.head] = draft
  for (let token = first; token < end; token++) board.named[token] ??= draft
  return draft
}

function takeOwner(draft: Draft, inner: Draft | undefined): void {
  if (inner === undefined || draft.owner !== null || inner.country === null) return
  draft.owner = inner
  draft.country = inner.country
}

/** The last token of the run that makes it an organisation, -1 for none. */
function headAt(board: Board, run: LooseRun): number {
  const { agents } = board.knowledge
  for (let token = run.end - 1; token >= run.first; token--) {
    // "House of Representatives" is one head, and "House" alone none.
    const head: OrganisationHead | null =
      agents.organisationHead(board.tokens.forms[token]!) ?? threeWords(board, token)
    if (head === null || (head.last && token !== run.end - 1)) continue
    if (
      token > run.first ||
      run.before !== null ||
      OF.has(board.tokens.lowers[token + 1] ?? '') ||
      !isCommon(head)
    )
      return token
  }
  return -1
}

function threeWords(board: Board, token: number): OrganisationHead | null {
  const { forms, lowers } = board.tokens
  return lowers[token + 1] === 'of'
    ? board.knowledge.agents.organisationHead(forms.slice(token, token + 3).join(' '))
    : null
}

/** "Party" alone is no name; "Congress" and "Parliament" alone are. */
function isCommon(head: OrganisationHead): boolean {
  return head.sector !== 'LEG'
}

/** Where a name that goes on with "of" ends. */
function continued(board: Board, range: SentenceRange, end: number): number {
  const { lowers } = board.tokens
  let at = end
  while (at + 1 < range.end && at - end < 8) {
    let next = at
    if (OF.has(lowers[next]!) || ((lowers[next] === 'and' || lowers[next] === ',') && at > end)) next++
    else break
    if (lowers[next] === 'the') next++
    const start = next
    while (next < range.end && (isProper(board, next) || board.named[next]?.form === 'name')) next++
    if (next === start) break
    const inner = board.named[start]
    if (lowers[at] !== 'of' && inner !== undefined) break
    at = next
  }
  return at
}
