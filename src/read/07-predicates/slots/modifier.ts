// Parties named by a nationality, a name or a possessor before the noun.
import { dependents, R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { coordinated } from './coordination.ts'

/**
 * Modifiers of a noun that are mentions: nationalities and names in a compound.
 *
 *     Israeli air strikes on the port followed US-South Korean drills.
 *     ^^^^^^^ modifier of "strikes"
 *                                              ^^ modifier of "drills"
 */
export function modifiers(syntax: Syntax, noun: number): number[] {
  const { dependencies: tree, mentions } = syntax
  const found: number[] = []
  for (const child of dependents(tree, noun, R.amod!, R.compound!, R.nmod!, R['nmod:unmarked']!)) {
    if (child > noun) continue
    for (const token of coordinated(syntax, child)) if (mentions.atHead[token]! >= 0) found.push(token)
    // "US-South Korean drills": the first half hangs under the second.
    for (const part of dependents(tree, child, R.compound!, R.amod!)) {
      if (part < child && mentions.atHead[part]! >= 0 && !found.includes(part)) found.push(part)
    }
  }
  return found.sort((a, b) => a - b)
}

/**
 * The possessor of a noun, with those coordinated to it.
 *
 *     Chisinau's repeated calls for a withdrawal
 *     ^^^^^^^^ possessor of "calls"
 */
export function possessors(syntax: Syntax, noun: number): number[] {
  return dependents(syntax.dependencies, noun, R['nmod:poss']!).flatMap((token) => coordinated(syntax, token))
}
