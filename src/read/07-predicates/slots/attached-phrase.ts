// Phrases that hang on a word itself.
import { dependent, dependents, R, U, X } from '../../../reading/index.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

/**
 * Heads of the phrases and clauses that `preposition` ties to `head` directly, in text order. The "to" of an infinitive
 * is none ("sent envoys to Chad to talk"), that of a noun is one whatever the parser made of it ("yielded to demands").
 *
 *     Ankara sent drones to Tripoli.
 *                           ^^^^^^^ "to" of "sent"
 */
export function attachedPhrases(syntax: Syntax, head: number, preposition: string): number[] {
  const { dependencies: tree, tags, tokens } = syntax
  const found: number[] = []
  for (const phrase of dependents(tree, head, R.obl!, R.nmod!, R['obl:agent']!, R.advcl!, R.acl!)) {
    if (prepositionOf(syntax, phrase) === preposition) found.push(phrase)
    else {
      const mark = dependent(tree, phrase, R.mark!)
      const infinitive = tags.xpos[mark] === X.TO && tags.upos[phrase] !== U.NOUN
      if (mark >= 0 && tokens.lowers[mark] === preposition && !infinitive) found.push(phrase)
    }
  }
  return found
}
