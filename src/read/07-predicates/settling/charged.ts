// Who did what somebody is accused of.
import { dependent, R } from '../../../reading/index.ts'
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

// Prepositions behind which stands what somebody is to blame for.
const FOR_WHAT = new Set(['of', 'for', 'over', 'with'])

/**
 * A nominal act that a charge names was done by whoever is charged.
 *
 *     Mali accused two traders of espionage.
 *                      ^^^^^^^ actor of "espionage"
 */
export function charged(syntax: Syntax, draft: Draft, at: DraftsByHead): Draft {
  if (draft.row.pos !== 'n' || draft.kind !== 'event' || draft.actors.length > 0) return draft
  const { heads, relations } = syntax.dependencies
  // "Of spying": a noun in -ing has a mark where others have a preposition.
  const mark = dependent(syntax.dependencies, draft.head, R.mark!)
  const leads = mark < 0 ? prepositionOf(syntax, draft.head) : syntax.tokens.lowers[mark]!
  if (!FOR_WHAT.has(leads ?? '')) return draft
  const above = heads[draft.head]!
  // "Accused two men of spying", where the parser hung it on the men.
  const verb = relations[above] === R.obj ? heads[above]! : above
  const charge = at.get(verb)
  if (charge?.base !== 'ACCUSE' || charge.row.pos !== 'v') return draft
  const taken = new Set(draft.recipients.map(({ mention }) => mention))
  const blamed = charge.recipients.filter(({ mention }) => !taken.has(mention))
  return blamed.length === 0 ? draft : withRoles(draft, { actors: blamed }, 'predicates/charged')
}
