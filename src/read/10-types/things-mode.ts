// Who asks for things asks for help.
import type { EventType } from '../../model/index.ts'

/**
 * The mode of a demand with `things` that it names, null for other acts and for none.
 *
 *     Mali asked Russia for grain.
 *          ^^^^^ assist
 */
export function thingsMode(type: EventType, things: number): string | null {
  return type === 'REQUEST' && things > 0 ? 'assist' : null
}
