// Questions every rule asks of the dependency tree.
import type { Dependencies, TokenSpan } from './layers.ts'

/** First dependent of `head` with one of the relations, -1 for none. */
export function dependent(tree: Dependencies, head: number, ...relations: readonly number[]): number {
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (relations.includes(tree.relations[child]!)) return child
  }
  return -1
}

/** All dependents of `head`, in text order; only those with one of the relations when some are given. */
export function dependents(tree: Dependencies, head: number, ...relations: readonly number[]): number[] {
  const found: number[] = []
  for (let child = tree.firstChild[head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (relations.length === 0 || relations.includes(tree.relations[child]!)) found.push(child)
  }
  return found
}

/** The smallest token span that holds `head` and all below it. */
export function subtree(tree: Dependencies, head: number): TokenSpan {
  let first = head
  let end = head + 1
  const stack = [head]
  while (stack.length > 0) {
    const token = stack.pop()!
    if (token < first) first = token
    if (token >= end) end = token + 1
    for (let child = tree.firstChild[token]!; child >= 0; child = tree.nextSibling[child]!) stack.push(child)
  }
  return { first, end }
}

/** True when `token` is `ancestor` or stands below it. */
export function isUnder(tree: Dependencies, token: number, ancestor: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 512; at = tree.heads[at]!, steps++)
    if (at === ancestor) return true
  return false
}
