// Keeps readings: documents, claims, and what follows from them for origins and events. One transaction.
import { creditOf } from '../ledger/index.ts'
import type { Claim, Document, KeptDocument } from '../model/index.ts'
import { deleteBlockKeys } from '../store/block-keys.ts'
import { componentsOf, insertClaims, lastClaim, liveClaims, type NewClaim } from '../store/claims.ts'
import { dayOf, sortable } from '../store/days.ts'
import { insertDocuments, keptDocument, knownDocuments, lastDocument } from '../store/documents.ts'
import { claimKeys, packKeys } from '../store/keys.ts'
import { addPublishers, publishersByName } from '../store/publishers.ts'
import { storable } from '../store/storable.ts'
import type { ClaimRow, DocumentRow, Session } from '../store/tables.ts'
import type { Keeper } from './keeper.ts'
import type { Added, Readable } from './ledger.ts'
import { blockedOf, compareAgain, compareLeft, compareNew, leftAlone } from './likeness.ts'
import { type Arriving, findOrigins, keepPrints, textHash } from './origins.ts'
import { refreshEvents, refreshMost } from './refresh-events.ts'
import type { KeptTold } from './told-cache.ts'
import { addressOf, placeVersions } from './versions.ts'

/** A reading, or one that another ledger has kept and that keeps its history. */
export interface Incoming extends Readable {
  readonly kept?: Pick<KeptDocument, 'addedAt' | 'credit' | 'withdrawnAt' | 'withdrawnBecause'>
}

interface NewDocument extends Arriving {
  readonly reading: Incoming
}

/**
 * Keeps readings, each once. What is there already is left alone. With `wait`, events of large components may wait for
 * `refreshWaiting`.
 */
export async function addReadings(
  keeper: Keeper,
  session: Session,
  readings: readonly Incoming[],
  { wait = false }: { readonly wait?: boolean } = {},
): Promise<Added[]> {
  const known = await knownDocuments(
    session,
    readings.map(({ document }) => document.id),
  )
  const fresh = new Map<string, Incoming>()
  for (const reading of readings) {
    if (!known.has(reading.document.id) && !fresh.has(reading.document.id))
      fresh.set(reading.document.id, reading)
  }
  const statuses = fresh.size === 0 ? new Map() : await addFresh(keeper, session, [...fresh.values()], wait)
  const told = new Set<string>()
  return readings.map(({ document, claims }) => {
    const status = told.has(document.id) ? undefined : statuses.get(document.id)
    told.add(document.id)
    return { document: document.id, status: status ?? 'unchanged', claims: claims.length }
  })
}

async function addFresh(
  keeper: Keeper,
  session: Session,
  readings: readonly Incoming[],
  wait: boolean,
): Promise<Map<string, Added['status']>> {
  const documents = await newDocuments(keeper, session, readings)
  const rows = documents.map(({ row }) => row)
  await addPublishers(
    session,
    rows.flatMap(({ publisher }) => (publisher === null ? [] : [keeper.outlets.factsOf(publisher)])),
  )
  const origins = await findOrigins(keeper, session, documents)
  const superseded = await placeVersions(session, rows)
  await insertDocuments(session, documents)
  await keepPrints(keeper, session, origins)
  const claims = await newClaims(
    session,
    await lastClaim(session),
    documents.map(({ row, reading }) => ({ row, claims: reading.claims })),
  )
  await insertClaims(session, claims)
  const current = new Set(rows.filter(({ superseded_by }) => superseded_by === null).map(({ n }) => n))
  const fresh = await keeper.told.ofRows(
    session,
    claims.flatMap(({ row, claim }) => (claim.kind === 'event' && current.has(row.document) ? [row] : [])),
  )
  // What is superseded stands for nothing any more when newcomers look for their like.
  const left = superseded.length === 0 ? [] : await unblock(keeper, session, superseded)
  await compareNew(keeper, session, fresh)
  if (origins.moved.length > 0) await compareMoved(keeper, session, origins.moved)
  await compareLeft(keeper, session, left)
  const changed = [...rows.map(({ n }) => n), ...origins.renamed, ...origins.moved, ...superseded]
  if (wait) await refreshMost(keeper, session, changed)
  else await refreshEvents(keeper, session, await componentsOf(session, changed))
  return new Map(
    rows.map((row) => [
      row.id,
      row.supersedes !== null && row.superseded_by === null ? 'superseding' : 'added',
    ]),
  )
}

async function compareMoved(keeper: Keeper, session: Session, documents: readonly number[]): Promise<void> {
  const rows = (await liveClaims(session, documents)).filter(({ kind }) => kind === 'event')
  const told = await keeper.told.ofRows(session, rows)
  await compareAgain(
    keeper,
    session,
    told.filter(({ document }) => document.superseded_by === null),
  )
}

/** Takes the claims of documents out of their blocks. The claims that have to be compared again without them. */
async function unblock(keeper: Keeper, session: Session, documents: readonly number[]): Promise<KeptTold[]> {
  const rows = (await liveClaims(session, documents)).filter(({ kind }) => kind === 'event')
  const going = await keeper.told.ofRows(session, rows)
  await deleteBlockKeys(session, blockedOf(going))
  return leftAlone(keeper, session, going)
}

async function newDocuments(
  keeper: Keeper,
  session: Session,
  readings: readonly Incoming[],
): Promise<NewDocument[]> {
  const last = await lastDocument(session)
  return readings.map((reading, index) => {
    const { document, claims, kept } = reading
    const row: DocumentRow = {
      n: last + 1 + index,
      ...headOf(document),
      added_at: kept?.addedAt ?? keeper.now(),
      reader: readerOf(reading),
      claims: claims.length,
      origin: '',
      copy_group: last + 1 + index,
      credit:
        kept === undefined ? creditOf(document.text, keeper.outlets.agenciesIn(document.text)) : kept.credit,
      supersedes: null,
      superseded_by: null,
      withdrawn_at: kept?.withdrawnAt ?? null,
      withdrawn_because: kept?.withdrawnBecause ?? null,
    }
    return { row, text: document.text, reading }
  })
}

function headOf(document: Document) {
  const head = {
    title: document.title === null ? null : storable(document.title),
    url: document.url === null ? null : storable(document.url),
    publisher: document.publisher === null ? null : storable(document.publisher),
    published_at: document.publishedAt === null ? null : storable(document.publishedAt),
  }
  return {
    id: document.id,
    text_hash: textHash(document.text),
    length: document.text.length,
    ...head,
    published: sortable(head.published_at),
    address: addressOf(head),
  }
}

/** Version of the reader; '' for a reading without claims that does not say. */
function readerOf({ reader, claims }: Readable): string {
  return reader ?? claims[0]?.reader ?? ''
}

/** Claims of documents on their way into the store; the first one's number is `last` + 1. */
export async function newClaims(
  session: Session,
  last: number,
  documents: readonly { readonly row: DocumentRow; readonly claims: readonly Claim[] }[],
): Promise<NewClaim[]> {
  const publishers = await publishersByName(
    session,
    documents.flatMap(({ row }) => row.publisher ?? []),
  )
  const all = documents.flatMap(({ row, claims }) => claims.map((claim) => ({ document: row, claim })))
  return all.map(({ document, claim }, index) => {
    const publisher = document.publisher === null ? null : (publishers.get(document.publisher) ?? null)
    const keys = claimKeys(claim, keptDocument(document), publisher)
    return {
      claim,
      title: document.title ?? '',
      row: {
        ...claimRow(claim, document),
        n: last + 1 + index,
        component: last + 1 + index,
        keys: packKeys(keys),
      },
    }
  })
}

/** The columns of a claim. */
export function claimRow(claim: Claim, document: DocumentRow): Omit<ClaimRow, 'n' | 'component' | 'keys'> {
  const published = dayOf(document.published_at)
  return {
    id: claim.id,
    reader: claim.reader,
    document: document.n,
    kind: claim.kind,
    live: 1,
    shown: document.superseded_by === null && document.withdrawn_at === null ? 1 : 0,
    day: claim.when?.from ?? published,
    last_day: claim.when?.to ?? published,
    published: document.published,
    added_at: document.added_at,
    type: claim.kind === 'event' ? claim.type : null,
    quad: claim.kind === 'event' ? claim.quad : null,
    certainty: claim.certainty,
    reality: claim.reality,
    polarity: claim.polarity,
    json: JSON.stringify(claim),
  }
}
