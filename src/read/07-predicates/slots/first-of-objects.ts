// Of two objects the first is who gets the second.
import { dependents, R, subtree } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

/**
 * The first of two objects after the verb when it is somebody and the second follows it at once, which the parser
 * takes both for what the verb is done to; -1 for none.
 *
 *     Manila granted American forces access to the bases.
 *                             ^^^^^^ first of objects of "granted"
 */
export function firstOfObjects({ dependencies: tree, mentions, tokens }: Syntax, verb: number): number {
  const [first, second] = dependents(tree, verb, R.obj!).filter((object) => object > verb)
  if (first === undefined || second === undefined || mentions.atHead[first]! < 0) return -1
  const { first: start } = subtree(tree, second)
  return subtree(tree, first).end === start && tokens.lowers[start] !== 'and' ? first : -1
}
