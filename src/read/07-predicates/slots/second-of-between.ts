// "between" takes two.
import type { Syntax } from '../syntax.ts'
import { isNominal } from '../syntax.ts'
import { coordinated } from './coordination.ts'

// Words over which the second of "between A and B" may follow the first.
const SECOND = 16

/**
 * The one found and the noun after "and", wherever the parser hung it.
 *
 *     A meeting between a delegation from Chad and representatives of Niger was held.
 *                         ^^^^^^^^^^ "between" of "meeting"
 *                                                  ^^^^^^^^^^^^^^^ "between" of "meeting"
 */
export function withSecond(syntax: Syntax, found: number[]): number[] {
  const { dependencies: tree, tokens, sentences, mentions } = syntax
  const first = found[0]!
  if (found.length !== 1 || coordinated(syntax, first).length > 1) return found
  if (mentions.all[mentions.atHead[first]!]?.plural) return found
  const limit = Math.min(sentences.firsts[sentences.of[first]! + 1]!, first + SECOND)
  for (let at = first + 1; at < limit; at++) {
    if (tokens.lowers[at] !== 'and') continue
    const second = tree.heads[at]!
    return second > at && isNominal(syntax, second) ? [first, second] : found
  }
  return found
}
