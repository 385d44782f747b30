// What help is given for.
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import { purposesOf } from '../purpose.ts'
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
  // Help that names nobody keeps its own claim, which may find out whom it is for.
  return purposesOf(syntax, draft, at, ({ base, recipients }) => HELPING.has(base) && recipients.length > 0)
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
