// In which order the claims of an event stand: first the one that tells it best.
import type { Certainty, Reality } from '../../model/index.ts'
import { datedDays, lengthOf } from '../days.ts'
import type { Told } from '../told.ts'
import { stands } from './standing.ts'

export const CERTAINTIES: readonly Certainty[] = ['asserted', 'reported', 'alleged', 'believed']
export const REALITIES: readonly Reality[] = ['actual', 'planned', 'possible', 'conditional', 'called-for']

/** The leading claim first, then by publication; a function of the set. */
export function inOrder(told: readonly Told[]): readonly Told[] {
  const ranked = [...told].sort((a, b) => compareNumbers(rankOf(a), rankOf(b)) || byPublication(a, b))
  const [leading, ...others] = ranked
  return leading === undefined ? [] : [leading, ...others.sort(byPublication)]
}

export function byPublication({ claim: a, document: x }: Told, { claim: b, document: y }: Told): number {
  const [left, right] = [x.publishedAt ?? '~', y.publishedAt ?? '~']
  if (left !== right) return left < right ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Smaller is better: what stands, is affirmed and done; then the most fully told; then the surest. */
function rankOf(told: Told): readonly number[] {
  const { claim } = told
  return [
    stands(told) ? 0 : 1,
    claim.polarity === 'affirmed' ? 0 : 1,
    REALITIES.indexOf(claim.reality),
    -fullness(told),
    CERTAINTIES.indexOf(claim.certainty),
  ]
}

/** How much of who, what, when and where a claim tells. */
function fullness(told: Told): number {
  const { claim } = told
  const dated = datedDays(told)
  return (
    (claim.actors.length > 0 ? 2 : 0) +
    (claim.recipients.length > 0 || claim.actors.length > 1 ? 2 : 0) +
    (dated === null ? 0 : lengthOf(dated) <= 3 ? 2 : 1) +
    (claim.where === null ? 0 : 1) +
    (claim.mode === null ? 0 : 1) +
    Math.min(2, claim.items.length) +
    (claim.items.some(({ quantity }) => quantity !== null) ? 1 : 0)
  )
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - b[index]!
  return 0
}
