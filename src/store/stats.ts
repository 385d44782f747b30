// Counts of everything in a store.
import { statSync } from 'node:fs'
import { sql } from 'kysely'
import type { LedgerStats } from '../model/index.ts'
import type { Session, TableName } from './tables.ts'

const NO_STANDINGS = { 'single-source': 0, corroborated: 0, disputed: 0, withdrawn: 0 }

/** Counts everything. `path` is the file, null for PostgreSQL. */
export async function countAll(
  session: Session,
  path: string | null,
): Promise<Omit<LedgerStats, 'location'>> {
  const { db } = session
  const documents = await db
    .selectFrom('documents')
    .select((all) => [
      all.fn.countAll<number>().as('all'),
      all.fn.count<number>('superseded_by').as('superseded'),
      all.fn.count<number>('withdrawn_at').as('withdrawn'),
      sql<number>`count(case when superseded_by is null and withdrawn_at is null then 1 end)`.as('current'),
      all.fn.count<number>('origin').distinct().as('origins'),
      sql<string | null>`min(case when published <> '' then published end)`.as('first'),
      sql<string | null>`max(case when published <> '' then published end)`.as('last'),
    ])
    .executeTakeFirstOrThrow()
  const judgements = await db
    .selectFrom('judgements')
    .select((all) => [
      all.fn.countAll<number>().as('all'),
      all.fn.count<number>('withdrawn_at').as('withdrawn'),
    ])
    .executeTakeFirstOrThrow()
  const standings = await groups(session, 'events', 'standing')
  const readers = await groups(session, 'documents', 'reader')
  return {
    bytes: await sizeOf(session, path),
    documents: documents.all,
    current: documents.current,
    superseded: documents.superseded,
    withdrawn: documents.withdrawn,
    origins: documents.origins,
    publishers: await count(session, 'publishers'),
    claims: await liveClaims(session),
    events: await count(session, 'events'),
    standings: { ...NO_STANDINGS, ...Object.fromEntries(standings) },
    judgements: {
      rules: await count(session, 'likenesses'),
      person: judgements.all - judgements.withdrawn,
      withdrawn: judgements.withdrawn,
    },
    firstPublished: documents.first,
    lastPublished: documents.last,
    readers: Object.fromEntries(readers),
  }
}

async function liveClaims({ db }: Session): Promise<number> {
  const row = await db
    .selectFrom('claims')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('live', '=', 1)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Number of rows of a table. */
export async function count({ db }: Session, table: TableName): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return rows[0]!.count
}

async function groups(
  { db }: Session,
  table: 'events' | 'documents',
  column: 'standing' | 'reader',
): Promise<[string, number][]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select ${sql.ref(column)} as name, count(*) as count from ${sql.table(table)}
    group by ${sql.ref(column)} order by ${sql.ref(column)}`.execute(db)
  return rows.map(({ name, count }) => [name, count])
}

async function sizeOf({ db, dialect }: Session, path: string | null): Promise<number | null> {
  if (dialect === 'postgres') {
    const { rows } = await sql<{ bytes: number | null }>`
      select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c
      where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`.execute(db)
    return rows[0]!.bytes
  }
  return ['', '-wal'].reduce(
    (sum, end) => sum + (statSync(`${path}${end}`, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}
