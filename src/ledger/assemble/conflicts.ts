// Details on which the claims of an event differ: every value stays, with the claims that give it.
import type { Conflict, EventClaim } from '../../model/index.ts'
import { likeness, partyOf } from '../compare/actors.ts'
import { comparable } from '../compare/items.ts'
import { comparePlaces } from '../compare/places.ts'
import { profileOf } from '../compare/profile.ts'
import { datedDays, distance } from '../days.ts'
import type { Told } from '../told.ts'

type Field = Conflict['field']

/** Conflicts of an event in a fixed order of fields; values in the order of its claims. */
export function conflictsOf(told: readonly Told[]): readonly Conflict[] {
  return [
    of('type', told, ({ type }) => type),
    of('mode', told, ({ mode }) => mode),
    differing('actors', told, (a, b) => otherParties(a.claim.actors, b.claim.actors)) &&
      of('actors', told, namesOf('actors')),
    differing('recipients', told, (a, b) => otherParties(a.claim.recipients, b.claim.recipients)) &&
      of('recipients', told, namesOf('recipients')),
    differing('when', told, otherDays) && of('when', told, daysOf),
    differing('where', told, otherPlaces) && of('where', told, ({ where }) => where?.name ?? null),
    differing('items', told, otherQuantities) && of('items', told, quantitiesOf),
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
    claims.set(value, [...(claims.get(value) ?? []), claim.id])
  }
  if (claims.size < 2) return null
  return { field, values: [...claims].map(([value, ids]) => ({ value, claims: ids })) }
}

/** True when any two claims differ. Over many claims only the first are held against all others. */
function differing(_: Field, told: readonly Told[], differ: (a: Told, b: Told) => boolean): boolean {
  const MOST = 60
  return told.slice(0, MOST).some((one, at) => told.slice(at + 1).some((other) => differ(one, other)))
}

function otherParties(a: EventClaim['actors'], b: EventClaim['actors']): boolean {
  if (a.length === 0 || b.length === 0) return false
  return !a.some((one) =>
    b.some((two) => ['same', 'body', 'described', 'open'].includes(likeness(partyOf(one), partyOf(two)))),
  )
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

function otherDays(a: Told, b: Told): boolean {
  const [left, right] = [datedDays(a), datedDays(b)]
  return left !== null && right !== null && distance(left, right) > 0
}

function daysOf({ when }: EventClaim): string | null {
  if (when === null || when.of !== 'event') return null
  return when.from === when.to ? when.from : `${when.from}/${when.to}`
}

function otherPlaces(a: Told, b: Told): boolean {
  return comparePlaces(profileOf(a), profileOf(b))?.rule === 'other-place'
}

function otherQuantities({ claim: a }: Told, { claim: b }: Told): boolean {
  return a.items.some((one) =>
    b.items.some((two) => comparable(one, two) && one.quantity!.value !== two.quantity!.value),
  )
}

function quantitiesOf({ items }: EventClaim): string | null {
  const told = items.flatMap(({ quantity, text }) => (quantity === null ? [] : [text]))
  return told.length === 0 ? null : told.join('; ')
}
