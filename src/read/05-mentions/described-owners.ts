// Rule: a body before "'s", after "of", and after "for" or "to" where that means the same, owns the description.
import { FUNCTIONS } from './agent-phrases.ts'
import type { Board, Draft } from './board.ts'

/** Whoever speaks or works for somebody: "a spokesman for the army", "an adviser to the ministry". */
const FOR: ReadonlySet<string> = new Set([
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'spokesmen',
  'lawyer',
  'lawyers',
  'negotiator',
  'negotiators',
  'candidate',
  'representative',
  'fighter',
  'fighters',
])
const TO: ReadonlySet<string> = new Set([
  'adviser',
  'advisor',
  'advisers',
  'advisors',
  'aide',
  'aides',
  'assistant',
  'secretary',
])

/**
 * Names and pronouns are owners from the start; this comes when all descriptions are laid. A word that says only what
 * somebody does takes the part of society of the body.
 *
 *     The ministry's spokesman and an adviser to the Kenyan army denied it.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^ person
 *                                  ^^^^^^^^^^ person
 */
export function describedOwners(board: Board): void {
  for (const draft of board.drafts) {
    if (draft.gone || draft.form !== 'description' || draft.kind === 'state' || draft.kind === 'place')
      continue
    const owner = before(board, draft) ?? after(board, draft)
    if (owner === null || (draft.owner !== null && !isWithin(draft.owner, owner))) continue
    draft.owner = owner
    draft.country ??= owner.country
    const isFunction = FUNCTIONS.has(board.tags.lemmas[draft.head]!)
    if (isFunction && owner.sector !== null && owner.sector !== 'UNK') draft.sector = owner.sector
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

function after(board: Board, draft: Draft): Draft | null {
  const { lowers } = board.tokens
  const joint = lowers[draft.end] ?? ''
  const noun = lowers[draft.head]!
  if (joint !== 'of' && !(joint === 'for' && FOR.has(noun)) && !(joint === 'to' && TO.has(noun))) return null
  let named: Draft | null = null
  for (let token = draft.end + 1; token < Math.min(draft.end + 8, board.tokens.count); token++) {
    const owner = board.headed[token]
    if (owner !== undefined && owner.first === draft.end + 1 && isBody(owner, draft)) return owner
    const name = board.named[token]
    if (name !== undefined && name.first <= draft.end + 2 && name.form === 'name') named ??= name
  }
  return joint === 'of' ? null : named
}

function isBody(owner: Draft, draft: Draft): boolean {
  return owner !== draft && !owner.gone && owner.form === 'description' && owner.kind !== 'person'
}

/** "Kenyan" in "the Kenyan army". */
function isWithin(inner: Draft, outer: Draft): boolean {
  return inner !== outer && inner.first >= outer.first && inner.end <= outer.end
}
