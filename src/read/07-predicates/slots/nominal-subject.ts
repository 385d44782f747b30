// The subject of an adjective or a noun.
import { dependent, R, U } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { doer } from './doer.ts'
import { lightVerb } from './light-verb.ts'
import { surfaceSubject } from './subject.ts'

/**
 * The subject of the copula, else who does what the light verb carries; -1 for none.
 *
 *     The two armies held talks on Monday.
 *             ^^^^^^ nominal subject of "talks"
 *     Jordan is critical of the plan.
 *     ^^^^^^ nominal subject of "critical"
 */
export function nominalSubject(syntax: Syntax, head: number): number {
  const subject = hasCopula(syntax, head) ? surfaceSubject(syntax, head) : -1
  if (subject >= 0) return subject
  const verb = lightVerb(syntax, head)
  return verb >= 0 ? doer(syntax, verb) : -1
}

/** "considers it illegal" says as much of "it" as a copula does. */
function hasCopula(syntax: Syntax, head: number): boolean {
  const { dependencies: tree, tags } = syntax
  if (dependent(tree, head, R.cop!, R['aux:pass']!) >= 0) return true
  return tags.upos[head] === U.ADJ && tree.relations[head] === R.xcomp
}
