// A counted noun that the parser takes for an oblique.
import { dependent, dependents, R, U } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

// "at least 100", "at most 100".
const BOUND = new Set(['least', 'most'])

/**
 * A counted noun after the verb without a preposition of its own: no oblique but the object. -1 for none.
 *
 *     Shelling killed at least 100 civilians.
 *                                  ^^^^^^^^^ counted object of "killed"
 */
export function countedObject(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tags, tokens } = syntax
  for (const phrase of dependents(tree, verb, R.obl!)) {
    if (phrase < verb || (tags.upos[phrase] !== U.NOUN && tags.upos[phrase] !== U.PROPN)) continue
    const mark = dependent(tree, phrase, R.case!)
    const bound = mark >= 0 && tokens.lowers[mark] === 'at' && BOUND.has(tokens.lowers[mark + 1]!)
    if (mark >= 0 && !bound) continue
    if (dependent(tree, phrase, R.nummod!) >= 0) return phrase
  }
  return -1
}
