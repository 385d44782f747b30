// One SQLite file under Kysely: libsql behind the interface of better-sqlite3, with what that library leaves out.

import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import Libsql from 'libsql'

type Value = string | number | bigint | null | Uint8Array

/** Milliseconds that a statement waits for another process, standing still; the store itself waits longer, without. */
const BUSY_TIMEOUT = 50
/** Statements kept ready: preparing one costs more than running it. */
const READY = 1_000

/** Opens the file; nothing is written yet. @throws an error of the driver. */
export function openSqlite(path: string): SqliteFile {
  return new SqliteFile(new Libsql(path))
}

/** A connection that keeps its statements and refuses values on which libsql would abort the process. */
export class SqliteFile implements SqliteDatabase {
  readonly #database: Libsql.Database
  readonly #ready = new Map<string, SqliteStatement>()

  constructor(database: Libsql.Database) {
    this.#database = database
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
  }

  dialect(): SqliteDialect {
    return new SqliteDialect({ database: this })
  }

  /** Runs statements that give no rows. */
  exec(sql: string): void {
    this.#database.exec(sql)
  }

  /** The rows of one statement. */
  rows<Row>(sql: string, ...parameters: Value[]): Row[] {
    return this.prepare(sql).all(parameters) as Row[]
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#ready.get(sql)
    if (known !== undefined) return known
    const statement = statementOf(this.#database.prepare(sql))
    if (this.#ready.size >= READY) this.#ready.delete(this.#ready.keys().next().value!)
    this.#ready.set(sql, statement)
    return statement
  }

  /** Brings everything into the one file, so that it can be moved by itself, unless others still use it. */
  close(): void {
    try {
      this.rows('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // Whoever opens the file next finds the log beside it.
    }
    this.#ready.clear()
    this.#database.close()
  }
}

function statementOf(statement: Libsql.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(checked(parameters)),
    run: (parameters) => statement.run(checked(parameters)),
    iterate: (parameters) => statement.iterate(checked(parameters)),
  }
}

function checked(parameters: readonly unknown[]): unknown[] {
  for (const value of parameters) {
    const type = typeof value
    if (type === 'string' || type === 'number' || value === null) continue
    if (type !== 'bigint' && !(value instanceof Uint8Array)) throw new TypeError(`SQLite holds no ${type}`)
  }
  return parameters as unknown[]
}
