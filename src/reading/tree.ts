// Questions every rule asks of the dependency tree.
import type { Dependencies, TokenSpan } from './layers.ts'

/** First dependent of `head` with one of the relations, -1 for none. */
export function dependent(
  tree: Dependencies,
  head: number,
  one: number,
  two: number = one,
  three: number = one,
): number {
  const { relations, nextSibling } = tree
  for (let child = tree.firstChild[head]!; child >= 0; child = nextSibling[child]!) {
    const relation = relations[child]!
    if (relation === one || relation === two || relation === three) return child
  }
  return -1
}

/** All dependents of `head`, in text order; only those with one of the relations when some are given. */
export function dependents(tree: Dependencies, head: number, ...wanted: readonly number[]): number[] {
  const { relations, nextSibling } = tree
  const found: number[] = []
  for (let child = tree.firstChild[head]!; child >= 0; child = nextSibling[child]!) {
    if (wanted.length === 0 || isOneOf(wanted, relations[child]!)) found.push(child)
  }
  return found
}

// A loop, since a call of `includes` on a list that short costs more than what it looks for.
function isOneOf(wanted: readonly number[], relation: number): boolean {
  for (let k = 0; k < wanted.length; k++) if (wanted[k] === relation) return true
  return false
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
