// A copy of an SQLite file that is consistent while others write to it.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { sql } from 'kysely'
import { ChanceryError } from '../errors.ts'
import { toLedgerError } from './faults.ts'
import type { Store } from './store.ts'

/** Writes the copy beside its place first, so that what stands at `path` is always whole. */
export async function writeWhole(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) {
    throw new ChanceryError(
      'ledger-not-empty',
      `${path} is there already`,
      'Name a file that is not there yet.',
    )
  }
  const partial = `${path}.partial`
  try {
    for (const end of ['', '-wal', '-shm']) rmSync(partial + end, { force: true })
    await write(partial)
    const file = openSync(partial, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(partial, path)
  } catch (error) {
    for (const end of ['', '-wal', '-shm']) rmSync(partial + end, { force: true })
    throw toLedgerError(error, path)
  }
}

/** Copies the file of a store as it is at this moment. */
export async function vacuumInto(store: Store, path: string): Promise<void> {
  await store.outside(async ({ db }) => {
    await sql`vacuum into ${path}`.execute(db)
  })
}
