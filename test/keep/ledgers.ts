// Ledgers for tests: on SQLite files, or on PostgreSQL when CHANCERY_TEST_POSTGRES names one. Gone after each test.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach } from 'vitest'
import type { Ledger } from '../../src/keep/ledger.ts'
import { openLedgerAt } from '../../src/keep/open-ledger-at.ts'
import { openKnowledge } from '../../src/knowledge/open.ts'

const server = process.env.CHANCERY_TEST_POSTGRES

/** On which store the tests run. */
export const DIALECT: 'sqlite' | 'postgres' = server === undefined ? 'sqlite' : 'postgres'

const after: (() => Promise<unknown> | unknown)[] = []

afterEach(async () => {
  for (const undo of after.splice(0).reverse()) await undo()
})

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-ledger-'))
  after.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A path at which there is nothing yet. */
export function newPath(): string {
  return join(newFolder(), 'ledger.db')
}

/** A place for a ledger on the store that is tested. */
export async function newPlace(): Promise<string> {
  if (server === undefined) return newPath()
  const schema = `t_${randomBytes(6).toString('hex')}`
  await onServer(`create schema ${schema}`)
  after.push(() => onServer(`drop schema ${schema} cascade`))
  const url = new URL(server)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return url.href
}

/** Runs a statement on the PostgreSQL of the tests. */
export async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

let day = Date.parse('2026-01-01T00:00:00Z')
const opened = openKnowledge({ user: null })
const knowledge = () => opened

/** Opens a ledger whose clock goes on by a second each time it is asked; closed after the test. */
export async function openLedger(place: string, { create = true } = {}): Promise<Ledger> {
  const ledger = await openLedgerAt(place, { knowledge, create, now: () => new Date((day += 1_000)) })
  after.push(() => ledger.close())
  return ledger
}

/** A new, empty ledger. */
export async function newLedger(): Promise<Ledger> {
  return openLedger(await newPlace())
}

/** All that an asynchronous list gives. */
export async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = []
  for await (const value of values) list.push(value)
  return list
}
