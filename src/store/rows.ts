// Many rows at once: inserted in few statements whose SQL is made once, asked for by lists of any length.
import { type Compilable, CompiledQuery, type Kysely } from 'kysely'
import type { Session, TableName, Tables } from './tables.ts'

/** Values of one statement: SQLite takes 32,766 and PostgreSQL 65,535. */
const MOST_VALUES = 8_000
/** Keys of one list in a query. */
const MOST_KEYS = 1_024

/** Rows of one statement. Fewer lengths, fewer statements to make and to keep ready. */
const MOST_ROWS = 256
const MOST_DELETED = 64

const statements = new Map<string, string>()

/** Inserts rows that all have the same columns. With `ignore`, those that are there already are left alone. */
export async function insertRows<Name extends TableName>(
  session: Session,
  table: Name,
  rows: readonly Tables[Name][],
  { ignore = false }: { readonly ignore?: boolean } = {},
): Promise<void> {
  await inPowers(rows, MOST_ROWS, (some, columns) => {
    const made = sqlOf(session, `insert ${table} ${columns.join()} ${some.length} ${ignore}`, (db) => {
      const row = Object.fromEntries(columns.map((column) => [column, 0]))
      const query = db.insertInto(table as string).values(some.map(() => row))
      return ignore ? query.onConflict((conflict) => conflict.doNothing()) : query
    })
    return session.db.executeQuery(CompiledQuery.raw(made, valuesOf(some, columns)))
  })
}

/** Deletes the rows that have the values given, which must be those of the primary key. */
export async function deleteRows<Name extends TableName>(
  session: Session,
  table: Name,
  rows: readonly Partial<Tables[Name]>[],
): Promise<void> {
  await inPowers(rows, MOST_DELETED, (some, columns) => {
    const made = sqlOf(session, `delete ${table} ${columns.join()} ${some.length}`, (db) =>
      db
        .deleteFrom(table as string)
        .where((row) => row.or(some.map(() => row.and(columns.map((column) => row(column, '=', 0)))))),
    )
    return session.db.executeQuery(CompiledQuery.raw(made, valuesOf(some, columns)))
  })
}

/** Cuts rows into lists whose lengths are powers of two. */
async function inPowers(
  rows: readonly object[],
  most: number,
  work: (some: readonly object[], columns: readonly string[]) => Promise<unknown>,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const limit = Math.min(most, Math.max(1, Math.floor(MOST_VALUES / columns.length)))
  for (let done = 0; done < rows.length; ) {
    const count = powerWithin(rows.length - done, limit)
    await work(rows.slice(done, done + count), columns)
    done += count
  }
}

/** The greatest power of two that is neither more than what is left nor than the most. */
export function powerWithin(left: number, most: number): number {
  return 2 ** Math.floor(Math.log2(Math.min(most, left)))
}

function valuesOf(rows: readonly object[], columns: readonly string[]): unknown[] {
  const values: unknown[] = []
  for (const row of rows) for (const column of columns) values.push((row as Record<string, unknown>)[column])
  return values
}

/** The SQL of a statement, made once. */
function sqlOf(
  { db, dialect }: Session,
  key: string,
  make: (db: Kysely<Record<string, Record<string, number>>>) => Compilable,
): string {
  const known = statements.get(`${dialect} ${key}`)
  if (known !== undefined) return known
  const { sql } = make(db as unknown as Kysely<Record<string, Record<string, number>>>).compile()
  statements.set(`${dialect} ${key}`, sql)
  return sql
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
