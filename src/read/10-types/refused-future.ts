// What somebody says it will not do, though another wants it, is refused (a refusal outranks what is refused).
import type { EventType, Polarity, Reality } from '../../model/index.ts'

const YIELDING: ReadonlySet<string> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
])

/**
 * REJECT for a denied plan to cooperate or yield, null otherwise.
 *
 *     Quito will not lift its ban on the fleet.
 *                    ^^^^ REJECT
 */
export function refusedFuture(base: EventType, reality: Reality, polarity: Polarity): EventType | null {
  return reality === 'planned' && polarity === 'denied' && YIELDING.has(base) ? 'REJECT' : null
}
