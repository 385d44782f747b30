// The body of `chancery claims`: lists kept claims.
import { claimList } from '../exports/ledger/claim-list.ts'
import type { ExitCode } from './failure.ts'
import { filterOf, pageOf } from './filter-options.ts'
import type { Io } from './io.ts'
import type { ListOptions } from './ledger-options.ts'
import { pageSetting, withLedger, writeJson } from './with-ledger.ts'

export async function claims(options: ListOptions, io: Io): Promise<ExitCode> {
  const [filter, page] = [filterOf(options), pageOf(options)]
  return withLedger(options, io, async (ledger) => {
    const total = options.count === true || options.json !== true ? await ledger.countClaims(filter) : 0
    if (options.count === true) {
      if (options.json === true) writeJson(io, { count: total })
      else io.stdout.write(`${total}\n`)
      return 0
    }
    const records = await ledger.claimRecords(filter, page)
    if (options.json === true) writeJson(io, records)
    else io.stdout.write(claimList(records, total, pageSetting(io)))
    return 0
  })
}
