// The body of `chancery events`: lists events, each over all claims that tell it.
import { eventList } from '../exports/ledger/event-list.ts'
import type { ExitCode } from './failure.ts'
import { filterOf, pageOf } from './filter-options.ts'
import type { Io } from './io.ts'
import type { ListOptions } from './ledger-options.ts'
import { pageSetting, withLedger, writeJson } from './with-ledger.ts'

export async function events(options: ListOptions, io: Io): Promise<ExitCode> {
  const [filter, page] = [filterOf(options), pageOf(options)]
  return withLedger(options, io, async (ledger) => {
    const total = options.count === true || options.json !== true ? await ledger.countEvents(filter) : 0
    if (options.count === true) {
      if (options.json === true) writeJson(io, { count: total })
      else io.stdout.write(`${total}\n`)
      return 0
    }
    if (options.json === true) writeJson(io, await ledger.events(filter, page))
    else io.stdout.write(eventList(await ledger.eventRecords(filter, page), total, pageSetting(io)))
    return 0
  })
}
