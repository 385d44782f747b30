// What changed hands: the same kind, and as much of it.
import type { Item, Quantity } from '../../model/index.ts'
import type { Party } from './actors.ts'
import { type Finding, finding } from './finding.ts'
import type { Profile } from './profile.ts'

/** What has no kind of its own may be of any. */
const OTHER = 'other'
/** Quantities this near are one when one of them is said to be approximate. */
const APPROXIMATELY = 0.25

export function compareItems(a: Profile, b: Profile): readonly Finding[] {
  const [left, right] = [a.told.claim.items, b.told.claim.items]
  const counted = compareCounts([...a.actors, ...a.recipients], [...b.actors, ...b.recipients])
  if (left.length === 0 || right.length === 0) return counted === null ? [] : [counted]
  const found: Finding[] = []
  const kind = compareKinds(left, right)
  if (kind !== null) found.push(kind)
  const quantity = kind?.rule === 'other-items' ? counted : (compareQuantities(left, right) ?? counted)
  if (quantity !== null) found.push(quantity)
  return found
}

/** How many people two descriptions of one party count: "six diplomats", "six Indian envoys". */
function compareCounts(left: readonly Party[], right: readonly Party[]): Finding | null {
  const [one, two] = [left, right].map((parties) => parties.flatMap(({ count }) => count ?? []))
  if (one!.length !== 1 || two!.length !== 1) return null
  const [few, many] = [Math.min(one![0]!, two![0]!), Math.max(one![0]!, two![0]!)]
  if (few === many) return finding('same-quantity')
  return few >= many * (1 - APPROXIMATELY) ? null : finding('other-quantity')
}

function compareKinds(left: readonly Item[], right: readonly Item[]): Finding | null {
  const kinds = (items: readonly Item[]): readonly string[] =>
    items.flatMap(({ category }) => (category === null || category === OTHER ? [] : category))
  const [one, two] = [kinds(left), kinds(right)]
  if (one.length === 0 || two.length === 0) return null
  if (one.some((kind) => two.includes(kind))) return finding('same-items')
  const related = one.some((kind) => two.some((other) => kin(kind, other)))
  return finding(related ? 'related-items' : 'other-items')
}

/** One below the other, or both under one heading. */
export function kin(a: string, b: string): boolean {
  if (a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)) return true
  return a.split('.')[0] === b.split('.')[0]
}

function compareQuantities(left: readonly Item[], right: readonly Item[]): Finding | null {
  let found: Finding | null = null
  for (const one of left) {
    for (const two of right) {
      if (!comparable(one, two)) continue
      const next = finding(agreement(one.quantity!, two.quantity!))
      if (found === null || next.points > found.points) found = next
    }
  }
  return found
}

/** Whether the amounts of two items can be held against each other. */
export function comparable(a: Item, b: Item): boolean {
  if (a.quantity === null || b.quantity === null) return false
  if (a.quantity.unit !== null && b.quantity.unit !== null && a.quantity.unit !== b.quantity.unit)
    return false
  return a.category === null || b.category === null
    ? a.quantity.value === b.quantity.value
    : kin(a.category, b.category)
}

export function agreement(a: Quantity, b: Quantity): 'same-quantity' | 'near-quantity' | 'other-quantity' {
  if (a.value === b.value) return 'same-quantity'
  const apart = Math.abs(a.value - b.value) / Math.max(Math.abs(a.value), Math.abs(b.value))
  return apart <= APPROXIMATELY && (a.approximate || b.approximate) ? 'near-quantity' : 'other-quantity'
}
