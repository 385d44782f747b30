// The newest of many: how far back a page reaches, so that not all that a frequent actor did is sorted for its last days.
import { sql } from 'kysely'
import type { Filter } from '../model/index.ts'
import { type KeyCondition, keyConditions } from './conditions.ts'
import type { PageOf } from './page.ts'
import type { Session } from './tables.ts'

/** Rows of keys that are looked at first, for each row of a page; then so many times more, until the page is full. */
const FIRST = 4
const MORE = 8

/** A first or last day that a page need not go beyond, and where it goes on; null where there is none. */
export interface Stretch {
  readonly from: string | null
  readonly to: string | null
}

/**
 * The page of a filter: of ever longer stretches of days until it is full where the filter names somebody and the page goes
 * by day, else of all days at once. `ask` gives the page of a stretch.
 */
export async function pageByDays<Row>(
  session: Session,
  table: 'claim_keys' | 'event_keys',
  filter: Filter,
  page: PageOf,
  ask: (stretch: Stretch) => Promise<Row[]>,
): Promise<Row[]> {
  // What a text or a document holds is few already.
  const isFew = filter.text !== undefined || filter.document !== undefined
  const [group] = page.sort !== 'when' || isFew ? [] : await keyConditions(session, filter)
  if (group === undefined) return ask({ from: null, to: null })
  const after = page.after?.value ?? null
  for (let count = page.limit * FIRST; ; count *= MORE) {
    const end = await dayOfNumber(session, table, group, page, count)
    const rows = await ask(page.ascending ? { from: after, to: end } : { from: end, to: after })
    if (end === null || rows.length >= page.limit) return rows
  }
}

/** The day of the row of that number among those with the keys, in the order of the page; null when there are fewer. */
async function dayOfNumber(
  { db }: Session,
  table: 'claim_keys' | 'event_keys',
  group: readonly KeyCondition[],
  { ascending, after }: PageOf,
  number: number,
): Promise<string | null> {
  const direction = sql.raw(ascending ? 'asc' : 'desc')
  const beyond = after === null ? sql`` : sql`and day ${sql.raw(ascending ? '>=' : '<=')} ${after.value}`
  const each = group.flatMap(({ roles, keys }) => roles.flatMap((role) => keys.map((key) => ({ role, key }))))
  // Each role and key is one range of the primary key, in the order of days.
  const ranges = each.map(
    (
      { role, key },
      at,
    ) => sql`select * from (select day from ${sql.table(table)} where role = ${role} and key = ${key}
      ${beyond} order by day ${direction} limit ${number}) as ${sql.ref(`range_${at}`)}`,
  )
  const { rows } = await sql<{ day: string }>`select day from (${sql.join(ranges, sql` union all `)}) as days
    order by day ${direction} limit 1 offset ${number - 1}`.execute(db)
  return rows[0]?.day ?? null
}
