// Details on which the claims of an event differ: every value stays, with the claims that give it.
import type { Conflict, EventClaim } from '../../model/index.ts'
import { likeness } from '../compare/actors.ts'
import { comparable } from '../compare/items.ts'
import { comparePlaces } from '../compare/places.ts'
import { type Profile, profileOf, tellingOf } from '../compare/profile.ts'
import { distance } from '../days.ts'
import type { Told } from '../told.ts'

type Field = Conflict['field']

/** Conflicts of an event in a fixed order of fields; values in the order of its claims. */
export function conflictsOf(told: readonly Told[]): readonly Conflict[] {
  if (told.length < 2) return []
  const profiles = unlike(told.map(profileOf))
  return [
    of('type', told, ({ type }) => type),
    of('mode', told, ({ mode }) => mode),
    differing(profiles, otherParties('actors')) && of('actors', told, namesOf('actors')),
    differing(profiles, otherParties('recipients')) && of('recipients', told, namesOf('recipients')),
    differing(profiles, otherDays) && of('when', told, daysOf),
    differing(profiles, otherPlaces) && of('where', told, ({ where }) => where?.name ?? null),
    differing(profiles, otherQuantities) && of('items', told, quantitiesOf),
    of('polarity', told, ({ polarity }) => polarity),
    of('reality', told, ({ reality }) => reality),
  ].flatMap((conflict) => conflict || [])
}

/** All values of a detail when there are two or more. */
function of(
  field: Field,
  told: readonly Told[],
  detail: (claim: EventClaim) => string | null,
): Conflict | null {
  const claims = new Map<string, string[]>()
  for (const { claim } of told) {
    const value = detail(claim)
    if (value === null) continue
    const ids = claims.get(value)
    if (ids === undefined) claims.set(value, [claim.id])
    else ids.push(claim.id)
  }
  if (claims.size < 2) return null
  return { field, values: [...claims].map(([value, ids]) => ({ value, claims: ids })) }
}

/** One claim of each telling: a sentence that hundreds of texts repeat differs from nothing that the first does not. */
function unlike(profiles: readonly Profile[]): readonly Profile[] {
  return [...new Map(profiles.map((profile) => [tellingOf(profile.told), profile])).values()]
}

/** True when any two claims differ. Over many claims only the first are held against all others. */
function differing(profiles: readonly Profile[], differ: (a: Profile, b: Profile) => boolean): boolean {
  const MOST = 60
  return profiles.slice(0, MOST).some((one, at) => {
    for (let next = at + 1; next < profiles.length; next++) if (differ(one, profiles[next]!)) return true
    return false
  })
}

function otherParties(side: 'actors' | 'recipients'): (a: Profile, b: Profile) => boolean {
  return ({ [side]: a }, { [side]: b }) => {
    if (a.length === 0 || b.length === 0) return false
    return !a.some((one) =>
      b.some((two) => ['same', 'body', 'described', 'open'].includes(likeness(one, two))),
    )
  }
}

function namesOf(side: 'actors' | 'recipients'): (claim: EventClaim) => string | null {
  return (claim) =>
    claim[side].length === 0
      ? null
      : claim[side]
          .map(({ name }) => name)
          .sort()
          .join(', ')
}

function otherDays({ dated: left }: Profile, { dated: right }: Profile): boolean {
  return left !== null && right !== null && distance(left, right) > 0
}

function daysOf({ when }: EventClaim): string | null {
  if (when === null || when.of !== 'event') return null
  return when.from === when.to ? when.from : `${when.from}/${when.to}`
}

function otherPlaces(a: Profile, b: Profile): boolean {
  return comparePlaces(a, b)?.rule === 'other-place'
}

function otherQuantities(a: Profile, b: Profile): boolean {
  return a.told.claim.items.some((one) =>
    b.told.claim.items.some((two) => comparable(one, two) && one.quantity!.value !== two.quantity!.value),
  )
}

function quantitiesOf({ items }: EventClaim): string | null {
  const told = items.flatMap(({ quantity, text }) => (quantity === null ? [] : [text]))
  return told.length === 0 ? null : told.join('; ')
}
