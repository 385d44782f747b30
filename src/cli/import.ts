// The body of `chancery import`: takes in what `chancery export jsonl` wrote.
import { createReadStream } from 'node:fs'
import { ledgerRecords } from '../intake/ledger-lines.ts'
import { explain } from '../intake/read-bytes.ts'
import type { LedgerRecord } from '../model/index.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'
import { type LedgerOptions, ledgerPlace } from './ledger-options.ts'
import { progress } from './progress.ts'
import { writeJson } from './with-ledger.ts'

export async function importLines(file: string, options: LedgerOptions, io: Io): Promise<ExitCode> {
  const ledger = await io.openLedger(ledgerPlace(options, io.env), { create: true })
  try {
    const told = progress(io.stderr, { what: 'pieces taken in' })
    const counted = async function* (): AsyncIterable<LedgerRecord> {
      const [bytes, name] = file === '-' ? [io.stdin, 'standard input'] : [fileBytes(file), file]
      for await (const record of ledgerRecords(bytes, name)) {
        told.step()
        yield record
      }
    }
    const taken = await ledger.importRecords(counted())
    told.end()
    if (options.json === true) writeJson(io, taken)
    else
      io.stdout.write(
        `${taken.documents} documents, ${taken.claims} claims, ${taken.judgements} judgements taken in\n`,
      )
    return 0
  } finally {
    await ledger.close()
  }
}

async function* fileBytes(file: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>
  } catch (error) {
    throw explain(error, file)
  }
}
