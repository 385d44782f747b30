// A phrase that the parser hung on a noun further down.
import { dependents, R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { attachedPhrases } from './attached-phrase.ts'

/**
 * Heads of the phrases with `preposition` on the noun or on the nouns that follow below it, at most `steps` down.
 *
 *     Agencies reported deliveries of shells and missiles to Syria.
 *                                                            ^^^^^ "to" of "deliveries"
 */
export function lowPhrases(syntax: Syntax, noun: number, preposition: string, steps: number): number[] {
  if (steps === 0) return []
  const here = attachedPhrases(syntax, noun, preposition).filter((phrase) => phrase > noun)
  if (here.length > 0) return here
  for (const next of dependents(syntax.dependencies, noun, R.conj!, R.nmod!)) {
    if (next < noun) continue
    const found = lowPhrases(syntax, next, preposition, steps - 1)
    if (found.length > 0) return found
  }
  return []
}
