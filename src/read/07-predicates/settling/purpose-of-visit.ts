// What a visit is made for.
import { dependents, R } from '../../../reading/index.ts'
import type { Draft, DraftsByHead } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

/**
 * Heads of the meetings that a visit is made for: the visit tells them, and a second claim would tell it again as a plan.
 *
 *     The minister of Chad flew to Niamey to meet officials.
 *                                            ^^^^ content of "flew"
 */
export function purposesOfVisit(syntax: Syntax, draft: Draft, at: DraftsByHead): number[] {
  if (draft.base !== 'CONSULT' || draft.mode !== 'visit' || draft.row.pos !== 'v') return []
  const { dependencies: tree, tokens } = syntax
  return dependents(tree, draft.head, R.advcl!, R.xcomp!, R.acl!).filter((clause) => {
    const told = at.get(clause)
    if (clause < draft.head || told?.base !== 'CONSULT') return false
    return dependents(tree, clause, R.mark!).some((mark) => tokens.lowers[mark] === 'to')
  })
}
