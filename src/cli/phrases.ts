// The body of `chancery phrases`: words that texts put in quotation marks, and how they spread.
import { phrasesPage } from '../exports/ledger/phrases-page.ts'
import type { ExitCode } from './failure.ts'
import { filterOf, pageOf } from './filter-options.ts'
import type { Io } from './io.ts'
import type { ListOptions } from './ledger-options.ts'
import { pageSetting, withLedger, writeJson } from './with-ledger.ts'

export async function phrases(options: ListOptions, io: Io): Promise<ExitCode> {
  const filter = filterOf(options)
  const { limit } = pageOf(options)
  return withLedger(options, io, async (ledger) => {
    const rows = await ledger.phrases(filter, limit)
    if (options.json === true) writeJson(io, rows)
    else io.stdout.write(phrasesPage(rows, pageSetting(io)))
    return 0
  })
}
