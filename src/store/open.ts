// Opens the store at a location, and makes or brings up to date its schema.
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { ChanceryError } from '../errors.ts'
import { isBusy, toLedgerError } from './faults.ts'
import { MIGRATION_TABLES, migrationsFor } from './migrations.ts'
import { isPostgres, openPostgres, postgresDialect, withoutPassword } from './postgres.ts'
import { openSqlite, type SqliteFile } from './sqlite.ts'
import { Store } from './store.ts'
import type { Dialect, Tables } from './tables.ts'

/** Marks an SQLite file as a ledger: "CHNC". */
const APPLICATION_ID = 0x43_48_4e_43
const OLDEST_POSTGRES = 140_000
const OPENING_PATIENCE = 30_000

/**
 * Opens the ledger at a path or connection string; makes it when there is none, unless `create` is false.
 * @throws ChanceryError `ledger-missing`, `ledger-invalid`, `ledger-newer`, `ledger-read-only`, `ledger-unreachable`.
 */
export async function openStore(
  location: string,
  { create = true }: { readonly create?: boolean } = {},
): Promise<Store> {
  const shown = isPostgres(location) ? withoutPassword(location) : location
  const until = Date.now() + OPENING_PATIENCE
  for (;;) {
    try {
      return isPostgres(location)
        ? await openDatabase(location, shown, create)
        : await openFile(location, create)
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw toLedgerError(error, shown)
      await new Promise((resume) => setTimeout(resume, 20 + 30 * Math.random()))
    }
  }
}

async function openFile(path: string, create: boolean): Promise<Store> {
  const writable = fileState(path, create)
  const file = openSqlite(writable ? path : `${pathToFileURL(resolve(path)).href}?immutable=1`)
  try {
    const empty = checkFile(file, path)
    if (empty && !create) throw missing(path)
    if (writable) {
      file.exec('PRAGMA journal_mode = WAL')
      file.exec('PRAGMA synchronous = FULL')
    }
    file.exec('PRAGMA wal_autocheckpoint = 16000')
    file.exec('PRAGMA foreign_keys = ON')
    file.exec('PRAGMA cache_size = -65536')
    file.exec('PRAGMA temp_store = MEMORY')
    const db = new Kysely<Tables>({ dialect: file.dialect() })
    await db.connection().execute(async (connection) => {
      if (empty) await sql`begin immediate`.execute(connection)
      await bringUpToDate(connection, 'sqlite', path, null)
      if (empty) {
        await sql.raw(`PRAGMA application_id = ${APPLICATION_ID}`).execute(connection)
        await sql`commit`.execute(connection)
      }
    })
    return new Store({
      db,
      dialect: 'sqlite',
      location: path,
      path,
      close: () => db.destroy(),
      another: () => openStore(path, { create: false }),
    })
  } catch (error) {
    file.close()
    throw error
  }
}

/** Whether the file can be written; what stands in its way otherwise. */
function fileState(path: string, create: boolean): boolean {
  if (!existsSync(path)) {
    if (!create) throw missing(path)
    const folder = dirname(resolve(path))
    if (!existsSync(folder)) {
      throw new ChanceryError(
        'ledger-missing',
        `${path}: there is no folder ${folder}`,
        'Make the folder first.',
      )
    }
    return true
  }
  if (!statSync(path).isFile()) throw invalid(path, 'is no file')
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** True for a file without tables. @throws ChanceryError `ledger-invalid` for one with somebody else's. */
function checkFile(file: SqliteFile, path: string): boolean {
  const [tables] = file.rows<{ count: number }>('SELECT count(*) AS count FROM sqlite_master')
  if (tables!.count === 0) return true
  const [mark] = file.rows<{ application_id: number }>('PRAGMA application_id')
  if (mark!.application_id !== APPLICATION_ID) throw invalid(path, 'is a database of another program')
  return false
}

async function openDatabase(location: string, shown: string, create: boolean): Promise<Store> {
  const pool = openPostgres(location)
  const db = new Kysely<Tables>({ dialect: postgresDialect(pool) })
  try {
    await db.connection().execute(async (connection) => {
      const { rows } = await sql<{ version: string; schema: string | null; tables: number }>`
        select current_setting('server_version_num') as version, current_schema() as schema,
          (select count(*) from pg_tables where schemaname = current_schema()
            and tablename = 'ledger_migrations') as tables`.execute(connection)
      const { version, schema, tables } = rows[0]!
      if (Number(version) < OLDEST_POSTGRES) {
        throw new ChanceryError(
          'ledger-unreachable',
          `${shown}: PostgreSQL ${Math.floor(Number(version) / 10_000)} is too old`,
          'Use PostgreSQL 14 or newer.',
        )
      }
      if (schema === null) throw invalid(shown, 'has no schema that it could use')
      if (tables === 0 && !create) throw missing(shown)
      await bringUpToDate(connection, 'postgres', shown, schema)
    })
  } catch (error) {
    await db.destroy().catch(() => {})
    throw error
  }
  return new Store({
    db,
    dialect: 'postgres',
    location: shown,
    path: null,
    close: () => db.destroy(),
    another: () => openStore(location, { create: false }),
  })
}

/** Runs the migrations that the ledger lacks. @throws ChanceryError `ledger-newer` when it has some that are unknown. */
async function bringUpToDate(
  db: Kysely<Tables>,
  dialect: Dialect,
  shown: string,
  schema: string | null,
): Promise<void> {
  const migrations = migrationsFor(dialect)
  const wanted = Object.keys(migrations)
  const done = await migrationsDone(db, dialect)
  if (done.some((name) => !wanted.includes(name))) {
    throw new ChanceryError(
      'ledger-newer',
      `${shown}: it was written by a newer version of this program (${done.at(-1)})`,
      'Update the program, or use the version that wrote it.',
    )
  }
  if (done.length === wanted.length) return
  const migrator = new Migrator({
    db,
    ...MIGRATION_TABLES,
    provider: { getMigrations: async () => migrations },
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  })
  const { error } = await migrator.migrateToLatest({ disableTransactions: dialect === 'sqlite' })
  if (error !== undefined) throw error
}

async function migrationsDone(db: Kysely<Tables>, dialect: Dialect): Promise<string[]> {
  const there =
    dialect === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where name = 'ledger_migrations'`
      : sql<{ name: string }>`select tablename as name from pg_tables
          where schemaname = current_schema() and tablename = 'ledger_migrations'`
  if ((await there.execute(db)).rows.length === 0) return []
  const { rows } = await sql<{ name: string }>`select name from ledger_migrations order by name`.execute(db)
  return rows.map((row) => row.name)
}

function missing(location: string): ChanceryError {
  return new ChanceryError(
    'ledger-missing',
    `${location}: there is no ledger`,
    'Make one with `chancery add`, or name another with --ledger.',
  )
}

function invalid(location: string, what: string): ChanceryError {
  return new ChanceryError('ledger-invalid', `${location} ${what}`, 'Name a ledger that this program made.')
}
