// The body of `chancery sources`: lists publishers, or grades one.
import { ChanceryError } from '../errors.ts'
import { publisherList } from '../exports/ledger/publisher-list.ts'
import { RELIABILITIES, type Reliability } from '../model/index.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'
import type { SourcesOptions } from './ledger-options.ts'
import { pageSetting, withLedger, writeJson } from './with-ledger.ts'

export async function sources(
  publisher: string | undefined,
  grade: string | undefined,
  options: SourcesOptions,
  io: Io,
): Promise<ExitCode> {
  const asked = grade === undefined ? undefined : gradeAsked(grade)
  if (options.note !== undefined && asked === undefined)
    throw new ChanceryError('usage', '--note goes with a grade', 'name a publisher and a grade')
  return withLedger(options, io, async (ledger) => {
    if (publisher !== undefined && asked !== undefined) {
      const graded = await ledger.grade(publisher, asked, options.note)
      if (options.json === true) writeJson(io, graded)
      else io.stdout.write(publisherList([graded], pageSetting(io)))
      return 0
    }
    const all = await ledger.publishers()
    const shown = publisher === undefined ? all : all.filter(({ name }) => name === publisher)
    if (publisher !== undefined && shown.length === 0)
      throw new ChanceryError(
        'not-found',
        `no document is of ${publisher}`,
        'list names with: chancery sources',
      )
    if (options.json === true) writeJson(io, shown)
    else io.stdout.write(publisherList(shown, pageSetting(io)))
    return 0
  })
}

/** Null takes a grade back. */
function gradeAsked(grade: string): Reliability | null {
  if (grade.toLowerCase() === 'none') return null
  const known = RELIABILITIES.find((letter) => letter === grade.toUpperCase())
  if (known === undefined)
    throw new ChanceryError('usage', `${grade} is no grade`, 'give A to F, or none to take a grade back')
  return known
}
