// Finds references between knowledge files that lead nowhere, and dates that run backwards.
import { type ActorData, type SourceActor, sourceActors } from './actors.ts'
import { firstDay, lastDay } from './dates.ts'
import type { Problem } from './problem.ts'
import { lineOf, type SourceDocument, type Sources } from './sources.ts'
import type { TieData } from './ties.ts'

const NO_STATE: ReadonlySet<string> = new Set(['IGO', 'NGO'])
const PLAIN_BODY = /^([A-Z]{3})\.[A-Z]{3}$/

type Path = readonly (string | number)[]
type Report = (path: Path, message: string) => void

/** Unknown ids, ids given twice, and facts that end before they begin. `elsewhere` knows ids that the sources lack. */
export function referenceProblems(
  sources: Sources,
  elsewhere: (id: string) => boolean = () => false,
): Problem[] {
  const actors = sourceActors(sources)
  const problems: Problem[] = []
  const files = new Map<string, SourceDocument>()
  for (const documents of sources.documents.values())
    for (const document of documents) files.set(document.file, document)
  const reportIn =
    (file: string): Report =>
    (path, message) => {
      problems.push({ file, line: lineOf(files.get(file)!.text, path), message, severity: 'error' })
    }
  const own = knownIds(actors, reportIn)
  const known = (id: string): boolean => own(id) || elsewhere(id)
  for (const { data, file } of actors) if (data.kind !== 'body') checkActor(data, known, reportIn(file))
  for (const { data, file } of sources.documents.get('ties') ?? [])
    checkTie(data as TieData, known, reportIn(file))
  return problems
}

function knownIds(
  actors: readonly SourceActor[],
  reportIn: (file: string) => Report,
): (id: string) => boolean {
  const seen = new Map<string, string>()
  for (const { entry, file } of actors) {
    const before = seen.get(entry.id)
    if (before !== undefined) reportIn(file)([], `id ${entry.id} is also in ${before}`)
    seen.set(entry.id, file)
  }
  return (id) => {
    const state = PLAIN_BODY.exec(id)?.[1]
    return seen.has(id) || (state !== undefined && seen.has(state))
  }
}

function checkActor(data: ActorData, known: (id: string) => boolean, report: Report): void {
  const refer = (id: string | null | undefined, path: Path): void => {
    if (typeof id === 'string' && !known(id)) report(path, `no actor has the id ${id}`)
  }
  if (typeof data.country === 'string' && !NO_STATE.has(data.country)) refer(data.country, ['country'])
  refer(data.parent, ['parent'])
  refer(data.of, ['of'])
  refer(data.successor, ['successor'])
  checkDates(data, [], report)
  for (const [index, office] of (data.offices ?? []).entries()) {
    refer(office.of, ['offices', index, 'of'])
    checkDates(office, ['offices', index], report)
    if (data.died !== undefined && office.from !== undefined && firstDay(office.from) > lastDay(data.died)) {
      report(['offices', index], `office begins after the death on ${data.died}`)
    }
  }
  for (const [index, body] of (data.bodies ?? []).entries()) {
    if (!body.id.startsWith(`${data.id}.`))
      report(['bodies', index, 'id'], `body ${body.id} is not one of ${data.id}`)
    refer(body.parent, ['bodies', index, 'parent'])
    checkDates(body, ['bodies', index], report)
  }
}

function checkTie(data: TieData, known: (id: string) => boolean, report: Report): void {
  if (data.of !== undefined && !known(data.of)) report(['of'], `no actor has the id ${data.of}`)
  checkDates(data, [], report)
  for (const [index, party] of data.parties.entries()) {
    if (!known(party.id)) report(['parties', index, 'id'], `no actor has the id ${party.id}`)
    checkDates(party, ['parties', index], report)
    const before = data.parties.slice(0, index)
    if (
      before.some((other) => other.id === party.id && other.role === party.role && together(other, party))
    ) {
      report(['parties', index], `${party.id} is already a party at that time`)
    }
  }
}

interface Dates {
  from?: string
  until?: string
}

function together(a: Dates, b: Dates): boolean {
  return (
    firstDay(a.from ?? '0000') < lastDay(b.until ?? '9999') &&
    firstDay(b.from ?? '0000') < lastDay(a.until ?? '9999')
  )
}

function checkDates({ from, until }: Dates, path: Path, report: Report): void {
  if (from !== undefined && until !== undefined && firstDay(from) > lastDay(until)) {
    report([...path, 'until'], `ends (${until}) before it begins (${from})`)
  }
}
