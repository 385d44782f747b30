// How near an expression stands to a predicate in the tree.
import { type Dependencies, type Predicate, R, type TokenSpan } from '../../reading/index.ts'

/** Steps up from an expression that still count as near. */
const REACH = 6

/** The token of a span whose head lies outside it. */
export function headOf(tree: Dependencies, span: TokenSpan): number {
  for (let token = span.first; token < span.end; token++) {
    const head = tree.heads[token]!
    if (head < span.first || head >= span.end) return token
  }
  return span.end - 1
}

/**
 * Steps from the expression up to the predicate's head, 0 when it is the head itself; Infinity when it does not lead
 * there. Another predicate on the way takes the expression for itself.
 */
export function distance(
  tree: Dependencies,
  span: TokenSpan,
  predicate: Predicate,
  others: ReadonlyMap<number, number>,
): number {
  let at = headOf(tree, span)
  for (let steps = 0; at >= 0 && steps <= REACH; steps++) {
    if (at === predicate.head) return steps
    if (steps > 0 && others.has(at) && !chained(tree, predicate.head, at)) return Number.POSITIVE_INFINITY
    const up = tree.heads[at]!
    if (up >= 0 && chained(tree, predicate.head, up)) return steps + 1
    at = up
  }
  return Number.POSITIVE_INFINITY
}

/** True when `head` continues the clause of `governor`: an infinitive, a conjunct, the noun of a light verb. */
export function chained(tree: Dependencies, head: number, governor: number): boolean {
  let at = head
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    if (at === governor) return true
    const relation = tree.relations[at]
    const passes =
      relation === R.xcomp || relation === R.conj || relation === R.obj || relation === R.advcl ||
      relation === R['nsubj:pass'] || relation === R.nsubj || relation === R.obl || relation === R.nmod
    if (!passes) return false
    at = tree.heads[at]!
  }
  return false
}
