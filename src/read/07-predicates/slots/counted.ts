// What a number with "of" counts.
import { U } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

/**
 * The noun after "of" that a number counts, wherever the parser hung it; -1 for none.
 *
 *     Togo freed eleven of the rebels.
 *                              ^^^^^^ counted by "eleven"
 */
export function countedBy({ dependencies: tree, tags, tokens }: Syntax, token: number): number {
  if (tags.upos[token] !== U.NUM || tokens.lowers[token + 1] !== 'of') return -1
  const counted = tree.heads[token + 1]!
  return counted > token ? counted : -1
}
