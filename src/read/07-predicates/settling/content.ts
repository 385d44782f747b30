// What a demand, promise, threat or refusal tells of.
import { dependents, R, X } from '../../../reading/index.ts'
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
function contentHeads(syntax: Syntax, { row, head, slots }: Draft): number[] {
  const { dependencies: tree } = syntax
  const roots = slots.find('comp').flatMap((root) => [root, ...listedAfter(syntax, head, root)])
  for (const slot of ['for', 'obj']) {
    if (row.items.some((group) => group.includes(slot))) roots.push(...slots.find(slot))
  }
  const heads: number[] = []
  for (const root of roots) {
    for (const one of [root, ...dependents(tree, root, R.conj!), ...coordinated(syntax, root)]) {
      heads.push(one, ...dependents(tree, one, R.obj!, R.xcomp!))
    }
  }
  return heads
}

/** What a draft tells of, as heads in the order in which they are asked; worked out once for each act. */
export type Contents = (draft: Draft) => readonly number[]

/** Several rules ask what an act tells of, of drafts that differ in nothing but their parties. */
export function contentsIn(syntax: Syntax): Contents {
  const known = new Map<number, readonly number[]>()
  return (draft) => {
    let heads = known.get(draft.head)
    if (!heads) {
      heads = contentHeads(syntax, draft)
      known.set(draft.head, heads)
    }
    return heads
  }
}

/** "told to leave, to pay and to go": further infinitives of a list, which the parser hangs beside the first. */
function listedAfter({ dependencies: tree, tags, tokens }: Syntax, head: number, root: number): number[] {
  const opens = (clause: number) => dependents(tree, clause, R.mark!).find((mark) => tags.xpos[mark] === X.TO)
  if (opens(root) === undefined) return []
  return dependents(tree, head, R.advcl!, R.xcomp!).filter((clause) => {
    const to = clause > root ? opens(clause) : undefined
    return to !== undefined && LISTING.has(tokens.lowers[to - 1]!)
  })
}

const LISTING: ReadonlySet<string> = new Set([',', 'and', ';'])
