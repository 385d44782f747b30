// The body of `chancery timeline`: events over time.
import { timelinePage } from '../exports/ledger/timeline-page.ts'
import type { TimelineStep } from '../model/index.ts'
import type { ExitCode } from './failure.ts'
import { filterOf } from './filter-options.ts'
import type { Io } from './io.ts'
import type { TimelineOptions } from './ledger-options.ts'
import { pageSetting, withLedger, writeJson } from './with-ledger.ts'

export async function timeline(options: TimelineOptions, io: Io): Promise<ExitCode> {
  const filter = filterOf(options)
  const step = (options.by ?? 'month') as TimelineStep
  return withLedger(options, io, async (ledger) => {
    const rows = await ledger.timeline(filter, step)
    if (options.json === true) writeJson(io, rows)
    else io.stdout.write(timelinePage(rows, step, pageSetting(io)))
    return 0
  })
}
