// The mode of an act when type and parties are known: the words of knowledge/events that stand nearest to the act decide.
import type { Events } from '../../knowledge/events.ts'
import type { EventType } from '../../model/index.ts'
import type { RelationPair } from './relation-features.ts'
import { headOf } from './relation-tree.ts'
import { FLAG, type RelationView } from './relation-view.ts'

const REACH = 25

/**
 * The mode, null when no word says one.
 *
 *     Ankara urged Oslo to withdraw its troops.
 *                          ^^^^^^^^ yield
 */
export function relationMode(
  view: RelationView,
  pair: RelationPair,
  type: EventType,
  events: Events,
): string | null {
  const words = events.modeWords(type)
  if (words.size === 0) return null
  for (const token of nearest(view, pair)) {
    const mode = words.get(view.layers.tags.lemmas[token]!.toLowerCase())
    if (mode !== undefined) return mode
  }
  return null
}

/** Tokens that may say the mode, the likeliest first: trigger, verbs above the actor, the words between, the words after. */
function nearest(view: RelationView, { actor, recipient, trigger }: RelationPair): number[] {
  const { tokens, dependencies, sentences } = view.layers
  if (tokens.count === 0) return []
  const order: number[] = trigger >= 0 ? [trigger] : []
  const there = recipient.end > recipient.first
  const acting = actor.end > actor.first ? actor : recipient
  if (acting.end <= acting.first) return order
  for (let at = headOf(view, acting), step = 0; at >= 0 && step < 8; at = dependencies.heads[at]!, step++) {
    if ((view.flags[at]! & FLAG.verb) !== 0) order.push(at)
  }
  const from = Math.min(acting.end, there ? recipient.end : acting.end)
  const to = Math.max(acting.first, there ? recipient.first : acting.first)
  for (let i = from; i < Math.min(to, from + REACH); i++) order.push(i)
  const high = Math.max(acting.end, there ? recipient.end : 0)
  const last = Math.min(high + REACH, sentences.firsts[sentences.of[high - 1]! + 1]!)
  for (let i = high; i < last; i++) order.push(i)
  const low = Math.min(acting.first, there ? recipient.first : acting.first)
  for (let i = low - 1; i >= Math.max(low - REACH, sentences.firsts[sentences.of[low]!]!); i--) order.push(i)
  return order
}
