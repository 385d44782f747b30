// What help is given for.
import { dependent, dependents, R } from '../../../reading/index.ts'
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

const HELPING: ReadonlySet<string> = new Set(['AID', 'SUPPORT'])
// Steps up from the purpose to the verb: it may hang on what is given, or on what that is for.
const STEPS = 4
const UP: ReadonlySet<number> = new Set([R.obj!, R.obl!, R.nmod!, R.conj!])

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

/** An infinitive that hangs on the verb or on what it gives. */
function isPurpose({ dependencies: tree, tokens }: Syntax, clause: number, verb: number): boolean {
  const relation = tree.relations[clause]
  if (relation !== R.advcl && relation !== R.acl && relation !== R.xcomp) return false
  // "if the bank is to lend it money" is somebody else's act.
  if (dependent(tree, clause, R.nsubj!) >= 0) return false
  if (!dependents(tree, clause, R.mark!).some((mark) => tokens.lowers[mark] === 'to')) return false
  let above = tree.heads[clause]!
  for (let steps = 0; above > verb && steps < STEPS && UP.has(tree.relations[above]!); steps++)
    above = tree.heads[above]!
  return above === verb
}
