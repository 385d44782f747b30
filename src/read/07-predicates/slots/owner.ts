// Whose thing a noun is.
import type { Filler } from '../../../reading/index.ts'
import { isParty } from '../party.ts'
import type { Syntax } from '../syntax.ts'
import { coordinated } from './coordination.ts'
import { modifiers, possessors } from './modifier.ts'
import { phrases } from './preposition.ts'

/**
 * The possessor of a noun, the nationality before it, or the one after "by" or "of"; empty for none.
 *
 *     Iran dismissed Israel's presentation and the demands of Bahrain.
 *                    ^^^^^^ owner of "presentation"
 *                                                             ^^^^^^^ owner of "demands"
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
  return found.map((token) => ({ token, mention: syntax.mentions.atHead[token]!, implied: false }))
}
