// Tells the subject of a second clause from one more member of a list.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

const FINITE: ReadonlySet<number> = new Set([X.VBD, X.VBZ, X.VBP])
const FAR = 6

/**
 * Behind a comma and a conjunction a noun right before a finite verb is its subject, not one more member of what went
 * before.
 *
 *     Bolivia broke with Israel, and Chile and Colombia recalled their envoys.
 *                                    ^^^^^ subject
 *                                                       ^^^^^^^^ verb
 *
 * Mends the clause headed by `verb`.
 */
export function findSecondSubject(draft: Draft, verb: number): void {
  const { heads, relations, upos, xpos } = draft
  const before = heads[verb]!
  if (relations[verb] !== R.conj || upos[verb] !== U.VERB || before < 0) return
  const passive = draft.child(verb, R['aux:pass'])
  const auxiliary = draft.child(verb, R.aux)
  const first = Math.min(verb, ...[passive, auxiliary].filter((at) => at >= 0))
  if (first === verb && !FINITE.has(xpos[verb]!)) return
  if (draft.child(verb, R.nsubj) >= 0 || draft.child(verb, R['nsubj:pass']) >= 0) return
  let at = upos[first - 1] === U.ADV ? first - 2 : first - 1
  for (let steps = 0; steps < FAR && at > before && draft.isNominal(at); at = heads[at]!, steps++) {
    const conjunction = relations[at] === R.conj ? conjunctionBefore(draft, at, verb) : -1
    if (conjunction < 0 || draft.endOf(at) > first || upos[heads[at]!] === U.VERB) continue
    draft.attach(at, verb, passive >= 0 ? R['nsubj:pass'] : R.nsubj)
    draft.attach(conjunction, verb, R.cc)
    return
  }
}

/** The conjunction behind a comma that stands before `noun`, whichever of the two it hangs on; -1 for none. */
function conjunctionBefore(draft: Draft, noun: number, verb: number): number {
  const own = draft.child(noun, R.cc)
  const conjunction = own >= 0 ? own : draft.child(verb, R.cc)
  return conjunction > 0 && conjunction < noun && draft.tokens.forms[conjunction - 1] === ','
    ? conjunction
    : -1
}
