// What help is given for.
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import { isPurpose } from '../purpose.ts'
import type { Syntax } from '../syntax.ts'

const HELPING: ReadonlySet<string> = new Set(['AID', 'SUPPORT'])

/**
 * Heads of the help that help is given for: the giving tells it, and a second claim would tell it again as a plan.
 *
 *     Chad donated tents to help Togo.
 *                           ^^^^ content of "donated"
 *                                ^^^^ recipient of "donated"
 */
export function purposesOfHelp(syntax: Syntax, draft: Draft, at: DraftsByHead): number[] {
  if (draft.base !== 'AID' || draft.row.pos !== 'v') return []
  const found: number[] = []
  const end = syntax.sentences.firsts[draft.sentence + 1]!
  for (let head = draft.head + 1; head < end; head++) {
    const told = at.get(head)
    // Help that names nobody keeps its own claim, which may find out whom it is for.
    if (told?.row.pos !== 'v' || !HELPING.has(told.base) || told.recipients.length === 0) continue
    if (isPurpose(syntax, head, draft.head)) found.push(head)
  }
  return found
}

/** The help with those whom its `purposes` help, when nobody is named to whom it goes. */
export function helpedByPurpose(
  { references }: Syntax,
  draft: Draft,
  at: DraftsByHead,
  purposes: readonly number[],
): Draft {
  if (draft.recipients.length > 0) return draft
  const doers = new Set(draft.actors.map(({ mention }) => references.of[mention]!.entity))
  for (const head of purposes) {
    const helped = at
      .get(head)!
      .recipients.filter(({ mention }) => !doers.has(references.of[mention]!.entity))
    if (helped.length > 0) return withRoles(draft, { recipients: helped }, 'predicates/purpose-of-help')
  }
  return draft
}
