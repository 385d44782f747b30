// Claims: kept whole as JSON, with the columns and keys by which they are found.
import type { Claim } from '../model/index.ts'
import { addWords, removeWords, type Searched } from './full-text.ts'
import { unpackKeys } from './keys.ts'
import { deleteRows, inLists, insertRows } from './rows.ts'
import { storable } from './storable.ts'
import type { ClaimRow, PhraseKeyRow, Session } from './tables.ts'
import { fold } from './words.ts'

/** A claim on its way into the store. */
export interface NewClaim {
  readonly row: ClaimRow
  readonly claim: Claim
  readonly title: string
}

export function claimOf(row: Pick<ClaimRow, 'json'>): Claim {
  return JSON.parse(row.json) as Claim
}

export async function lastClaim({ db }: Session): Promise<number> {
  const row = await db
    .selectFrom('claims')
    .select((all) => all.fn.max('n').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** Keeps claims that no reader of that version has kept before. */
export async function insertClaims(session: Session, claims: readonly NewClaim[]): Promise<void> {
  await insertRows(
    session,
    'claims',
    claims.map(({ row }) => row),
  )
  await insertClaimKeys(session, claims)
}

/** Makes claims findable. */
export async function insertClaimKeys(session: Session, claims: readonly NewClaim[]): Promise<void> {
  await insertRows(
    session,
    'claim_keys',
    claims.flatMap(({ row }) =>
      unpackKeys(row.keys).map(({ role, key }) => ({ role, key, day: row.day, claim: row.n })),
    ),
  )
  await insertRows(
    session,
    'claim_phrases',
    claims.flatMap(({ row, claim }) => phraseRows(row.n, claim)),
  )
  await addWords(session, claims.map(searched))
}

function searched({ row, claim, title }: NewClaim): Searched {
  return { claim: row.n, title, quote: claim.quote.text }
}

function phraseRows(claim: number, { phrases }: Claim): PhraseKeyRow[] {
  const rows = new Map<string, PhraseKeyRow>()
  for (const words of phrases) {
    const phrase = fold(words)
    if (phrase !== '') rows.set(phrase, { phrase, claim, words: storable(words) })
  }
  return [...rows.values()]
}

/** Takes claims out of everything they are found by. The claims stay, as what an earlier reader found. */
export async function retireClaims(session: Session, claims: readonly ClaimRow[]): Promise<void> {
  await deleteRows(
    session,
    'claim_keys',
    claims.flatMap(({ n, day, keys }) =>
      unpackKeys(keys).map(({ role, key }) => ({ role, key, day, claim: n })),
    ),
  )
  await inLists(
    claims.map(({ n }) => n),
    async (some) => {
      await session.db.deleteFrom('claim_phrases').where('claim', 'in', some).execute()
      await session.db.updateTable('claims').set({ live: 0, shown: 0 }).where('n', 'in', some).execute()
      return []
    },
  )
  await removeWords(
    session,
    claims.map(({ n }) => n),
  )
}

/** Claims of a document that one version of the reader found. */
export function claimsReadBy({ db }: Session, document: number, reader: string): Promise<ClaimRow[]> {
  return db
    .selectFrom('claims')
    .selectAll()
    .where('document', '=', document)
    .where('reader', '=', reader)
    .execute()
}

/** Forgets claims that have been retired. */
export async function deleteClaims({ db }: Session, claims: readonly ClaimRow[]): Promise<void> {
  for (const { n } of claims) {
    await db.deleteFrom('event_claims').where('claim', '=', n).execute()
    await db.deleteFrom('waiting').where('claim', '=', n).execute()
    await db.deleteFrom('claims').where('n', '=', n).execute()
  }
}

/** Claims of documents by the reader that read each last. */
export function liveClaims({ db }: Session, documents: Iterable<number>): Promise<ClaimRow[]> {
  return inLists(documents, (some) =>
    db
      .selectFrom('claims')
      .selectAll()
      .where('document', 'in', some)
      .where('live', '=', 1)
      .orderBy('n')
      .execute(),
  )
}

export function claimsByNumber({ db }: Session, numbers: Iterable<number>): Promise<ClaimRow[]> {
  return inLists(numbers, (some) => db.selectFrom('claims').selectAll().where('n', 'in', some).execute())
}

/** The same with what the claim itself says, and nothing to find it by. */
export function saidByNumber(
  { db }: Session,
  numbers: Iterable<number>,
): Promise<Pick<ClaimRow, 'n' | 'document' | 'json'>[]> {
  return inLists(numbers, (some) =>
    db.selectFrom('claims').select(['n', 'document', 'json']).where('n', 'in', some).execute(),
  )
}

/** The claim of an id by the reader that read its document last; else by the one that found it last; else null. */
export async function claimById({ db }: Session, id: string): Promise<ClaimRow | null> {
  const row = await db
    .selectFrom('claims')
    .selectAll()
    .where('id', '=', storable(id))
    .orderBy('live', 'desc')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Live claims of these ids. */
export function liveClaimsById({ db }: Session, ids: Iterable<string>): Promise<ClaimRow[]> {
  return inLists(ids, (some) =>
    db.selectFrom('claims').selectAll().where('id', 'in', some).where('live', '=', 1).execute(),
  )
}

/** What of a claim its events are made with, besides the claim itself. */
export type ClaimHead = Pick<ClaimRow, 'n' | 'id' | 'live' | 'document' | 'added_at' | 'keys'>

/** All event claims of components, also those of earlier readers. */
export function claimsOfComponents({ db }: Session, components: Iterable<number>): Promise<ClaimHead[]> {
  return inLists(components, (some) =>
    db
      .selectFrom('claims')
      .select(['n', 'id', 'live', 'document', 'added_at', 'keys'])
      .where('component', 'in', some)
      .where('kind', '=', 'event')
      .execute(),
  )
}

/** Components of all claims of documents, whoever read them. */
export async function componentsOf({ db }: Session, documents: Iterable<number>): Promise<Set<number>> {
  const rows = await inLists(documents, (some) =>
    db
      .selectFrom('claims')
      .select('component')
      .distinct()
      .where('document', 'in', some)
      .where('kind', '=', 'event')
      .execute(),
  )
  return new Set(rows.map((row) => row.component))
}

/** Numbers and components of the event claims of documents, whoever read them. */
export function claimsWithComponents(
  { db }: Session,
  documents: Iterable<number>,
): Promise<Pick<ClaimRow, 'n' | 'component'>[]> {
  return inLists(documents, (some) =>
    db
      .selectFrom('claims')
      .select(['n', 'component'])
      .where('document', 'in', some)
      .where('kind', '=', 'event')
      .execute(),
  )
}

/** Number of claims of each component. */
export async function componentSizes(
  { db }: Session,
  components: Iterable<number>,
): Promise<Map<number, number>> {
  const rows = await inLists(components, (some) =>
    db
      .selectFrom('claims')
      .select(['component', (all) => all.fn.countAll<number>().as('count')])
      .where('component', 'in', some)
      .groupBy('component')
      .execute(),
  )
  return new Map(rows.map(({ component, count }) => [component, count]))
}

/** Numbers of the live event claims of all documents of copy groups, by group. */
export async function claimsOfCopies(
  { db }: Session,
  groups: Iterable<number>,
): Promise<Map<number, Set<number>>> {
  const rows = await inLists(groups, (some) =>
    db
      .selectFrom('documents')
      .innerJoin('claims', 'claims.document', 'documents.n')
      .select(['claims.n', 'documents.copy_group as group'])
      .where('documents.copy_group', 'in', some)
      .where('claims.kind', '=', 'event')
      .where('claims.live', '=', 1)
      .execute(),
  )
  const claims = new Map<number, Set<number>>()
  for (const { n, group } of rows) {
    const own = claims.get(group)
    if (own === undefined) claims.set(group, new Set([n]))
    else own.add(n)
  }
  return claims
}

/** Component of each claim. */
export async function componentsByClaim(
  { db }: Session,
  claims: Iterable<number>,
): Promise<Map<number, number>> {
  const rows = await inLists(claims, (some) =>
    db.selectFrom('claims').select(['n', 'component']).where('n', 'in', some).execute(),
  )
  return new Map(rows.map((row) => [row.n, row.component]))
}

export async function mergeComponents({ db }: Session, from: readonly number[], into: number): Promise<void> {
  await inLists(from, async (some) => {
    await db.updateTable('claims').set({ component: into }).where('component', 'in', some).execute()
    return []
  })
}

/** Shows or hides the live claims of a document. */
export async function showClaims({ db }: Session, document: number, shown: boolean): Promise<void> {
  await db
    .updateTable('claims')
    .set({ shown: shown ? 1 : 0 })
    .where('document', '=', document)
    .where('live', '=', 1)
    .execute()
}
