// Copies of a whole ledger: into another one, and into a file as a backup.
import { ChanceryError } from '../errors.ts'
import { vacuumInto, writeWhole } from '../store/backup.ts'
import { copyTables, sumTables, type TableSum } from '../store/copy.ts'
import { openStore } from '../store/open.ts'
import { count } from '../store/stats.ts'
import type { Store } from '../store/store.ts'

/**
 * Copies everything into an empty store and compares what has arrived.
 * @throws ChanceryError `ledger-not-empty`, `ledger-invalid` when a sum differs.
 */
export async function copyStore(from: Store, to: Store): Promise<void> {
  const sent = await from.read((source) =>
    to.write(async (target) => {
      if ((await count(target, 'documents')) > 0) {
        throw new ChanceryError(
          'ledger-not-empty',
          `${to.location} holds documents`,
          'Copy into an empty ledger.',
        )
      }
      return copyTables(source, target)
    }),
  )
  compareSums(sent, await to.read(sumTables), to.location)
}

function compareSums(sent: readonly TableSum[], arrived: readonly TableSum[], location: string): void {
  for (const [index, { table, rows, hash }] of sent.entries()) {
    const there = arrived[index]!
    if (there.rows === rows && there.hash === hash) continue
    throw new ChanceryError(
      'ledger-invalid',
      `${location}: ${table} arrived as ${there.rows} of ${rows} rows${there.rows === rows ? ', some of them changed' : ''}`,
      'Copy again into an empty ledger; the one that was copied is as it was.',
    )
  }
}

/** A consistent copy of a store in one SQLite file. @throws ChanceryError `ledger-not-empty`, `ledger-full`. */
export async function backUp(store: Store, path: string): Promise<void> {
  await writeWhole(path, async (partial) => {
    if (store.dialect === 'sqlite') {
      await vacuumInto(store, partial)
      return
    }
    const file = await openStore(partial)
    try {
      await copyStore(store, file)
    } finally {
      await file.close()
    }
  })
}
