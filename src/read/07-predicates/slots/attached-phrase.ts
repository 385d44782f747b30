// Phrases that hang on a word itself.
import { dependent, dependents, R } from '../../../reading/index.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

/**
 * Heads of the phrases and clauses that `preposition` ties to `head` directly, in text order.
 *
 *     Ankara sent drones to Tripoli.
 *                           ^^^^^^^ "to" of "sent"
 */
export function attachedPhrases(syntax: Syntax, head: number, preposition: string): number[] {
  const { dependencies: tree, tokens } = syntax
  const found: number[] = []
  for (const phrase of dependents(tree, head, R.obl!, R.nmod!, R['obl:agent']!, R.advcl!, R.acl!)) {
    if (prepositionOf(syntax, phrase) === preposition) found.push(phrase)
    else if (tokens.lowers[dependent(tree, phrase, R.mark!)] === preposition) found.push(phrase)
  }
  return found
}
