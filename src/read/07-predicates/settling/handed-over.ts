// What changes hands where no slot of the row says so.
import { dependents, R } from '../../../reading/index.ts'
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import { coordinated } from '../slots/coordination.ts'
import type { Syntax } from '../syntax.ts'
import { isThing } from '../thing.ts'
import { contentHeads } from './content.ts'

const RULE = 'predicates/handed-over'

// Acts in which something goes to somebody, stays away from him, or is asked for or promised.
const TRANSFERS: ReadonlySet<string> = new Set([
  'AID',
  'COOPERATE',
  'RETREAT',
  'CONCEDE',
  'MOBILIZE',
  'SANCTION',
  'AGREE',
  'REQUEST',
  'unlisted',
])

/**
 * The draft with what its object names, or the subject of its passive, or the object of what it promises or asks, where
 * that is a thing of knowledge/items or a sum.
 *
 *     Ghana has moved armoured vehicles to the border.
 *                              ^^^^^^^^ item of "moved"
 *     Malta promised to send two tankers.
 *                                ^^^^^^^ item of "promised"
 */
export function handedOver(syntax: Syntax, draft: Draft, at: DraftsByHead): Draft {
  if (draft.kind !== 'event' || draft.items.length > 0 || !TRANSFERS.has(draft.base)) return draft
  const own = thingsOf(syntax, draft, draft.slots.find(draft.row.pos === 'n' ? 'of' : 'obj'))
  if (own.length > 0) return withRoles(draft, { items: own }, RULE)
  if (draft.row.content !== 'swallow') return draft
  const { dependencies: tree } = syntax
  for (const head of contentHeads(syntax, draft)) {
    const known = at.get(head)?.items ?? []
    const things =
      known.length > 0
        ? known
        : thingsOf(syntax, draft, [...dependents(tree, head, R.obj!, R['nsubj:pass']!)])
    if (things.length > 0) return withRoles(draft, { items: things }, RULE)
  }
  return draft
}

/** Those of the tokens that can change hands and take no part in the act, with what is joined to them. */
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
