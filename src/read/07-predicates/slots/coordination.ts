// Several who share one role.
import { dependents, R, U } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

/** Nouns that one list may hold. */
const LONGEST = 40

/**
 * A noun with the nouns coordinated to it, in text order.
 *
 *     The leaders of Britain, France and Germany met.
 *                    ^^^^^^^ one
 *                             ^^^^^^ two
 *                                        ^^^^^^^ three
 */
export function coordinated(syntax: Syntax, token: number): number[] {
  const { dependencies: tree, tags } = syntax
  const all = [token]
  // The treebanks hang all on the first; the parser sometimes hangs each on the one before.
  for (let at = 0; at < all.length && all.length < LONGEST; at++) {
    for (const next of dependents(tree, all[at]!, R.conj!)) {
      const upos = tags.upos[next]
      if (upos === U.NOUN || upos === U.PROPN || upos === U.PRON || upos === U.NUM || upos === U.ADJ) all.push(next)
    }
  }
  return all.sort((a, b) => a - b)
}
