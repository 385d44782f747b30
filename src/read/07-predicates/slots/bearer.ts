// Whom a predicate noun is said of.
import { dependent, R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

// Nouns of a list that are said of one.
const LIST = 3

/**
 * The noun that an apposition or a copula says it of, else the noun itself when it stands for somebody known; -1 for
 * none.
 *
 *     Japan is an ally of Canada.
 *     ^^^^^ bearer of "ally"
 *     Norway, long a skeptic of such aid, promised Ukraine tanks.
 *     ^^^^^^ bearer of "skeptic"
 */
export function bearer(syntax: Syntax, noun: number, depth = 0): number {
  const { dependencies: tree, mentions, references } = syntax
  if (tree.relations[noun] === R.appos) return tree.heads[noun]!
  if (dependent(tree, noun, R.cop!) >= 0) return dependent(tree, noun, R.nsubj!)
  if (tree.relations[noun] === R.conj && depth < LIST) {
    // "a member of NATO and an ally of …": the second is said of the same.
    const first = tree.heads[noun]!
    if (tree.relations[first] === R.appos || dependent(tree, first, R.cop!) >= 0)
      return bearer(syntax, first, depth + 1)
  }
  const mention = mentions.atHead[noun]!
  const known = mention >= 0 && references.of[mention]!.identities.some((who) => who.id !== null)
  return known ? noun : -1
}
