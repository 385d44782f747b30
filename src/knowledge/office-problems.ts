// Finds gaps and overlaps among those who held one of a state's highest offices.
import { type SourceActor, sourceActors } from './actors.ts'
import { firstDay, lastDay } from './dates.ts'
import type { Problem } from './problem.ts'
import { lineOf, type Sources } from './sources.ts'

/** Offices that one person holds at a time. */
export const SINGLE_OFFICES: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government'])
/** From when to when the holders are meant to be complete. */
const COMPLETE_FROM = '2000-01-01'
const COMPLETE_UNTIL = '2026-01-01'
/** Longest time without a holder that is not worth a word, in days: an interregnum, a caretaker. */
export const PATIENCE = 31

interface Term {
  readonly actor: SourceActor
  readonly index: number
  readonly from: string
  readonly until: string
  readonly acting: boolean
}

/** One warning for each gap or overlap of more than a month since 2000, and for a member of the UN without a head. */
export function officeProblems(sources: Sources): Problem[] {
  const offices = new Map<string, Term[]>()
  for (const actor of sourceActors(sources)) {
    for (const [index, office] of actor.entry.offices.entries()) {
      if (!SINGLE_OFFICES.has(office.office) || !/^[A-Z]{3}$/.test(office.of)) continue
      const key = `${office.office} of ${office.of}`
      const term = {
        actor,
        index,
        from: firstDay(office.from ?? '0000'),
        until: lastDay(office.until ?? '9999'),
        acting: office.acting,
      }
      offices.set(key, [...(offices.get(key) ?? []), term])
    }
  }
  const texts = new Map<string, string>()
  for (const documents of sources.documents.values())
    for (const { file, text } of documents) texts.set(file, text)
  return [
    ...headless(sources, offices),
    ...[...offices].flatMap(([key, terms]) => compare(key, terms, texts)),
  ]
}

/** Members of the UN whose heads of state are not known from beginning to end. */
function headless(sources: Sources, offices: ReadonlyMap<string, readonly Term[]>): Problem[] {
  const problems: Problem[] = []
  for (const { entry, file } of sourceActors(sources)) {
    if (entry.class !== 'un-member') continue
    const terms = offices.get(`head-of-state of ${entry.id}`) ?? []
    const first = terms.map((term) => term.from).reduce((a, b) => (a < b ? a : b), '9999-12-31')
    const last = terms.map((term) => term.until).reduce(later, '0000-01-01')
    const message =
      terms.length === 0
        ? 'no head of state is known'
        : days(later(COMPLETE_FROM, firstDay(entry.from ?? '0000')), first) > PATIENCE
          ? `no head of state is known before ${first}`
          : last < COMPLETE_UNTIL
            ? `no head of state is known after ${last}`
            : null
    if (message !== null) problems.push({ file, line: 1, message, severity: 'warning' })
  }
  return problems
}

function compare(key: string, terms: Term[], texts: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = []
  terms.sort((a, b) => (a.from < b.from ? -1 : 1))
  let before: Term | null = null
  for (const term of terms) {
    if (before !== null && term.until > COMPLETE_FROM) {
      const gap = days(later(before.until, COMPLETE_FROM), term.from)
      const shared = days(later(term.from, COMPLETE_FROM), before.until)
      // Two who take office on one day hold it together, as the captains regent of San Marino do.
      const together = term.from === before.from
      const overlap =
        shared > PATIENCE && !together && !term.acting && !before.acting && term.actor !== before.actor
      if (gap > PATIENCE || overlap) {
        const line = lineOf(texts.get(term.actor.file)!, ['offices', term.index])
        const what = overlap
          ? `overlaps with ${before.actor.entry.id}`
          : `nobody for ${gap} days since ${before.actor.entry.id}`
        problems.push({ file: term.actor.file, line, message: `${key}: ${what}`, severity: 'warning' })
      }
    }
    if (before === null || term.until > before.until) before = term
  }
  return problems
}

export const later = (a: string, b: string): string => (a > b ? a : b)

/** Days from one ISO day to another; the 31st of a short month counts as the day after its last. */
export function days(from: string, until: string): number {
  return Math.round((time(until) - time(from)) / 86_400_000)
}

function time(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return Date.UTC(year, month - 1, date)
}
