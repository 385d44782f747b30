// Goods that move between states are trade, not help.

import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { EventType } from '../../model/index.ts'
import { dependents, type Predicate, R, type Reading } from '../../reading/index.ts'

// Categories of knowledge/items that are traded rather than given; medicine, tents and water that go abroad are mostly relief.
const TRADED = /^(energy|nuclear|goods(?!\.(medical|shelter|water))|metals|minerals)/
// Verbs of gifts: whatever is given so is not sold.
const GIFTS: ReadonlySet<string> = new Set([
  'donate',
  'airlift',
  'airdrop',
  'drop',
  'parachute',
  'distribute',
  'give',
  'grant',
  'provide',
  'fly',
])

/**
 * COOPERATE for a transfer of goods that are traded, else the base.
 *
 *     Iran shipped 11 tonnes of uranium to Russia.
 *          ^^^^^^^ COOPERATE
 */
export function tradedGoods(
  base: EventType,
  predicate: Predicate,
  reading: Reading<'tags' | 'dependencies'>,
  knowledge: Knowledge,
): EventType {
  const { tags, dependencies } = reading
  if (base !== 'AID' || GIFTS.has(tags.lemmas[predicate.head]!.toLowerCase())) return base
  const goods = predicate.items.flatMap((token) => [token, ...dependents(dependencies, token, R.nmod!)])
  const traded = goods.some((token) =>
    TRADED.test(knowledge.items.category(tags.lemmas[token]!.toLowerCase()) ?? ''),
  )
  return traded ? 'COOPERATE' : base
}
