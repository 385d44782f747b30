// A ledger piece by piece: what an export of the whole writes, and what an import takes in again.
import { ChanceryError } from '../errors.ts'
import type { Claim, Filter, Judgement, KeptDocument, LedgerRecord, RecordCounts } from '../model/index.ts'
import { claimNumbers } from '../store/claim-queries.ts'
import { claimOf, componentsByClaim, liveClaims, liveClaimsById } from '../store/claims.ts'
import { documentsAfter, keptDocument, textOf, versionsAt } from '../store/documents.ts'
import { allJudgements, knownJudgements, putJudgement } from '../store/judgements.ts'
import { addGraded, allPublishers, publisherNames } from '../store/publishers.ts'
import type { Store } from '../store/store.ts'
import type { DocumentRow, Session } from '../store/tables.ts'
import { addReadings, type Incoming } from './add.ts'
import { personJudgement } from './judgement.ts'
import type { Keeper } from './keeper.ts'
import { joinComponents } from './likeness.ts'
import { refreshEvents, refreshWaiting } from './refresh-events.ts'
import { inOrder } from './versions.ts'

const DOCUMENTS_AT_ONCE = 50
const IMPORTED_AT_ONCE = 32

/** Every piece as of one moment. With a filter, what the claims that it finds rest on. */
export async function* allRecords(store: Store, filter: Filter | undefined): AsyncIterable<LedgerRecord> {
  const snapshot = await store.snapshot()
  try {
    const { session } = snapshot
    const chosen = filter === undefined ? null : await claimNumbers(session, filter)
    const publishers = new Set<string>()
    if (chosen !== null) {
      for await (const { row } of documentsOf(session, chosen))
        if (row.publisher !== null) publishers.add(row.publisher)
    }
    for (const publisher of await allPublishers(session)) {
      if (chosen === null || publishers.has(publisher.name)) yield { record: 'publisher', publisher }
    }
    const ids = new Set<string>()
    for await (const { row, claims } of documentsOf(session, chosen)) {
      yield { record: 'document', document: keptDocument(row), text: await textOf(session, row.n) }
      for (const claim of claims) {
        if (chosen !== null) ids.add(claim.id)
        yield { record: 'claim', claim }
      }
    }
    for (const row of await allJudgements(session)) {
      if (chosen !== null && !(ids.has(row.left_id) && ids.has(row.right_id))) continue
      yield { record: 'judgement', judgement: personJudgement(row) }
    }
  } finally {
    await snapshot.end()
  }
}

/** Documents with their claims in the order they were added, but all versions at an address together, oldest first. */
async function* documentsOf(
  session: Session,
  chosen: ReadonlySet<number> | null,
): AsyncIterable<{ readonly row: DocumentRow; readonly claims: readonly Claim[] }> {
  for (let last = 0; ; ) {
    const page: DocumentRow[] = await documentsAfter(session, last, DOCUMENTS_AT_ONCE)
    for (const first of page) {
      for (const row of await withVersions(session, first)) {
        const rows = await liveClaims(session, [row.n])
        const claims = chosen === null ? rows : rows.filter(({ n }) => chosen.has(n))
        if (chosen === null || claims.length > 0) yield { row, claims: claims.map(claimOf) }
      }
    }
    if (page.length < DOCUMENTS_AT_ONCE) return
    last = page.at(-1)!.n
  }
}

/** The document, or all versions at its address when it was the first of them to be added, or none when it was not. */
async function withVersions(session: Session, row: DocumentRow): Promise<DocumentRow[]> {
  if (row.address === null || (row.supersedes === null && row.superseded_by === null)) return [row]
  const versions = await versionsAt(session, row.address)
  return versions[0]!.n === row.n ? inOrder(versions) : []
}

/** Takes pieces in, in one transaction. What is there already stays as it is. */
export async function takeRecords(
  keeper: Keeper,
  session: Session,
  records: AsyncIterable<LedgerRecord>,
): Promise<RecordCounts> {
  const counts = { publishers: 0, documents: 0, claims: 0, judgements: 0 }
  let waiting: { document: KeptDocument; text: string; claims: Claim[] }[] = []
  const flush = async (): Promise<void> => {
    const taken = waiting
    waiting = []
    for (const { status, claims } of await addReadings(keeper, session, taken.map(incoming), {
      wait: true,
    })) {
      if (status === 'unchanged') continue
      counts.documents++
      counts.claims += claims
    }
  }
  const judgements: Judgement[] = []
  const publishers = await publisherNames(session)
  for await (const record of records) {
    if (record.record === 'publisher') {
      if (publishers.has(record.publisher.name)) continue
      publishers.add(record.publisher.name)
      await addGraded(session, record.publisher)
      counts.publishers++
    } else if (record.record === 'document') {
      if (waiting.length >= IMPORTED_AT_ONCE) await flush()
      waiting.push({ document: record.document, text: record.text, claims: [] })
    } else if (record.record === 'claim') {
      const last = waiting.at(-1)
      if (last?.document.id !== record.claim.document) throw outOfPlace(record.claim)
      last.claims.push(record.claim)
    } else if (record.judgement.by === 'person') judgements.push(record.judgement)
  }
  await flush()
  await refreshWaiting(keeper, session, Number.POSITIVE_INFINITY)
  counts.judgements = await takeJudgements(keeper, session, judgements)
  return counts
}

function incoming(piece: { document: KeptDocument; text: string; claims: Claim[] }): Incoming {
  const { id, title, url, publisher, publishedAt, reader } = piece.document
  return {
    document: { id, text: piece.text, title, url, publisher, publishedAt },
    claims: piece.claims,
    reader,
    kept: piece.document,
  }
}

function outOfPlace(claim: Claim): ChanceryError {
  return new ChanceryError(
    'input-unreadable',
    `claim ${claim.id} does not stand after its document ${claim.document}`,
    'Import a whole export in the order it was written.',
  )
}

async function takeJudgements(
  keeper: Keeper,
  session: Session,
  judgements: readonly Judgement[],
): Promise<number> {
  const known = await knownJudgements(
    session,
    judgements.map(({ id }) => id),
  )
  const fresh = judgements.filter(({ id }) => !known.has(id))
  for (const { id, left, right, verdict, note, at, withdrawnAt } of fresh) {
    await putJudgement(session, {
      id,
      left_id: left,
      right_id: right,
      verdict,
      note,
      at,
      withdrawn_at: withdrawnAt,
    })
  }
  const rows = await liveClaimsById(
    session,
    fresh.flatMap(({ left, right }) => [left, right]),
  )
  const numbers = new Map(rows.map(({ id, n }) => [id, n]))
  const pairs = fresh.flatMap(({ left, right, verdict, withdrawnAt }) => {
    const [one, other] = [numbers.get(left), numbers.get(right)]
    if (one === undefined || other === undefined || withdrawnAt !== null) return []
    return [{ pair: [one, other] as const, verdict }]
  })
  await joinComponents(
    session,
    pairs.filter(({ verdict }) => verdict === 'same').map(({ pair }) => pair),
  )
  const components = await componentsByClaim(
    session,
    pairs.flatMap(({ pair }) => pair),
  )
  await refreshEvents(keeper, session, components.values())
  return fresh.length
}
