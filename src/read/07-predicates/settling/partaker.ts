// Who is said to have no part in an act.
import { deniedPart } from '../../denied-part.ts'
import { type Draft, withRoles } from '../draft.ts'
import { partiesOf } from '../parties.ts'
import { surfaceSubject } from '../slots/subject.ts'
import type { Syntax } from '../syntax.ts'

/**
 * Who denies a part in an act denies that he did it.
 *
 *     Mali denied any role in the bombing of the market.
 *     ^^^^ actor of "bombing"
 */
export function partaker(syntax: Syntax, draft: Draft): Draft {
  if (draft.row.pos !== 'n' || draft.kind !== 'event' || draft.actors.length > 0) return draft
  const denied = deniedPart(syntax, syntax.knowledge.modality, draft.head)
  if (denied === null) return draft
  const actors = partiesOf(syntax, surfaceSubject(syntax, denied.holder))
  return actors.length === 0 ? draft : withRoles(draft, { actors }, 'predicates/partaker')
}
