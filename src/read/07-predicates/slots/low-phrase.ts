// A phrase that the parser hung on a noun further down.
import { dependent, dependents, R } from '../../../reading/index.ts'
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
    if (next < noun || isApart(syntax, next)) continue
    const found = lowPhrases(syntax, next, preposition, steps - 1)
    if (found.length > 0) return found
  }
  return []
}

/** "strikes on a square and the shooting of herders by troops": another act with an article has its phrases for itself. */
function isApart({ dependencies: tree, tags, knowledge }: Syntax, noun: number): boolean {
  if (tree.relations[noun] !== R.conj || dependent(tree, noun, R.det!) < 0) return false
  return knowledge.predicates.noun(tags.lemmas[noun]!).length > 0
}
