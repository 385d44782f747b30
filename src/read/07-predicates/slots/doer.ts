// Who does what a verb says.
import { dependent, dependents, R } from '../../../reading/index.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'
import { isPassive } from './passive.ts'
import { surfaceSubject } from './subject.ts'

/**
 * The subject of an active verb, the "by" phrase of a passive one; -1 when the clause does not say.
 *
 *     The village was shelled by government troops.
 *                                           ^^^^^^ doer of "shelled"
 */
export function doer(syntax: Syntax, verb: number): number {
  if (!isPassive(syntax, verb)) return surfaceSubject(syntax, verb)
  const { dependencies: tree } = syntax
  const agent = dependent(tree, verb, R['obl:agent']!)
  if (agent >= 0) return agent
  for (const phrase of dependents(tree, verb, R.obl!))
    if (prepositionOf(syntax, phrase) === 'by') return phrase
  return -1
}
