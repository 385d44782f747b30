// The body of `chancery withdraw`: withdraws a document, or lets it stand again.
import { ChanceryError } from '../errors.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'
import type { JudgeOptions } from './ledger-options.ts'
import { withLedger, writeJson } from './with-ledger.ts'

export async function withdraw(document: string, options: JudgeOptions, io: Io): Promise<ExitCode> {
  if (options.undo === true && options.note !== undefined)
    throw new ChanceryError('usage', '--undo takes no note', 'leave the note out')
  return withLedger(options, io, async (ledger) => {
    if (options.undo === true) await ledger.restore(document)
    else await ledger.withdraw(document, options.note)
    const kept = (await ledger.document(document))?.kept ?? null
    if (options.json === true) writeJson(io, kept)
    else
      io.stdout.write(
        options.undo === true
          ? `${document} stands again\n`
          : `${document} is withdrawn; its ${kept?.claims ?? 0} claims no longer count\n`,
      )
    return 0
  })
}
