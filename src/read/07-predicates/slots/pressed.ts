// Who acts because somebody asked for it.
import { R } from '../../../reading/index.ts'
import { isVerb, prepositionOf, type Syntax } from '../syntax.ts'
import { doer } from './doer.ts'

// Prepositions of a request that the clause answers.
const ANSWERED = new Set(['at', 'under', 'upon', 'despite', 'amid'])

/**
 * Who does what the clause of a request tells: whoever was asked; -1 for none.
 *
 *     Under pressure from India, Colombo put the call off.
 *                                ^^^^^^^ pressed by "pressure"
 */
export function pressed(syntax: Syntax, noun: number): number {
  const { dependencies: tree } = syntax
  const governor = tree.heads[noun]!
  if (governor < 0 || tree.relations[noun] !== R.obl || !isVerb(syntax, governor)) return -1
  return ANSWERED.has(prepositionOf(syntax, noun) ?? '') ? doer(syntax, governor) : -1
}
