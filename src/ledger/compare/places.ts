// Where: the same place, one inside the other, or two places too far apart for one act.
import type { EventType, Where } from '../../model/index.ts'
import { conflicting, type Finding, finding } from './finding.ts'
import type { Profile } from './profile.ts'

/** Acts that happen at one spot; two exact spots are two events. A visit or a deployment has several. */
const AT_ONE_SPOT: ReadonlySet<EventType> = new Set(['ASSAULT', 'PROTEST'])
/** Kilometres within which two places may be one, such as a town and its airport. */
const NEAR = 40
/** Kilometres within which a place lies in a sea, of which only the middle is known. */
const WATERS = 800

export function comparePlaces({ told: a }: Profile, { told: b }: Profile): Finding | null {
  const [left, right] = [a.claim.where, b.claim.where]
  if (left === null || right === null) return null
  if (left.name === right.name || (left.id !== null && left.id === right.id)) return finding('same-place')
  if (left.country !== null && right.country !== null && left.country !== right.country)
    return finding('other-place')
  if (isCountry(left) || isCountry(right))
    return left.country === right.country ? finding('place-inside') : null
  const apart = kilometres(left, right)
  if (apart === null) return null
  if (apart <= (isWater(left) || isWater(right) ? WATERS : NEAR)) return finding('place-inside')
  const spots = AT_ONE_SPOT.has(a.claim.type) && AT_ONE_SPOT.has(b.claim.type)
  return spots ? conflicting('other-place') : finding('other-place')
}

export function isCountry({ id, country }: Where): boolean {
  return id !== null && id === country
}

function isWater({ name, country }: Where): boolean {
  return country === null && /\b(?:Sea|Gulf|Ocean|Strait|Bay|Channel)\b/u.test(name)
}

/** Great-circle distance; null when a place has no coordinates. */
export function kilometres(a: Where, b: Where): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const radians = Math.PI / 180
  const cosine =
    Math.sin(a.lat * radians) * Math.sin(b.lat * radians) +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.cos((a.lon - b.lon) * radians)
  return 6371 * Math.acos(Math.min(1, Math.max(-1, cosine)))
}
