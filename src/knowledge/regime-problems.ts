// Finds actors and items that sanctions regimes name and nobody knows, dates that run backwards, clauses given twice.
import { sourceActors } from './actors.ts'
import { firstDay, lastDay } from './dates.ts'
import type { Problem } from './problem.ts'
import type { ClauseData, RegimeFile } from './regimes.ts'
import { lineOf, type SourceDocument, type Sources } from './sources.ts'

const PLAIN_BODY = /^([A-Z]{3})\.[A-Z]{3}$/
const FROM_MEMORY = /from memory|editor's knowledge/

type Report = (path: readonly (string | number)[], message: string) => void

/** What is wrong in the files of knowledge/regimes that their schema cannot see. */
export function regimeProblems(sources: Sources): Problem[] {
  const ids = new Set(sourceActors(sources).map(({ entry }) => entry.id))
  const categories = new Set<string>()
  for (const [path, { rows }] of sources.tables) {
    if (path.startsWith('items/')) for (const row of rows) categories.add(row[0]!)
  }
  const known = (id: string): boolean => ids.has(id) || ids.has(PLAIN_BODY.exec(id)?.[1] ?? '')
  const problems: Problem[] = []
  for (const document of sources.documents.get('regimes') ?? []) {
    const report: Report = (path, message) => problems.push(problem(document, path, message))
    checkRegime(document.data as RegimeFile, known, categories, report)
  }
  return problems
}

function problem(document: SourceDocument, path: readonly (string | number)[], message: string): Problem {
  return { file: document.file, line: lineOf(document.text, path), message, severity: 'error' }
}

function checkRegime(
  regime: RegimeFile,
  known: (id: string) => boolean,
  categories: ReadonlySet<string>,
  report: Report,
): void {
  for (const id of [regime.by, ...regime.targets]) if (!known(id)) report([], `no actor has the id ${id}`)
  if (backwards(regime.from, regime.until)) report(['until'], 'ends before it begins')
  const seen = new Set<string>()
  for (const [index, clause] of regime.clauses.entries()) {
    const at = (field: string): readonly (string | number)[] => ['clauses', index, field]
    if (seen.has(clause.id)) report(at('id'), `clause ${clause.id} stands twice`)
    seen.add(clause.id)
    checkParties(clause, known, (field, message) => report(at(field), message))
    for (const field of ['items', 'without'] as const) {
      for (const item of clause[field] ?? [])
        if (!categories.has(item) && !isPrefix(item, categories))
          report(at(field), `no item category ${item}`)
    }
    if (backwards(clause.since, clause.until)) report(at('until'), 'ends before it begins')
    if (firstDay(clause.since) < firstDay(regime.from)) report(at('since'), 'begins before its regime')
    if (
      regime.until !== undefined &&
      (clause.until === undefined || lastDay(clause.until) > lastDay(regime.until))
    )
      report(at('since'), `outlasts its regime, which ends on ${regime.until}`)
    if (clause.verified && FROM_MEMORY.test(clause.source)) report(at('verified'), 'is verified by memory')
  }
}

function checkParties(
  clause: ClauseData,
  known: (id: string) => boolean,
  report: (field: string, message: string) => void,
): void {
  for (const field of ['from', 'to', 'except'] as const) {
    for (const id of clause[field] ?? [])
      if (id !== 'any' && id !== 'listed' && !known(id)) report(field, `no actor has the id ${id}`)
  }
}

/** A category that only holds others ("services") has no line of its own. */
function isPrefix(item: string, categories: ReadonlySet<string>): boolean {
  for (const category of categories) if (category.startsWith(`${item}.`)) return true
  return false
}

function backwards(from: string, until: string | undefined): boolean {
  return until !== undefined && firstDay(from) > lastDay(until)
}
