// Several who share one role.
import { dependents, R, U } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

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
  for (const next of dependents(tree, token, R.conj!)) {
    const upos = tags.upos[next]
    if (upos === U.NOUN || upos === U.PROPN || upos === U.PRON || upos === U.NUM || upos === U.ADJ) all.push(next)
  }
  return all
}
