// Cooperation that is only planned is an agreement; a planned yielding is a concession (conventions of PLOVER).
import type { EventType, Reality } from '../../model/index.ts'

const COOPERATIVE: ReadonlySet<string> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])

/**
 * The type of an act that has not happened yet.
 *
 *     The two ministers will meet in Oslo on Friday.
 *                            ^^^^ AGREE
 */
export function futureCooperation(base: EventType, reality: Reality): EventType {
  if (reality !== 'planned') return base
  if (COOPERATIVE.has(base)) return 'AGREE'
  return base === 'RETREAT' ? 'CONCEDE' : base
}
