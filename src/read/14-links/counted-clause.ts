// A time counted from the main clause dates the clause after it.
import { R, type TimeExpression, U } from '../../reading/index.ts'
import type { View } from './view.ts'

/** True for "three days after", where the times layer knows from which day they count. */
export function isCountedFrom(time: TimeExpression): boolean {
  return time.rule === 'times/counted-from'
}

/**
 * The verb, or the noun, that "after" or "before" leads in.
 *
 *     The envoy left on Monday, three days after Oslo recalled the consul.
 *                               ^^^^^^^^^^ of "recalled"
 */
export function countedClause({ dependencies: tree, tags, sentences }: View, time: TimeExpression): number {
  const joiner = time.end
  const relation = tree.relations[joiner]
  if (relation === R.mark || relation === R.case) return tree.heads[joiner]!
  const limit = sentences.firsts[sentences.of[joiner]! + 1]!
  for (let token = joiner + 1; token < limit; token++) if (tags.upos[token] === U.VERB) return token
  return -1
}
