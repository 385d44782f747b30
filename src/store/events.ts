// Events: computed, kept with their JSON so that they are found and shown without computing them again.

import type { LedgerEvent } from '../model/index.ts'
import { unpackKeys } from './keys.ts'
import { deleteRows, inLists, insertRows } from './rows.ts'
import { storable } from './storable.ts'
import type { EventPairRow, EventRow, Session } from './tables.ts'

/** An event on its way into the store. */
export interface NewEvent {
  readonly row: EventRow
  readonly event: LedgerEvent
  /** Numbers of its claims, in the order of `event.claims`. */
  readonly claims: readonly number[]
}

export function eventOf(row: Pick<EventRow, 'json'>): LedgerEvent {
  return JSON.parse(row.json) as LedgerEvent
}

export async function lastEvent({ db }: Session): Promise<number> {
  const row = await db
    .selectFrom('events')
    .select((all) => all.fn.max('n').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function insertEvents(session: Session, events: readonly NewEvent[]): Promise<void> {
  await insertRows(
    session,
    'events',
    events.map(({ row }) => row),
  )
  await insertRows(
    session,
    'event_claims',
    events.flatMap(({ row, claims }) => claims.map((claim, position) => ({ event: row.n, position, claim }))),
  )
  await insertRows(
    session,
    'event_keys',
    events.flatMap(({ row }) =>
      unpackKeys(row.keys).map(({ role, key }) => ({ role, key, day: row.day, event: row.n })),
    ),
  )
  await insertRows(session, 'event_pairs', events.flatMap(pairRows))
}

function pairRows({ row, event }: Pick<NewEvent, 'row' | 'event'>): EventPairRow[] {
  const { day, last_day, n, counts, quad, score } = row
  return pairsOf(event).map((pair) => ({ ...pair, day, last_day, event: n, counts, quad, score }))
}

/** Countries that do something to one another, and countries that take part together, each pair once. */
function pairsOf({ actors, recipients }: LedgerEvent): Pick<EventPairRow, 'how' | 'one' | 'other'>[] {
  const from = countriesOf(actors)
  const to = countriesOf(recipients)
  const all = [...new Set([...from, ...to])].sort()
  return [
    ...from.flatMap((one) => to.map((other) => ({ how: 'to', one, other }))),
    ...all.flatMap((one, index) => all.slice(index + 1).map((other) => ({ how: 'with', one, other }))),
  ]
}

function countriesOf(actors: LedgerEvent['actors']): string[] {
  return [...new Set(actors.flatMap(({ country }) => country ?? []))]
}

/** Takes events out with everything that hangs on them. */
export async function deleteEvents(session: Session, events: readonly EventRow[]): Promise<void> {
  await deleteRows(
    session,
    'event_keys',
    events.flatMap(({ n, day, keys }) =>
      unpackKeys(keys).map(({ role, key }) => ({ role, key, day, event: n })),
    ),
  )
  await deleteRows(
    session,
    'event_pairs',
    events.flatMap((row) => pairsOf(eventOf(row)).map((pair) => ({ ...pair, day: row.day, event: row.n }))),
  )
  await deleteRows(
    session,
    'event_claims',
    events.map(({ n }) => ({ event: n })),
  )
  await deleteRows(
    session,
    'events',
    events.map(({ n }) => ({ n })),
  )
}

/** Events that have one of these claims, once each. */
export async function eventsOfClaims({ db }: Session, claims: Iterable<number>): Promise<EventRow[]> {
  const rows = await inLists(claims, (some) =>
    db
      .selectFrom('events')
      .selectAll()
      .where('n', 'in', (claimed) =>
        claimed.selectFrom('event_claims').select('event').where('claim', 'in', some),
      )
      .execute(),
  )
  // An event whose claims stand in two lists was found twice.
  return [...new Map(rows.map((row) => [row.n, row])).values()]
}

/** Ids of the events of claims, by the claim's number. */
export async function eventIdsOfClaims(
  { db }: Session,
  claims: Iterable<number>,
): Promise<Map<number, string>> {
  const rows = await inLists(claims, (some) =>
    db
      .selectFrom('event_claims')
      .innerJoin('events', 'events.n', 'event_claims.event')
      .select(['event_claims.claim', 'events.id'])
      .where('event_claims.claim', 'in', some)
      .execute(),
  )
  return new Map(rows.map((row) => [row.claim, row.id]))
}

export async function eventById({ db }: Session, id: string): Promise<EventRow | null> {
  return (await db.selectFrom('events').selectAll().where('id', '=', storable(id)).executeTakeFirst()) ?? null
}

/** Numbers of the claims of events, each event's in its order. */
export async function claimsOfEvents(
  { db }: Session,
  events: Iterable<number>,
): Promise<Map<number, number[]>> {
  const rows = await inLists(events, (some) =>
    db
      .selectFrom('event_claims')
      .selectAll()
      .where('event', 'in', some)
      .orderBy('event')
      .orderBy('position')
      .execute(),
  )
  const claims = new Map<number, number[]>()
  for (const { event, claim } of rows) {
    const own = claims.get(event)
    if (own === undefined) claims.set(event, [claim])
    else own.push(claim)
  }
  return claims
}
