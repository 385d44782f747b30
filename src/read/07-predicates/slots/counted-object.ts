// A counted noun that the parser takes for an oblique.
import { dependent, dependents, R, U } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

/**
 * A counted noun after the verb without a preposition of its own: no oblique but the object. -1 for none.
 *
 *     Shelling killed at least 100 civilians.
 *                                  ^^^^^^^^^ counted object of "killed"
 */
export function countedObject(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tags } = syntax
  for (const phrase of dependents(tree, verb, R.obl!)) {
    if (phrase < verb || dependent(tree, phrase, R.case!) >= 0 || tags.upos[phrase] !== U.NOUN) continue
    if (dependent(tree, phrase, R.nummod!) >= 0) return phrase
  }
  return -1
}
