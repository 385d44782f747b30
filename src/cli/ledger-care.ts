// The bodies of `chancery ledger`: check, stats, backup, copy.
import { statsPage } from '../exports/ledger/stats-page.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'
import type { LedgerOptions } from './ledger-options.ts'
import { pageSetting, withLedger, writeJson } from './with-ledger.ts'

/** Faults after which listing stops: a ledger that is broken all over is told of in a page. */
const FAULTS_TOLD = 1000

export async function check(options: LedgerOptions, io: Io): Promise<ExitCode> {
  return withLedger(options, io, async (ledger) => {
    let count = 0
    for await (const fault of ledger.check()) {
      count++
      if (options.json === true) io.stdout.write(`${JSON.stringify(fault)}\n`)
      else io.stdout.write(`${fault.where}: ${fault.what}\n`)
      if (count === FAULTS_TOLD) break
    }
    if (options.json !== true) {
      const more = count === FAULTS_TOLD ? ' or more' : ''
      io.stdout.write(count === 0 ? 'no fault found\n' : `${count}${more} faults\n`)
    }
    return count === 0 ? 0 : 1
  })
}

export async function stats(options: LedgerOptions, io: Io): Promise<ExitCode> {
  return withLedger(options, io, async (ledger) => {
    const figures = await ledger.stats()
    if (options.json === true) writeJson(io, figures)
    else io.stdout.write(statsPage(figures, pageSetting(io)))
    return 0
  })
}

export async function backup(file: string, options: LedgerOptions, io: Io): Promise<ExitCode> {
  return withLedger(options, io, async (ledger) => {
    await ledger.backup(file)
    if (options.json === true) writeJson(io, { backup: file })
    else io.stdout.write(`written to ${file}\n`)
    return 0
  })
}

export async function copy(from: string, to: string, options: LedgerOptions, io: Io): Promise<ExitCode> {
  return withLedger({ ...options, ledger: from }, io, async (ledger) => {
    const other = await io.openLedger(to, { create: true })
    try {
      await ledger.copyTo(other)
      const figures = await other.stats()
      if (options.json === true) writeJson(io, figures)
      else
        io.stdout.write(
          `${figures.documents} documents, ${figures.claims} claims copied to ${other.location}\n`,
        )
    } finally {
      await other.close()
    }
    return 0
  })
}
