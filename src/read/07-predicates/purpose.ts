// What something is done for.
import { dependent, dependents, R } from '../../reading/index.ts'
import type { Syntax } from './syntax.ts'

// Steps up from the purpose to the verb: it may hang on what is given, or on what that is for.
const STEPS = 4
const UP: ReadonlySet<number> = new Set([R.obj!, R.obl!, R.nmod!, R.conj!])

/** An infinitive that hangs on the verb or on what it gives. */
export function isPurpose({ dependencies: tree, tokens }: Syntax, clause: number, verb: number): boolean {
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
