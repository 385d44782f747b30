// Asks DuckDB, an independent reader, what an exported file holds.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

export interface DuckDb {
  /** Writes a file and hands back its path in single quotes, for a query. */
  file(name: string, content: string | Uint8Array): string
  rows(query: string): Promise<Record<string, unknown>[]>
  close(): void
}

/** A DuckDB in memory with a folder of its own. */
export async function openDuckDb(): Promise<DuckDb> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-duckdb-'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  return {
    file(name, content) {
      const path = join(folder, name)
      writeFileSync(path, content)
      return `'${path}'`
    },
    rows: async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson(),
    close() {
      connection.closeSync()
      instance.closeSync()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
