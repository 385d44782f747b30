// Computes the events of components of claims anew and keeps what has changed.
import { assemble } from '../ledger/index.ts'
import type { Judgement, LedgerEvent, Verdict } from '../model/index.ts'
import { type ClaimHead, claimsOfComponents, claimsWithComponents, componentSizes } from '../store/claims.ts'
import { deleteEvents, eventsOfClaims, insertEvents, lastEvent, type NewEvent } from '../store/events.ts'
import { judgementsOf, likenessesAmong, verdictsAmong } from '../store/judgements.ts'
import { eventKeys, packKeys, ROLES, unpackKeys } from '../store/keys.ts'
import type { EventRow, Session } from '../store/tables.ts'
import { deleteWaiting, insertWaiting, waitingComponents } from '../store/waiting.ts'
import { personJudgement, ruleJudgement } from './judgement.ts'
import type { Keeper } from './keeper.ts'
import type { KeptTold } from './told-cache.ts'

/** Components and claims that are computed at one time, so that memory stays flat however many there are. */
const AT_ONCE = 500
const CLAIMS_AT_ONCE = 2_000

/** Brings the events of all claims in these components up to date. */
export async function refreshEvents(
  keeper: Keeper,
  session: Session,
  components: Iterable<number>,
): Promise<void> {
  const sizes = await componentSizes(session, components)
  for (const some of portionsOf(sizes)) await refreshSome(keeper, session, some)
}

/** Components in lists that have so many claims together, or one component. */
function* portionsOf(sizes: ReadonlyMap<number, number>): Iterable<number[]> {
  let some: number[] = []
  let claims = 0
  for (const [component, size] of sizes) {
    if (some.length === AT_ONCE || (some.length > 0 && claims + size > CLAIMS_AT_ONCE)) {
      yield some
      some = []
      claims = 0
    }
    some.push(component)
    claims += size
  }
  if (some.length > 0) yield some
}

/** Smaller components are computed each time that they change. */
const SMALL = 12
/** A large one is computed again when so large a part of it is new, so that each claim is looked at a few times only. */
const NEW_PART = 1 / 2

/**
 * The same for the components of documents, but lets large ones wait that have hardly changed: a sentence that each text
 * on a matter repeats would else be counted anew with each of them. Whoever asks for events calls `refreshWaiting` first.
 */
export async function refreshMost(
  keeper: Keeper,
  session: Session,
  documents: Iterable<number>,
): Promise<void> {
  const changed = new Map<number, number[]>()
  for (const { n, component } of await claimsWithComponents(session, documents)) {
    const own = changed.get(component)
    if (own === undefined) changed.set(component, [n])
    else own.push(n)
  }
  const sizes = await componentSizes(session, changed.keys())
  const waiting = await waitingComponents(session)
  const [now, later]: [number[], number[]] = [[], []]
  for (const [component, claims] of changed) {
    const size = sizes.get(component)!
    const fresh = claims.length + (waiting.get(component) ?? 0)
    if (size < SMALL || fresh >= size * NEW_PART) now.push(component)
    else later.push(...claims)
  }
  await insertWaiting(session, later)
  await refreshEvents(keeper, session, now)
}

/** Components that wait and are computed in one transaction: large ones, so few that others need not wait long. */
const WAITING_AT_ONCE = 50

/** Brings events up to date that wait for it, at most so many components. True when that were all. */
export async function refreshWaiting(
  keeper: Keeper,
  session: Session,
  most: number = WAITING_AT_ONCE,
): Promise<boolean> {
  const components = [...(await waitingComponents(session)).keys()]
  await refreshEvents(keeper, session, components.slice(0, most))
  return components.length <= most
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
  await deleteWaiting(session, components)
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
  const judgements = await wordsAmong(session, told)
  const rowsById = new Map(live.map((row) => [row.id, row]))
  return assemble(
    told.map((one) => one.told),
    judgements,
  ).map((event) => newEvent(event, rowsById))
}

/** The same as `judgementsAmong` without what only people read: there are many, and ids take long to make. */
async function wordsAmong(session: Session, told: readonly KeptTold[]): Promise<Judgement[]> {
  if (told.length < 2) return []
  const byNumber = new Map(told.map((one) => [one.n, one]))
  const words: Judgement[] = []
  for (const { left_claim, right_claim, verdict, score } of await verdictsAmong(session, [
    ...byNumber.keys(),
  ])) {
    const [left, right] = [byNumber.get(left_claim)!.told.claim.id, byNumber.get(right_claim)!.told.claim.id]
    words.push({ ...NO_WORD, left, right, verdict: verdict as Verdict, score })
  }
  for (const row of await judgementsOf(
    session,
    told.map((one) => one.told.claim.id),
  ))
    if (row.withdrawn_at === null) words.push(personJudgement(row))
  return words
}

const NO_WORD = { id: '', by: 'rules', because: [], note: null, at: '', withdrawnAt: null } as const

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
