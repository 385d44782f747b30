// Copies a whole store into another, table by table, without holding more than a page of rows.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { claimOf } from './claims.ts'
import { addWords, clearWords } from './full-text.ts'
import { insertRows } from './rows.ts'
import type { Session, TableName, Tables } from './tables.ts'

/** Every table with its primary key, those that others refer to first. */
export const PRIMARY_KEYS: Readonly<Record<TableName, readonly string[]>> = {
  publishers: ['name'],
  documents: ['n'],
  texts: ['document'],
  bands: ['band', 'document'],
  sketches: ['document'],
  claims: ['n'],
  claim_keys: ['role', 'key', 'day', 'claim'],
  claim_phrases: ['phrase', 'claim'],
  block_keys: ['key', 'width', 'from_day', 'claim'],
  likenesses: ['left_claim', 'right_claim'],
  judgements: ['id'],
  events: ['n'],
  event_claims: ['event', 'position'],
  event_keys: ['role', 'key', 'day', 'event'],
  waiting: ['claim'],
  event_pairs: ['how', 'one', 'other', 'day', 'event'],
  watches: ['name'],
  lists: ['name'],
}

/** Number of rows of a table and a hash over all of them in order. */
export interface TableSum {
  readonly table: TableName
  readonly rows: number
  readonly hash: string
}

const AT_ONCE = 1_000
const TEXTS_AT_ONCE = 50

/** Copies every row of `from` into `to`, which must be empty. The sums of what was read. */
export async function copyTables(from: Session, to: Session): Promise<TableSum[]> {
  const sums: TableSum[] = []
  for (const table of Object.keys(PRIMARY_KEYS) as TableName[]) {
    sums.push(await sumOf(from, table, (rows) => insertRows(to, table, rows)))
  }
  await copyWords(to)
  return sums
}

/** The sums of all tables. */
export async function sumTables(session: Session): Promise<TableSum[]> {
  const sums: TableSum[] = []
  for (const table of Object.keys(PRIMARY_KEYS) as TableName[])
    sums.push(await sumOf(session, table, async () => {}))
  return sums
}

async function sumOf<Name extends TableName>(
  session: Session,
  table: Name,
  take: (rows: readonly Tables[Name][]) => Promise<void>,
): Promise<TableSum> {
  const hash = createHash('sha256')
  let count = 0
  for await (const rows of pagesOf(session, table)) {
    count += rows.length
    for (const row of rows) hash.update(canonical(row))
    await take(rows)
  }
  return { table, rows: count, hash: hash.digest('hex') }
}

/** A row with its columns in the order of their names. */
function canonical(row: object): string {
  return `${JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))}\n`
}

async function* pagesOf<Name extends TableName>({ db }: Session, table: Name): AsyncIterable<Tables[Name][]> {
  const key = PRIMARY_KEYS[table]
  const limit = table === 'texts' ? TEXTS_AT_ONCE : AT_ONCE
  const columns = sql.join(key.map((column) => sql.ref(column)))
  for (let after: readonly unknown[] | null = null; ; ) {
    const where = after === null ? sql`` : sql`where (${columns}) > (${sql.join([...after])})`
    const { rows }: { rows: Tables[Name][] } = await sql<Tables[Name]>`
      select * from ${sql.table(table)} ${where} order by ${columns} limit ${limit}`.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < limit) return
    const last = rows.at(-1) as unknown as Readonly<Record<string, unknown>>
    after = key.map((column) => last[column])
  }
}

/** Makes all live claims findable by their words. */
export async function copyWords(session: Session): Promise<void> {
  await clearWords(session)
  for (let last = 0; ; ) {
    const rows = await session.db
      .selectFrom('claims')
      .innerJoin('documents', 'documents.n', 'claims.document')
      .select(['claims.n', 'claims.json', 'documents.title'])
      .where('claims.live', '=', 1)
      .where('claims.n', '>', last)
      .orderBy('claims.n')
      .limit(AT_ONCE)
      .execute()
    await addWords(
      session,
      rows.map((row) => ({ claim: row.n, title: row.title ?? '', quote: claimOf(row).quote.text })),
    )
    if (rows.length < AT_ONCE) return
    last = rows.at(-1)!.n
  }
}
