// The way through the tree from the word of an act to a party, as one number.
import { hashText, mix } from '../../../language/hashing.ts'
import { R } from '../../../reading/index.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

/** Steps up from the act and down to the party that are followed. */
const UP = 6
const DOWN = 6
/** A longer way is told only by its first step. */
const WHOLE = 4

/** The party stands in another tree, or too far away in this one. */
export const ELSEWHERE: number = hashText('elsewhere')
const START = hashText('path')

const above = new Int32Array(UP)
const below = new Int32Array(DOWN + 1)

/**
 * Relations up from the act to the lowest word above both, then down to the party; the preposition in place of the
 * relation where a phrase has one. A coordinated or flat word counts as the first.
 *
 *     The minister said that France would expel a diplomat of Chad.
 *                            ^^^^^^ nsubj of "expel"
 *                                                             ^^^^ obj, of from "expel"
 *         ^^^^^^^^ up ccomp, nsubj of "expel"
 */
export function pathOf(syntax: Syntax, from: number, to: number): number {
  const { heads, relations } = syntax.dependencies
  let ups = 0
  for (let at = from; at >= 0 && ups < UP; at = heads[at]!) above[ups++] = at
  let downs = 0
  let at = to
  for (let steps = 0; steps <= DOWN && at >= 0; steps++) {
    const index = above.subarray(0, ups).indexOf(at)
    if (index >= 0) return hashOf(relations, index, downs)
    const relation = relations[at]!
    if (relation !== R.conj && relation !== R.flat && !(downs > 0 && relation === R.appos))
      below[downs++] = stepDown(syntax, at, relation)
    at = heads[at]!
  }
  return ELSEWHERE
}

function stepDown(syntax: Syntax, at: number, relation: number): number {
  const preposition = relation === R.obl || relation === R.nmod ? prepositionOf(syntax, at) : null
  return preposition === null ? relation : hashText(preposition)
}

function hashOf(relations: ArrayLike<number>, climbed: number, downs: number): number {
  let hash = mix(1, START, climbed)
  if (climbed + downs > WHOLE) {
    const first = climbed > 0 ? relations[above[0]!]! : below[downs - 1]!
    return mix(2, START, first)
  }
  for (let i = 0; i < climbed; i++) hash = mix(3, hash, relations[above[i]!]!)
  for (let i = downs - 1; i >= 0; i--) hash = mix(4, hash, below[i]!)
  return hash
}
