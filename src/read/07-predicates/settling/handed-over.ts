// What changes hands in acts that more often have nothing that does, and in what is promised or asked.
import { dependents, R } from '../../../reading/index.ts'
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import { coordinated } from '../slots/coordination.ts'
import type { Syntax } from '../syntax.ts'
import { isThing } from '../thing.ts'
import type { Contents } from './content.ts'

// Help, trade, demands and promises are looked at with all that stands below them: see the links of a claim.
const MAY_TRANSFER: ReadonlySet<string> = new Set([
  'CONCEDE',
  'RETREAT',
  'MOBILIZE',
  'SANCTION',
  'COERCE',
  'unlisted',
])

/**
 * The draft with what its object names, or the subject of its passive, or the phrase with "of" after its noun, where that
 * is a thing of knowledge/items or a sum and takes no part in the act; a promise or a demand has the things of its content.
 *
 *     Ghana has moved armoured vehicles to the border.
 *                              ^^^^^^^^ item of "moved"
 *     Malta promised to send two tankers.
 *                                ^^^^^^^ item of "promised"
 */
export function handedOver(syntax: Syntax, draft: Draft, at: DraftsByHead, contents: Contents): Draft {
  if (draft.kind !== 'event' || draft.items.length > 0) return draft
  const items = MAY_TRANSFER.has(draft.base)
    ? thingsOf(syntax, draft, draft.slots.find(draft.row.pos === 'n' ? 'of' : 'obj'))
    : thingsOfContent(syntax, draft, at, contents)
  return items.length > 0 ? withRoles(draft, { items }, 'predicates/handed-over') : draft
}

function thingsOfContent(
  syntax: Syntax,
  draft: Draft,
  at: DraftsByHead,
  contents: Contents,
): readonly number[] {
  if (draft.row.content !== 'swallow') return NOTHING
  for (const head of contents(draft)) {
    const known = at.get(head)?.items ?? NOTHING
    if (known.length > 0) return known
    const things = thingsOf(syntax, draft, dependents(syntax.dependencies, head, R.obj!, R['nsubj:pass']!))
    if (things.length > 0) return things
  }
  return NOTHING
}

const NOTHING: readonly number[] = []

/** Those of the tokens, with what is joined to them, that can change hands and take no part in the act. */
function thingsOf(syntax: Syntax, { recipients }: Draft, tokens: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const token of tokens) {
    for (const one of coordinated(syntax, token)) {
      if (!isThing(syntax, one) || found.includes(one)) continue
      if (!recipients.some((filler) => filler.token === one && !filler.implied)) found.push(one)
    }
  }
  return found
}
