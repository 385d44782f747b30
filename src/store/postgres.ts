// A PostgreSQL database under Kysely: a small pool, numbers as numbers, errors of idle connections kept quiet.
import { PostgresDialect } from 'kysely'
import pg from 'pg'

const CONNECT_TIMEOUT = 10_000
const BIGINT = 20
const NUMERIC = 1700

/** A pool on a connection string. Connections open when they are needed. */
export function openPostgres(location: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: location,
    max: 4,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'chancery',
    // Counts and sums are far below 2^53.
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === BIGINT || oid === NUMERIC
          ? Number
          : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  })
  // A connection that dies while nobody uses it is replaced; whoever uses one is told by the query.
  pool.on('error', () => {})
  // One that dies between two queries of a transaction tells nobody else, and an error without a listener ends the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export function postgresDialect(pool: pg.Pool): PostgresDialect {
  return new PostgresDialect({ pool })
}

export function isPostgres(location: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(location)
}

/** The connection string without its password. */
export function withoutPassword(location: string): string {
  try {
    const url = new URL(location)
    url.password = ''
    url.searchParams.delete('password')
    return url.href
  } catch {
    return location.replace(/\/\/[^@/]*@/, '//')
  }
}
