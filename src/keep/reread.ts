// Reads kept texts again with a better reader. What persons said follows the claims it was said of.
import { creditOf } from '../ledger/index.ts'
import type { Claim, Document } from '../model/index.ts'
import { overlaps } from '../model/index.ts'
import { deleteBlockKeys } from '../store/block-keys.ts'
import {
  claimOf,
  claimsReadBy,
  componentsOf,
  deleteClaims,
  insertClaims,
  lastClaim,
  liveClaims,
  liveClaimsById,
  retireClaims,
} from '../store/claims.ts'
import { documentsNotReadBy, textOf, updateDocument } from '../store/documents.ts'
import { deleteEvents, eventsOfClaims } from '../store/events.ts'
import { deleteJudgement, deleteLikenesses, judgementsOf, putJudgement } from '../store/judgements.ts'
import { allPublishers, setFacts } from '../store/publishers.ts'
import type { ClaimRow, DocumentRow, JudgementRow, Session } from '../store/tables.ts'
import { newClaims } from './add.ts'
import { judgementId } from './judgement.ts'
import type { Keeper } from './keeper.ts'
import type { Readable, Reread } from './ledger.ts'
import { blockedOf, compareLeft, compareNew, joinComponents, leftAlone } from './likeness.ts'
import { refreshEvents } from './refresh-events.ts'
import type { KeptTold } from './told-cache.ts'

const AT_ONCE = 16

/** A kept text on its way to be read again. */
interface Kept {
  readonly row: DocumentRow
  readonly text: string
}

/** Reads every text again that another version read last, and keeps what it finds. */
export async function* rereadAll(
  keeper: Keeper,
  read: (document: Document) => Readable,
  version: string,
): AsyncIterable<Reread> {
  await keeper.store.write((session) => refreshPublishers(keeper, session))
  for (let last = 0; ; ) {
    const after: number = last
    const kept = await keeper.store.read((session) => textsNotReadBy(session, version, after))
    if (kept.length === 0) return
    // Reading takes longest and needs no transaction.
    const readings = kept.map((one) => ({ ...one, reading: read(documentOf(one)) }))
    yield* await keeper.store.write((session) => keepAgain(keeper, session, readings, version))
    last = kept.at(-1)!.row.n
  }
}

async function textsNotReadBy(session: Session, version: string, after: number): Promise<Kept[]> {
  const rows = await documentsNotReadBy(session, version, after, AT_ONCE)
  const kept: Kept[] = []
  for (const row of rows) kept.push({ row, text: await textOf(session, row.n) })
  return kept
}

function documentOf({ row, text }: Kept): Document {
  const { id, title, url, publisher, published_at: publishedAt } = row
  return { id, text, title, url, publisher, publishedAt }
}

/** Better knowledge may know a publisher that it did not. */
async function refreshPublishers(keeper: Keeper, session: Session): Promise<void> {
  for (const known of await allPublishers(session)) {
    const facts = keeper.outlets.factsOf(known.name)
    const same =
      facts.actor === known.actor && facts.country === known.country && facts.stateMedia === known.stateMedia
    if (!same) await setFacts(session, facts)
  }
}

async function keepAgain(
  keeper: Keeper,
  session: Session,
  readings: readonly (Kept & { readonly reading: Readable })[],
  version: string,
): Promise<Reread[]> {
  const results: Reread[] = []
  const touched = new Set(
    await componentsOf(
      session,
      readings.map(({ row }) => row.n),
    ),
  )
  for (const { row, text, reading } of readings) {
    const { old, fresh } = await replaceClaims(keeper, session, { row, text }, reading, version)
    const carried = await carryJudgements(session, old, fresh)
    results.push({ document: row.id, ...differences(old, fresh), carried })
  }
  for (const component of await componentsOf(
    session,
    readings.map(({ row }) => row.n),
  ))
    touched.add(component)
  await refreshEvents(keeper, session, touched)
  return results
}

async function replaceClaims(
  keeper: Keeper,
  session: Session,
  { row, text }: Kept,
  reading: Readable,
  version: string,
): Promise<{ old: ClaimRow[]; fresh: ClaimRow[] }> {
  const old = await liveClaims(session, [row.n])
  const left = await forgetComparisons(keeper, session, old)
  const numbers = old.map(({ n }) => n)
  await deleteEvents(session, await eventsOfClaims(session, numbers))
  await retireClaims(session, old)
  // What the same version found before, when the ledger goes back to it, is found again.
  await deleteClaims(session, await claimsReadBy(session, row.n, version))
  const credit = creditOf(text, keeper.outlets.agenciesIn(text))
  const changed = { ...row, reader: version, claims: reading.claims.length, credit }
  await updateDocument(session, row.n, { reader: version, claims: reading.claims.length, credit })
  const claims = await newClaims(session, await lastClaim(session), [
    { row: changed, claims: reading.claims },
  ])
  await insertClaims(session, claims)
  const fresh = claims.map((claim) => claim.row)
  const told = await keeper.told.ofRows(
    session,
    fresh.filter(({ kind }) => kind === 'event'),
  )
  await compareNew(
    keeper,
    session,
    told.filter(({ document }) => document.superseded_by === null),
  )
  await compareLeft(keeper, session, left)
  return { old, fresh }
}

/** Takes claims out of all comparisons. The claims that have to be compared again without them. */
async function forgetComparisons(
  keeper: Keeper,
  session: Session,
  rows: readonly ClaimRow[],
): Promise<KeptTold[]> {
  const events = rows.filter(({ kind }) => kind === 'event')
  const going = await keeper.told.ofRows(session, events)
  const left = await leftAlone(keeper, session, going)
  await deleteBlockKeys(session, blockedOf(going))
  await deleteLikenesses(
    session,
    events.map(({ n }) => n),
  )
  return left
}

function differences(
  old: readonly ClaimRow[],
  fresh: readonly ClaimRow[],
): Pick<Reread, 'added' | 'removed' | 'changed' | 'unchanged'> {
  const before = new Map(old.map((row) => [row.id, contentOf(row)]))
  const now = new Set(fresh.map(({ id }) => id))
  const both = fresh.filter(({ id }) => before.has(id))
  const unchanged = both.filter((row) => before.get(row.id) === contentOf(row)).length
  return {
    added: fresh.length - both.length,
    removed: old.filter(({ id }) => !now.has(id)).length,
    changed: both.length - unchanged,
    unchanged,
  }
}

/** A claim without who read it. */
function contentOf(row: ClaimRow): string {
  return JSON.stringify({ ...claimOf(row), reader: '' })
}

/** Lets what persons said of claims that are gone hold of those that stand in their place. The number of words moved. */
async function carryJudgements(
  session: Session,
  old: readonly ClaimRow[],
  fresh: readonly ClaimRow[],
): Promise<number> {
  const ids = new Set(fresh.map(({ id }) => id))
  const gone = old.filter((row) => row.kind === 'event' && !ids.has(row.id))
  const successors = new Map(gone.map((row) => [row.id, successorOf(claimOf(row), fresh)]))
  let carried = 0
  for (const row of await judgementsOf(session, [...successors.keys()])) {
    const left = successors.get(row.left_id) ?? row.left_id
    const right = successors.get(row.right_id) ?? row.right_id
    if (left === right || (left === row.left_id && right === row.right_id)) continue
    await moveJudgement(session, row, left, right)
    carried++
  }
  await joinJudged(session, fresh)
  return carried
}

/** The claim whose trigger shares most with that of a claim that is gone; null when none shares any. */
function successorOf(claim: Claim, fresh: readonly ClaimRow[]): string | null {
  let best: { readonly id: string; readonly shared: number } | null = null
  for (const row of fresh) {
    const { kind, trigger, id } = claimOf(row)
    if (kind !== claim.kind || !overlaps(trigger, claim.trigger)) continue
    const shared = Math.min(trigger.end, claim.trigger.end) - Math.max(trigger.start, claim.trigger.start)
    if (best === null || shared > best.shared || (shared === best.shared && id < best.id))
      best = { id, shared }
  }
  return best?.id ?? null
}

async function moveJudgement(session: Session, row: JudgementRow, one: string, other: string): Promise<void> {
  const [left, right] = one < other ? [one, other] : [other, one]
  const id = judgementId(left, right, row.verdict as 'same' | 'different', 'person')
  await deleteJudgement(session, row.id)
  await putJudgement(session, { ...row, id, left_id: left, right_id: right })
}

/** What a person called the same is found together. */
async function joinJudged(session: Session, fresh: readonly ClaimRow[]): Promise<void> {
  const same = (
    await judgementsOf(
      session,
      fresh.map(({ id }) => id),
    )
  ).filter(({ verdict, withdrawn_at }) => verdict === 'same' && withdrawn_at === null)
  const rows = await liveClaimsById(
    session,
    same.flatMap(({ left_id, right_id }) => [left_id, right_id]),
  )
  const numbers = new Map(rows.map(({ id, n }) => [id, n]))
  const pairs = same.flatMap(({ left_id, right_id }) => {
    const [left, right] = [numbers.get(left_id), numbers.get(right_id)]
    return left === undefined || right === undefined ? [] : [[left, right] as const]
  })
  await joinComponents(session, pairs)
}
