// Computes the events of components of claims anew and keeps what has changed.
import { assemble } from '../ledger/index.ts'
import type { Judgement, LedgerEvent } from '../model/index.ts'
import { type ClaimHead, claimsOfComponents } from '../store/claims.ts'
import { deleteEvents, eventsOfClaims, insertEvents, lastEvent, type NewEvent } from '../store/events.ts'
import { judgementsOf, likenessesAmong } from '../store/judgements.ts'
import { eventKeys, packKeys, ROLES, unpackKeys } from '../store/keys.ts'
import type { EventRow, Session } from '../store/tables.ts'
import { personJudgement, ruleJudgement } from './judgement.ts'
import type { Keeper } from './keeper.ts'
import type { KeptTold } from './told-cache.ts'

/** Components that are computed at one time, so that memory stays flat however many there are. */
const AT_ONCE = 500

/** Brings the events of all claims in these components up to date. */
export async function refreshEvents(
  keeper: Keeper,
  session: Session,
  components: Iterable<number>,
): Promise<void> {
  const all = [...new Set(components)]
  for (let done = 0; done < all.length; done += AT_ONCE) {
    await refreshSome(keeper, session, all.slice(done, done + AT_ONCE))
  }
}

async function refreshSome(keeper: Keeper, session: Session, components: readonly number[]): Promise<void> {
  const rows = await claimsOfComponents(session, components)
  const computed = await computeEvents(keeper, session, rows)
  const there = await eventsOfClaims(
    session,
    rows.map((row) => row.n),
  )
  const byId = new Map(there.map((row) => [row.id, row]))
  const kept = new Set<string>()
  const fresh: NewEvent[] = []
  let last = await lastEvent(session)
  for (const one of computed) {
    const before = byId.get(one.event.id)
    const row = { ...one.row, n: before?.n ?? ++last }
    if (before !== undefined && sameRow(before, row)) kept.add(before.id)
    else fresh.push({ ...one, row })
  }
  await deleteEvents(
    session,
    there.filter((row) => !kept.has(row.id)),
  )
  await insertEvents(session, fresh)
}

function sameRow(a: EventRow, b: EventRow): boolean {
  return a.json === b.json && a.keys === b.keys && a.added_at === b.added_at
}

/** The events of claims as they ought to stand. The number of an event's row is 0. */
export async function computeEvents(
  keeper: Keeper,
  session: Session,
  rows: readonly ClaimHead[],
): Promise<NewEvent[]> {
  const live = rows.filter((row) => row.live === 1)
  // A superseded text says nothing any more; a withdrawn one still shows what was withdrawn.
  const numbers = live.map((row) => row.n)
  const told = (await keeper.told.byNumber(session, numbers)).filter(
    ({ document }) => document.superseded_by === null,
  )
  const judgements = await judgementsAmong(session, told)
  const rowsById = new Map(live.map((row) => [row.id, row]))
  return assemble(
    told.map((one) => one.told),
    judgements,
  ).map((event) => newEvent(event, rowsById))
}

/** What rules and persons said of pairs of these claims, as far as it holds. */
export async function judgementsAmong(session: Session, told: readonly KeptTold[]): Promise<Judgement[]> {
  const byNumber = new Map(
    told.map(({ n, document, told: { claim } }) => [n, { id: claim.id, addedAt: document.added_at }]),
  )
  const rules = await likenessesAmong(session, [...byNumber.keys()])
  const persons = await judgementsOf(
    session,
    told.map((one) => one.told.claim.id),
  )
  return [
    ...rules.map((row) => ruleJudgement(row, byNumber.get(row.left_claim)!, byNumber.get(row.right_claim)!)),
    ...persons.filter((row) => row.withdrawn_at === null).map(personJudgement),
  ]
}

function newEvent(event: LedgerEvent, rowsById: ReadonlyMap<string, ClaimHead>): NewEvent {
  const rows = event.claims.map((id) => rowsById.get(id)!)
  const sources = rows.flatMap((row) => unpackKeys(row.keys)).filter(({ role }) => role === ROLES.source)
  const keys = eventKeys(event, [...new Set(sources.map(({ key }) => key))].sort())
  return {
    event,
    claims: rows.map((row) => row.n),
    row: {
      n: 0,
      id: event.id,
      day: event.when?.from ?? '',
      last_day: event.when?.to ?? '',
      published: event.firstPublished ?? '',
      added_at: rows.map((row) => row.added_at).sort()[0]!,
      type: event.type,
      quad: event.quad,
      score: event.score,
      certainty: event.certainty,
      reality: event.reality,
      polarity: event.polarity,
      standing: event.standing.kind,
      counts: event.counts ? 1 : 0,
      keys: packKeys(keys),
      json: JSON.stringify(event),
    },
  }
}
