// A meeting of three parties or more is one of many.
import type { EventType } from '../../model/index.ts'

/**
 * The mode of a meeting by how many take part, null for two and for other acts.
 *
 *     Jordan met Iraq and Egypt in Amman.
 *            ^^^ multilateral
 */
export function partiesMode(type: EventType, parties: number): string | null {
  return type === 'CONSULT' && parties >= 3 ? 'multilateral' : null
}
