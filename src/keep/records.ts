// Claims and events together with what they rest on.
import type { Claim, ClaimRecord, EventRecord, Publisher } from '../model/index.ts'
import { claimById, claimOf, claimsByNumber } from '../store/claims.ts'
import { documentsByNumber, keptDocument } from '../store/documents.ts'
import { claimsOfEvents, eventById, eventIdsOfClaims, eventOf, eventsOfClaims } from '../store/events.ts'
import { publishersByName } from '../store/publishers.ts'
import type { ClaimRow, EventRow, Session } from '../store/tables.ts'
import type { Keeper } from './keeper.ts'
import { judgementsAmong } from './refresh-events.ts'

/** The records of claims, in the order of their rows. */
export async function claimRecords(session: Session, rows: readonly ClaimRow[]): Promise<ClaimRecord[]> {
  const documents = await documentsByNumber(
    session,
    rows.map((row) => row.document),
  )
  const publishers = await publishersByName(
    session,
    [...documents.values()].flatMap(({ publisher }) => publisher ?? []),
  )
  const kept = new Map([...documents].map(([n, row]) => [n, keptDocument(row)]))
  const events = await eventIdsOfClaims(
    session,
    rows.map((row) => row.n),
  )
  return rows.map((row) => {
    const document = kept.get(row.document)!
    const publisher = document.publisher === null ? null : (publishers.get(document.publisher) ?? null)
    const claim = claimOf(row)
    return { claim, document, publisher, event: events.get(row.n) ?? null, party: isParty(claim, publisher) }
  })
}

/** Whether an outlet of a state speaks of that state's own acts. */
function isParty(claim: Claim, publisher: Publisher | null): boolean {
  if (publisher === null || !publisher.stateMedia || publisher.country === null) return false
  const parties = claim.kind === 'event' ? [...claim.actors, ...claim.recipients] : claim.parties
  return parties.some(({ country }) => country === publisher.country)
}

/** The event with this id; else the one that has the claim whose event this would be if it led. */
export async function eventWithId(session: Session, id: string): Promise<EventRow | null> {
  const row = await eventById(session, id)
  if (row !== null || !id.startsWith('e_')) return row
  const claim = await claimById(session, `c_${id.slice(2)}`)
  return claim === null ? null : ((await eventsOfClaims(session, [claim.n]))[0] ?? null)
}

/** The records of events, in the order of their rows. */
export async function eventRecords(
  keeper: Keeper,
  session: Session,
  rows: readonly EventRow[],
): Promise<EventRecord[]> {
  const claims = await claimsOfEvents(
    session,
    rows.map((row) => row.n),
  )
  const claimRows = await claimsByNumber(session, [...claims.values()].flat())
  const records = await claimRecords(session, claimRows)
  const byNumber = new Map(claimRows.map((row, index) => [row.n, records[index]!]))
  const found: EventRecord[] = []
  for (const row of rows) {
    const own = claims.get(row.n) ?? []
    const told = await keeper.told.byNumber(session, own)
    found.push({
      event: eventOf(row),
      claims: own.map((n) => byNumber.get(n)!),
      judgements: await judgementsAmong(session, told),
    })
  }
  return found
}
