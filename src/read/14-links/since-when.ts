// What has gone on since a time began then.
import { dependents, type Predicate, R, X } from '../../reading/index.ts'
import { distance } from './attachment.ts'
import { HAVE, type View } from './view.ts'
import type { Dater } from './when-of.ts'

/** Steps from the verb of the time to its act. */
const REACH = 1

/**
 * Steps from a time after "since" to the act that it dates, whose verb stands in the perfect or is a participle;
 * Infinity for others.
 *
 *     Norway has trained the squad since May, and since 1999 Iran condemns it.
 *                                        ^^^ of "trained"
 *                                                       ^^^^ nothing
 */
export function sinceWhen(view: View, predicate: Predicate, dater: Dater): number {
  const from = view.dependencies.heads[dater.from]!
  const far = from < 0 ? Number.POSITIVE_INFINITY : distance(view, { ...dater, from }, predicate)
  return far <= REACH && isPerfect(view, predicate.head) ? far : Number.POSITIVE_INFINITY
}

function isPerfect(view: View, verb: number): boolean {
  const { tags, dependencies: tree, tokens } = view
  if (tags.xpos[verb] === X.VBG) return true
  const auxiliaries = dependents(tree, verb, R.aux!, R['aux:pass']!)
  if (auxiliaries.length === 0) return tags.xpos[verb] === X.VBN
  return auxiliaries.some((token) => HAVE.has(tokens.lowers[token]!) || tokens.lowers[token] === 'been')
}
