// Which things change hands in a predicate.
import { type ItemExpression, isUnder, type Predicate, type Reading } from '../../reading/index.ts'

/** Acts in which things move even when the lexicon row does not say which words name them. */
const TRANSFERS = new Set(['AID', 'COOPERATE', 'AGREE', 'REQUEST', 'RETREAT', 'REJECT'])

/**
 * Indexes of the items of a predicate: those at the tokens its row names, else those below it.
 *
 *     Oslo sent 30 tanks and ammunition to Kyiv.
 *               ^^^^^^^^ item of "sent"
 *                            ^^^^^^^^^^ item of "sent"
 */
export function itemsOf(
  reading: Reading<'dependencies'>,
  predicate: Predicate,
  items: readonly ItemExpression[],
): number[] {
  const held = new Set([...predicate.actors, ...predicate.recipients].map((filler) => filler.token))
  const free = items.filter((item) => !held.has(item.head))
  const named = free.filter((item) => predicate.items.some((token) => token >= item.first && token < item.end))
  if (named.length > 0) return named.map((item) => item.index)
  if (!TRANSFERS.has(predicate.base)) return []
  const { clause, head } = predicate
  return free
    .filter((item) => item.first >= clause.first && item.end <= clause.end && item.head !== head)
    .filter((item) => isUnder(reading.dependencies, item.head, head))
    .map((item) => item.index)
}
