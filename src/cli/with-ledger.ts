// Opens the ledger of a command, does the work and closes it whatever happens.

import type { Paint } from '../exports/paint.ts'
import { paint } from '../exports/paint.ts'
import type { Ledger } from '../keep/ledger.ts'
import type { ExitCode } from './failure.ts'
import { columnsOf, type Io, wantsColour } from './io.ts'
import { type LedgerOptions, ledgerPlace } from './ledger-options.ts'

/** @throws ChanceryError `ledger-missing` when there is no ledger, which no asking makes. */
export async function withLedger(
  options: LedgerOptions,
  io: Io,
  work: (ledger: Ledger) => Promise<ExitCode>,
): Promise<ExitCode> {
  const ledger = await io.openLedger(ledgerPlace(options, io.env), { create: false })
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

/** How a page is set on this terminal. */
export function pageSetting(io: Io): { width: number; paint: Paint } {
  return { width: columnsOf(io.stdout, io.env), paint: paint(wantsColour(io.stdout, io.env)) }
}

/** Writes a value as indented JSON. */
export function writeJson(io: Io, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
