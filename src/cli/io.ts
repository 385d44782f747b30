// What a command may touch of the outside: its streams, its environment, the reader. Tests hand in their own.

import type { LedgerSettings } from '../index.ts'
import type { Ledger } from '../keep/ledger.ts'
import type { Reader } from '../read/reader.ts'
import type { ReadingThread } from './reading-thread.ts'

/** Where output goes. `isTTY` and `columns` as Node's streams have them. */
export interface Output {
  write(chunk: string | Uint8Array): unknown
  /** Tells once when a full stream takes more. */
  once?(event: 'drain', listener: () => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>
  /** Data, and nothing else. */
  readonly stdout: Output
  /** Everything that is not data. */
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Opens the reader; called once by a command that reads. */
  readonly openReader: () => Promise<Reader>
  /** Opens a reader in a thread of its own; absent where none can be had, and reading takes turns with keeping. */
  readonly openReadingThread?: () => Promise<ReadingThread>
  /** Opens the ledger at a path or connection string. */
  readonly openLedger: (place: string, settings: LedgerSettings) => Promise<Ledger>
}

/** Whether to colour what goes to `output`: on a terminal, unless NO_COLOR; with FORCE_COLOR always. */
export function wantsColour(output: Output, env: Io['env']): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return output.isTTY === true && env.TERM !== 'dumb'
}

/** Columns to fill: COLUMNS where it is set, else the terminal's, else 80; a terminal may say 0 when it does not know. */
export function columnsOf(output: Output, env: Io['env']): number {
  const asked = Number(env.COLUMNS)
  return Number.isInteger(asked) && asked > 0 ? asked : output.columns || 80
}
