// What a store itself can say about its health, and counts that must agree.
import { sql } from 'kysely'
import type { Session } from './tables.ts'

export interface Fault {
  readonly where: string
  readonly what: string
}

const MOST_TOLD = 100

/** Faults of the file and of its indexes; PostgreSQL looks after its own. */
export async function fileFaults({ db, dialect }: Session): Promise<Fault[]> {
  if (dialect === 'postgres') return []
  const integrity = await sql<{
    integrity_check: string
  }>`pragma integrity_check(${sql.lit(MOST_TOLD)})`.execute(db)
  const faults: Fault[] = integrity.rows
    .filter(({ integrity_check }) => integrity_check !== 'ok')
    .map(({ integrity_check }) => ({ where: 'file', what: integrity_check }))
  const foreign = await sql<{
    table: string
    rowid: number | null
    parent: string
  }>`pragma foreign_key_check`.execute(db)
  for (const { table, rowid, parent } of foreign.rows.slice(0, MOST_TOLD)) {
    faults.push({
      where: `${table} ${rowid ?? ''}`.trim(),
      what: `refers to a row of ${parent} that is not there`,
    })
  }
  return faults
}

/** Rows that ought not to be there, or are not there. */
export async function countFaults(session: Session): Promise<Fault[]> {
  const words =
    session.dialect === 'sqlite'
      ? sql`select rowid as n from claim_words`
      : sql`select claim as n from claim_words`
  const live = sql`select n from claims where live = 1`
  const telling = sql`select c.n from claims c join documents d on d.n = c.document
    where c.live = 1 and c.kind = 'event' and d.superseded_by is null`
  const claimed = (table: string) => sql`select claim as n from ${sql.table(table)}`
  const checks: readonly (readonly [string, string, ReturnType<typeof sql>])[] = [
    ['claim_words', 'cannot be found by its words', sql`${live} except ${words}`],
    ['claim_words', 'is found by words of a claim that is not there', sql`${words} except ${live}`],
    ['claim_keys', 'is found though it is not there', sql`${claimed('claim_keys')} except ${live}`],
    ['claim_phrases', 'is found though it is not there', sql`${claimed('claim_phrases')} except ${live}`],
    [
      'event_claims',
      'tells an event though it does not count',
      sql`${claimed('event_claims')} except ${telling} except ${claimed('waiting')}`,
    ],
    [
      'event_claims',
      'tells no event',
      sql`${telling} except ${claimed('event_claims')} except ${claimed('waiting')}`,
    ],
    [
      'event_keys',
      'is found though it is not there',
      sql`select event as n from event_keys except select n from events`,
    ],
    [
      'event_pairs',
      'is found though it is not there',
      sql`select event as n from event_pairs except select n from events`,
    ],
    [
      'claims',
      'is shown though its document does not stand, or is not though it does',
      sql`select c.n from claims c join documents d on d.n = c.document where c.live = 1 and
        c.shown <> (case when d.superseded_by is null and d.withdrawn_at is null then 1 else 0 end)`,
    ],
    [
      'judgements',
      'is of a claim that is not there',
      sql`select j.id as n from judgements j where not exists (select 1 from claims c where c.id = j.left_id)
        or not exists (select 1 from claims c where c.id = j.right_id)`,
    ],
    [
      'documents',
      'supersedes a document that does not say so',
      sql`select d.id as n from documents d where supersedes is not null
        and not exists (select 1 from documents o where o.id = d.supersedes and o.superseded_by = d.id)`,
    ],
  ]
  const faults: Fault[] = []
  for (const [table, what, query] of checks) {
    const { rows } = await sql<{ n: number | string }>`${query} limit ${MOST_TOLD}`.execute(session.db)
    for (const { n } of rows) faults.push({ where: `${table} ${n}`, what })
  }
  return faults
}

/** The next components of claims after `after`. */
export async function componentsAfter({ db }: Session, after: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('claims')
    .select('component')
    .distinct()
    .where('component', '>', after)
    .where('kind', '=', 'event')
    .orderBy('component')
    .limit(limit)
    .execute()
  return rows.map(({ component }) => component)
}
