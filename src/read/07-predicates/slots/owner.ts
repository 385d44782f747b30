// Whose thing a noun is.
import { dependents, type Filler, R } from '../../../reading/index.ts'
import { isParty } from '../party.ts'
import type { Syntax } from '../syntax.ts'
import { coordinated } from './coordination.ts'
import { doer } from './doer.ts'
import { modifiers, possessors } from './modifier.ts'
import { isPassive } from './passive.ts'
import { phrases } from './preposition.ts'

/**
 * The possessor of a noun, the nationality before it, the one after "by" or "of", or by whom it is made; empty for none.
 *
 *     Iran dismissed Israel's presentation and the demands of Bahrain.
 *                    ^^^^^^ owner of "presentation"
 *                                                             ^^^^^^^ owner of "demands"
 *     Egypt weighed a motion filed by Chad.
 *                                     ^^^^ owner of "motion"
 */
export function owners(syntax: Syntax, noun: number): Filler[] {
  const before = [...possessors(syntax, noun), ...modifiers(syntax, noun)]
  const found = before.filter((token) => isParty(syntax, syntax.mentions.atHead[token]!))
  for (const preposition of ['by', 'of']) {
    if (found.length > 0) break
    for (const phrase of phrases(syntax, noun, preposition)) {
      for (const token of coordinated(syntax, phrase)) {
        if (isParty(syntax, syntax.mentions.atHead[token]!)) found.push(token)
      }
    }
  }
  if (found.length === 0) {
    for (const participle of dependents(syntax.dependencies, noun, R.acl!)) {
      if (participle < noun || !isPassive(syntax, participle)) continue
      const agent = doer(syntax, participle)
      if (agent < 0) continue
      found.push(
        ...coordinated(syntax, agent).filter((token) => isParty(syntax, syntax.mentions.atHead[token]!)),
      )
    }
  }
  return found.map((token) => ({ token, mention: syntax.mentions.atHead[token]!, implied: false }))
}
