// Documents and their texts.
import type { KeptDocument } from '../model/index.ts'
import { inLists, insertRows } from './rows.ts'
import { isStorable, storable } from './storable.ts'
import type { DocumentRow, Session } from './tables.ts'

/** A document as the ledger hands it out. */
export function keptDocument(row: DocumentRow): KeptDocument {
  return {
    id: row.id,
    title: row.title,
    url: row.url,
    publisher: row.publisher,
    publishedAt: row.published_at,
    textHash: row.text_hash,
    length: row.length,
    addedAt: row.added_at,
    reader: row.reader,
    claims: row.claims,
    origin: row.origin,
    credit: row.credit,
    supersedes: row.supersedes,
    supersededBy: row.superseded_by,
    withdrawnAt: row.withdrawn_at,
    withdrawnBecause: row.withdrawn_because,
  }
}

/** Which of these documents the ledger has. */
export async function knownDocuments({ db }: Session, ids: Iterable<string>): Promise<Set<string>> {
  const rows = await inLists(ids, (some) =>
    db.selectFrom('documents').select('id').where('id', 'in', some).execute(),
  )
  return new Set(rows.map((row) => row.id))
}

export async function documentById({ db }: Session, id: string): Promise<DocumentRow | null> {
  return (
    (await db.selectFrom('documents').selectAll().where('id', '=', storable(id)).executeTakeFirst()) ?? null
  )
}

export async function documentsByNumber(
  { db }: Session,
  numbers: Iterable<number>,
): Promise<Map<number, DocumentRow>> {
  const rows = await inLists(numbers, (some) =>
    db.selectFrom('documents').selectAll().where('n', 'in', some).execute(),
  )
  return new Map(rows.map((row) => [row.n, row]))
}

export async function lastDocument({ db }: Session): Promise<number> {
  const row = await db
    .selectFrom('documents')
    .select((all) => all.fn.max('n').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The next documents after number `after`, in the order they were added. */
export function documentsAfter({ db }: Session, after: number, limit: number): Promise<DocumentRow[]> {
  return db.selectFrom('documents').selectAll().where('n', '>', after).orderBy('n').limit(limit).execute()
}

/** The next documents after number `after` that another reader read last. */
export function documentsNotReadBy(
  { db }: Session,
  reader: string,
  after: number,
  limit: number,
): Promise<DocumentRow[]> {
  return db
    .selectFrom('documents')
    .selectAll()
    .where('reader', '!=', reader)
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute()
}

export async function insertDocuments(
  session: Session,
  documents: readonly { readonly row: DocumentRow; readonly text: string }[],
): Promise<void> {
  await insertRows(
    session,
    'documents',
    documents.map(({ row }) => row),
  )
  await insertRows(
    session,
    'texts',
    documents.map(({ row, text }) => ({ document: row.n, ...encodeText(text) })),
  )
}

/** The text of a document. */
export async function textOf({ db }: Session, document: number): Promise<string> {
  const row = await db
    .selectFrom('texts')
    .select(['text', 'escaped'])
    .where('document', '=', document)
    .executeTakeFirstOrThrow()
  return row.escaped === 1 ? (JSON.parse(row.text) as string) : row.text
}

/** A zero or half a surrogate pair cannot be kept as it is: such a text is kept as a JSON string. */
function encodeText(text: string): { text: string; escaped: number } {
  return isStorable(text) ? { text, escaped: 0 } : { text: JSON.stringify(text), escaped: 1 }
}

/** All versions at an address, in the order of their numbers. */
export function versionsAt({ db }: Session, address: string): Promise<DocumentRow[]> {
  return db.selectFrom('documents').selectAll().where('address', '=', address).orderBy('n').execute()
}

/** The documents of copy groups. */
export function copiesIn({ db }: Session, groups: Iterable<number>): Promise<DocumentRow[]> {
  return inLists(groups, (some) =>
    db.selectFrom('documents').selectAll().where('copy_group', 'in', some).execute(),
  )
}

/** What of a document matters to whether another copies it. */
export interface CopyHead {
  readonly document: number
  readonly textHash: string
  readonly group: number
}

export async function copyHeads(
  { db }: Session,
  documents: Iterable<number>,
): Promise<Map<number, CopyHead>> {
  const rows = await inLists(documents, (some) =>
    db
      .selectFrom('documents')
      .select(['n as document', 'text_hash as textHash', 'copy_group as group'])
      .where('n', 'in', some)
      .execute(),
  )
  return new Map(rows.map((row) => [row.document, row]))
}

/** Changes what has become of a document. */
export async function updateDocument(
  { db }: Session,
  document: number,
  change: Partial<
    Pick<
      DocumentRow,
      | 'reader'
      | 'claims'
      | 'origin'
      | 'copy_group'
      | 'credit'
      | 'supersedes'
      | 'superseded_by'
      | 'withdrawn_at'
      | 'withdrawn_because'
    >
  >,
): Promise<void> {
  await db.updateTable('documents').set(change).where('n', '=', document).execute()
}

/** Puts all documents of some copy groups into one. */
export async function mergeCopyGroups({ db }: Session, from: readonly number[], into: number): Promise<void> {
  await inLists(from, async (some) => {
    await db.updateTable('documents').set({ copy_group: into }).where('copy_group', 'in', some).execute()
    return []
  })
}
