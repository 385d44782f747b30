// What a demand, promise, threat or refusal tells of.
import { dependents, R } from '../../../reading/index.ts'
import type { Draft } from '../draft.ts'
import { coordinated } from '../slots/coordination.ts'
import type { Syntax } from '../syntax.ts'

/**
 * Heads of the acts that are its content, not acts of their own: its complement, and its object where its row says so,
 * each with those beside it and the objects and complements below.
 *
 *     Washington urged Iran to halt enrichment and release the crew.
 *                              ^^^^ content of "urged"
 *                                                  ^^^^^^^ content of "urged"
 */
export function contentHeads(syntax: Syntax, { row, slots }: Draft): number[] {
  const { dependencies: tree } = syntax
  const roots = [...slots.find('comp')]
  for (const slot of ['for', 'obj']) {
    if (row.items.some((group) => group.includes(slot))) roots.push(...slots.find(slot))
  }
  const heads: number[] = []
  for (const root of roots) {
    for (const head of [root, ...dependents(tree, root, R.conj!), ...coordinated(syntax, root)]) {
      heads.push(head, ...dependents(tree, head, R.obj!, R.xcomp!))
    }
  }
  return heads
}
