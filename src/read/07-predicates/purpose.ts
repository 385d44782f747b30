// What something is done for.
import { dependent, dependents, R } from '../../reading/index.ts'
import type { Draft, DraftsByHead } from './draft.ts'
import type { Syntax } from './syntax.ts'

// Steps up from the purpose to the verb: it may hang on what is given, or on what that is for.
const STEPS = 4
const UP: ReadonlySet<number> = new Set([R.obj!, R.obl!, R.nmod!, R.conj!])

/** Heads of the verbs of acts behind an act's verb that it is done for, of those that `tells` takes. */
export function purposesOf(
  syntax: Syntax,
  { head: verb, sentence }: Draft,
  at: DraftsByHead,
  tells: (told: Draft) => boolean,
): number[] {
  const found: number[] = []
  const end = syntax.sentences.firsts[sentence + 1]!
  for (let head = verb + 1; head < end; head++) {
    const told = at.get(head)
    if (told?.row.pos === 'v' && tells(told) && isPurpose(syntax, head, verb)) found.push(head)
  }
  return found
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
