// Several who share one role.
import { dependents, R, U } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { companions } from './companions.ts'

// Nouns that one list may hold.
const LONGEST = 40

/**
 * A noun with the nouns coordinated to it, in text order.
 *
 *     The leaders of Britain, France and Germany met.
 *                    ^^^^^^^ coordinated with "Britain"
 *                             ^^^^^^ coordinated with "Britain"
 *                                        ^^^^^^^ coordinated with "Britain"
 */
export function coordinated(syntax: Syntax, token: number): number[] {
  const { dependencies: tree, tags } = syntax
  const all = [token]
  const before = takenForOblique(syntax, token)
  if (before >= 0) all.push(before)
  // The treebanks hang all on the first; the parser sometimes hangs each on the one before.
  for (let at = 0; at < all.length && all.length < LONGEST; at++) {
    for (const part of partsOfName(syntax, all[at]!)) {
      for (const next of dependents(tree, part, R.conj!)) {
        const upos = tags.upos[next]
        const nominal =
          upos === U.NOUN || upos === U.PROPN || upos === U.PRON || upos === U.NUM || upos === U.ADJ
        if (nominal && !all.includes(next)) all.push(next)
      }
    }
  }
  for (const one of [...all]) {
    for (const companion of companions(syntax, one)) {
      if (all.includes(companion)) continue
      all.push(companion)
      for (const next of dependents(tree, companion, R.conj!)) if (!all.includes(next)) all.push(next)
    }
  }
  return all.sort((a, b) => a - b)
}

/**
 * "after Chad and Niger had met": the first of two subjects, which the parser took for the phrase of the conjunction; -1
 * for none.
 */
function takenForOblique({ dependencies: tree, mentions, tokens }: Syntax, token: number): number {
  if (tree.relations[token] !== R.nsubj) return -1
  const mention = mentions.atHead[token]!
  const first = mention < 0 ? token : mentions.all[mention]!.first
  if (first < 2 || tokens.lowers[first - 1] !== 'and') return -1
  let other = first - 2
  while (other > 0 && (tree.relations[other] === R.flat || tree.relations[other] === R.compound))
    other = tree.heads[other]!
  return tree.relations[other] === R.obl && tree.heads[other] === tree.heads[token] ? other : -1
}

/** The words of the name a token stands in: a coordination may hang on any of them ("Masoud Pezeshkian and …"). */
function partsOfName(syntax: Syntax, token: number): number[] {
  const mention = syntax.named[token]! - 1
  if (mention < 0) return [token]
  const { first, end } = syntax.mentions.all[mention]!
  return Array.from({ length: Math.min(end - first, LONGEST) }, (_, index) => first + index)
}
