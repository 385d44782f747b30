// An open store: one SQLite file or one PostgreSQL database, asked and changed in transactions.
import { type Kysely, sql } from 'kysely'
import { isBusy, toLedgerError } from './faults.ts'
import type { Dialect, Session, Tables } from './tables.ts'

/** How long a transaction waits for others, in milliseconds, and how long it sleeps between tries. */
const PATIENCE = 60_000
const FIRST_PAUSE = 2
const LONGEST_PAUSE = 100
/** Any number that other programs are unlikely to lock: "chancery" in hex, cut to 31 bits. */
const WRITE_LOCK = 0x63_68_61_6e

export interface StoreParts {
  readonly db: Kysely<Tables>
  readonly dialect: Dialect
  /** Without password. */
  readonly location: string
  readonly path: string | null
  readonly close: () => Promise<void>
  /** Opens the same store once more. */
  readonly another: () => Promise<Store>
}

/** An open transaction that only reads. */
export interface Snapshot {
  readonly session: Session
  end(): Promise<void>
}

/** Work on the store. One transaction writes at a time, in all processes together. */
export class Store {
  readonly dialect: Dialect
  readonly location: string
  /** The file, null for PostgreSQL. */
  readonly path: string | null
  readonly #db: Kysely<Tables>
  readonly #close: () => Promise<void>
  readonly #another: () => Promise<Store>

  constructor(parts: StoreParts) {
    this.#db = parts.db
    this.dialect = parts.dialect
    this.location = parts.location
    this.path = parts.path
    this.#close = parts.close
    this.#another = parts.another
  }

  /** Sees one state of the ledger, however many queries it makes. */
  read<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.#patiently(() => this.#within(sql.raw(this.#beginRead()), work))
  }

  #beginRead(): string {
    return this.dialect === 'sqlite' ? 'begin' : 'begin isolation level repeatable read read only'
  }

  /** All or nothing. When it returns, what it wrote survives the end of the process. */
  write<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const begin = this.dialect === 'sqlite' ? sql`begin immediate` : sql`begin`
    return this.#patiently(() =>
      this.#within(begin, async (session) => {
        if (this.dialect === 'postgres') {
          // One writer in each schema: numbers and components are given out without gaps or clashes.
          await sql`select pg_advisory_xact_lock(${WRITE_LOCK}, hashtext(current_schema()))`.execute(
            session.db,
          )
        }
        return work(session)
      }),
    )
  }

  /** One state of the ledger for as long as somebody reads it, while others write. */
  async snapshot(): Promise<Snapshot> {
    const store = await this.#another()
    let end: () => void = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const { promise, resolve, reject } = deferred<Session>()
    const done = store
      .#within(sql.raw(this.#beginRead()), async (session) => {
        resolve(session)
        await ended
      })
      .catch(reject)
    const session = await promise.catch((error: unknown) => {
      throw toLedgerError(error, this.location)
    })
    return {
      session,
      end: async () => {
        end()
        await done
        await store.close()
      },
    }
  }

  /** Statements that cannot run in a transaction. */
  async outside<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.#patiently(() => this.#db.connection().execute((db) => work({ db, dialect: this.dialect })))
  }

  async close(): Promise<void> {
    await this.#close()
  }

  #within<Result>(
    begin: ReturnType<typeof sql>,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    return this.#db.connection().execute(async (db) => {
      await begin.execute(db)
      try {
        const result = await work({ db, dialect: this.dialect })
        await sql`commit`.execute(db)
        return result
      } catch (error) {
        // The first fault is the one to tell: a lost connection cannot roll back either, and need not.
        await sql`rollback`.execute(db).catch(() => {})
        throw error
      }
    })
  }

  async #patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
    const until = Date.now() + PATIENCE
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        return await attempt()
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) throw toLedgerError(error, this.location)
        await new Promise((resume) => setTimeout(resume, pause * (0.5 + Math.random())))
      }
    }
  }
}

function deferred<Value>(): {
  promise: Promise<Value>
  resolve: (value: Value) => void
  reject: (error: unknown) => void
} {
  let resolve: (value: Value) => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
