// Many rows at once: inserted in few statements whose SQL is made once, asked for by lists of any length.
import { CompiledQuery, type Kysely } from 'kysely'
import type { Session, TableName, Tables } from './tables.ts'

/** Values of one statement: SQLite takes 32,766 and PostgreSQL 65,535. */
const MOST_VALUES = 8_000
/** Keys of one list in a query. */
const MOST_KEYS = 1_024

const statements = new Map<string, string>()

/** Inserts rows that all have the same columns. With `ignore`, those that are there already are left alone. */
export async function insertRows<Name extends TableName>(
  session: Session,
  table: Name,
  rows: readonly Tables[Name][],
  { ignore = false }: { readonly ignore?: boolean } = {},
): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  const columns = Object.keys(first)
  const most = Math.max(1, Math.floor(MOST_VALUES / columns.length))
  for (let done = 0; done < rows.length; ) {
    // Powers of two: few statements to make and to keep ready.
    const count = Math.min(2 ** Math.floor(Math.log2(Math.min(most, rows.length - done))), 256)
    const values: unknown[] = []
    for (const row of rows.slice(done, done + count)) {
      for (const column of columns) values.push((row as unknown as Record<string, unknown>)[column])
    }
    await session.db.executeQuery(CompiledQuery.raw(insertOf(session, table, columns, count, ignore), values))
    done += count
  }
}

function insertOf(
  { db, dialect }: Session,
  table: TableName,
  columns: readonly string[],
  count: number,
  ignore: boolean,
): string {
  const key = `${dialect} ${table} ${columns.join()} ${count} ${ignore}`
  let made = statements.get(key)
  if (made === undefined) {
    const row = Object.fromEntries(columns.map((column) => [column, 0]))
    const query = (db as unknown as Kysely<Record<string, Record<string, number>>>)
      .insertInto(table)
      .values(Array.from({ length: count }, () => row))
    made = (ignore ? query.onConflict((conflict) => conflict.doNothing()) : query).compile().sql
    statements.set(key, made)
  }
  return made
}

/** What `ask` gives for a list that may be too long for one query. The lists it gets have few different lengths. */
export async function inLists<Key, Row>(
  keys: Iterable<Key>,
  ask: (some: Key[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const all = [...new Set(keys)]
  const found: Row[] = []
  for (let done = 0; done < all.length; done += MOST_KEYS) {
    const some = all.slice(done, done + MOST_KEYS)
    // Repeating a key changes nothing; statements with lists of equal length are made once.
    const length = 2 ** Math.ceil(Math.log2(some.length))
    while (some.length < length) some.push(some[0]!)
    for (const row of await ask(some)) found.push(row)
  }
  return found
}
