// What two agree on at a meeting has the meeting's time and place.
import { R } from '../../reading/index.ts'
import type { View } from './view.ts'

/**
 * True for a verb joined by "and" to one of meeting or talking: its time and place hold for both.
 *
 *     The envoys met in Doha on Monday and agreed to cut tariffs.
 *                               ^^^^^^ of "met" and "agreed"
 */
export function isToldAtMeeting(view: View, token: number): boolean {
  const { dependencies: tree, triggers, types } = view
  if (tree.relations[token] !== R.conj) return false
  const own = triggers[token]! - 1
  const other = triggers[tree.heads[token]!]! - 1
  if (own < 0 || other < 0) return false
  return types.of[other]?.type === 'CONSULT' && types.of[own]?.type !== 'CONSULT'
}
