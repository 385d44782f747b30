// The body of `chancery export`: writes what the filters let through in a format of others.
import { ChanceryError } from '../errors.ts'
import { EXPORT_FORMATS, type Exportable, exportFormat } from '../exports/ledger/formats.ts'
import type { Ledger } from '../keep/ledger.ts'
import { defaultLayerFolder } from '../knowledge/layer.ts'
import type { ExitCode } from './failure.ts'
import { filterOf } from './filter-options.ts'
import type { Io } from './io.ts'
import type { ExportOptions } from './ledger-options.ts'
import { type Progress, progress } from './progress.ts'
import { version } from './version.ts'
import { withLedger } from './with-ledger.ts'
import { writeFileWhole, writeOut } from './write-out.ts'

export async function exportRows(name: string, options: ExportOptions, io: Io): Promise<ExitCode> {
  const format = formatAsked(name)
  const of = options.of === 'claims' ? 'claims' : 'events'
  if (of === 'claims' && format.claims !== true)
    throw usage(`${name} has no rows of claims`, 'leave --of out')
  if (format.binary === true && options.output === undefined && io.stdout.isTTY === true)
    throw usage(`${name} is no text for a terminal`, 'give --output FILE')
  const filter = filterOf(options)
  const [{ openKnowledge }, { openCodings }] = await Promise.all([
    import('../knowledge/open.ts'),
    import('../knowledge/codings.ts'),
  ])
  return withLedger(options, io, async (ledger) => {
    const told = progress(io.stderr, { what: `${name === 'jsonl' ? 'pieces' : of} written` })
    const pieces = await format.write(counting(ledger, told), filter, {
      of,
      by: `chancery ${version()}`,
      codings: () => openCodings(openKnowledge({ user: defaultLayerFolder(io.env) })),
      ...(options.bom === true ? { bom: true } : {}),
      ...(options.formulas === true ? { formulas: true } : {}),
    })
    if (options.output === undefined) await writeOut(io.stdout, pieces)
    else await writeFileWhole(options.output, pieces)
    told.end()
    return 0
  })
}

function formatAsked(name: string): NonNullable<ReturnType<typeof exportFormat>> {
  const format = exportFormat(name)
  if (format === null)
    throw usage(`${name} is no format`, `give one of ${Object.keys(EXPORT_FORMATS).join(', ')}`)
  return format
}

/** The ledger, telling of each row that is taken from it. */
function counting(ledger: Ledger, told: Progress): Exportable {
  const count = async function* <T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const row of rows) {
      told.step()
      yield row
    }
  }
  return {
    eachEvent: (filter) => count(ledger.eachEvent(filter)),
    eachClaim: (filter) => count(ledger.eachClaim(filter)),
    eachRecord: (filter) => count(ledger.eachRecord(filter)),
  }
}

function usage(message: string, remedy: string): ChanceryError {
  return new ChanceryError('usage', message, remedy)
}
