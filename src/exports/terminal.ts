// A reading on a terminal: claims by pair of actors, each with its quote, then assessments and standing ties.
import type { AssessmentClaim, Claim, EventClaim, RelationClaim } from '../model/index.ts'
import type { ReadingView } from '../read/view.ts'
import { claimLines, factLines, quoteLines } from './claim-lines.ts'
import type { ReadingFrame } from './json.ts'
import type { PageStyle, TerminalOptions } from './page-style.ts'
import { groupByPair } from './pairs.ts'
import { pageWidth, setHeading, spaced } from './set-lines.ts'
import { breakLines, printable } from './text-width.ts'
import { isLessSure, listWords } from './wording.ts'

const LESS_SURE = 'less sure: a party or the kind of act may be wrong'

/** A reading as lines of text, ending in a newline. */
export function terminalPage(reading: ReadingView, frame: ReadingFrame, options: TerminalOptions): string {
  const width = pageWidth(options.width)
  const numbers = new Map(reading.claims.map((claim, index) => [claim.id, index + 1]))
  const style: PageStyle = { ...options, width, numbers, digits: String(reading.claims.length).length }
  const lines = [...headLines(reading, frame, style), ...bodyLines(reading, frame, style)]
  return `${lines.join('\n')}\n`
}

function headLines(reading: ReadingView, frame: ReadingFrame, style: PageStyle): string[] {
  const { document, claims } = reading
  const title = printable(document.title ?? firstLine(document.text)).trim()
  const from = [document.publishedAt, document.publisher, document.url, placeName(frame)]
  const source = printable(from.filter((part) => part !== null).join(' · '))
  const undated = document.publishedAt === null && claims.some((claim) => claim.when === null)
  return [
    ...wrapped(title, style.paint.strong, style),
    ...wrapped(source, style.paint.quiet, style),
    ...wrapped(countWords(claims), style.paint.quiet, style),
    ...(undated
      ? wrapped(
          'no date of publication: --published DATE dates “yesterday” and the like',
          style.paint.quiet,
          style,
        )
      : []),
  ]
}

function wrapped(text: string, brush: (text: string) => string, { width }: PageStyle): string[] {
  return breakLines(text, width).map((line) => brush(text.slice(line.start, line.end)))
}

function firstLine(text: string): string {
  const line = /\S[^\n]*/.exec(text)?.[0] ?? ''
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}

function placeName(frame: ReadingFrame): string {
  return frame.line === null ? frame.file : `${frame.file} line ${frame.line}`
}

function countWords(claims: readonly Claim[]): string {
  const of = (kind: Claim['kind']): number => claims.filter((claim) => claim.kind === kind).length
  const parts = [
    plural(of('event'), 'claim'),
    plural(of('assessment'), 'assessment'),
    plural(of('relation'), 'standing tie'),
  ]
  const unsure = claims.filter(isLessSure).length
  if (unsure > 0) parts[0] += ` (${unsure} less sure)`
  const found = parts.filter((part) => !part.startsWith('0 '))
  return found.length === 0 ? 'no claims found' : found.join(', ')
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function bodyLines(reading: ReadingView, frame: ReadingFrame, style: PageStyle): string[] {
  const events = reading.claims.filter((claim): claim is EventClaim => claim.kind === 'event')
  const concerned = new Set(frame.perspective?.concerns.map((concern) => concern.claim))
  const lines: string[] = []
  if (frame.perspective !== null) lines.push(...concernLines(events, frame.perspective, style))
  const rest = events.filter((claim) => !concerned.has(claim.id))
  for (const group of groupByPair(rest.filter((claim) => !isLessSure(claim)))) {
    const heading = listHeading(group.parties.map(style.nameOf))
    lines.push(
      '',
      setHeading(heading, style),
      ...spaced(group.claims.map((claim) => claimLines(claim as EventClaim, style))),
    )
  }
  const others = reading.claims.filter((claim) => claim.kind !== 'event')
  if (others.length > 0)
    lines.push('', setHeading('Relations', style), ...spaced(others.map((claim) => tieLines(claim, style))))
  lines.push(...lessSureLines(rest.filter(isLessSure), style))
  return lines
}

/** Claims that a reader of the page should hold against their quotes stand last. */
function lessSureLines(claims: readonly EventClaim[], style: PageStyle): string[] {
  if (claims.length === 0) return []
  const blocks = claims.map((claim) => claimLines(claim, style))
  return [
    '',
    setHeading('Less sure', style),
    ...wrapped(LESS_SURE, style.paint.quiet, style),
    ...spaced(blocks),
  ]
}

/** What concerns the country asked for stands first, with the organisation through which it does. */
function concernLines(
  events: readonly EventClaim[],
  { country, concerns }: NonNullable<ReadingFrame['perspective']>,
  style: PageStyle,
): string[] {
  const name = style.nameOf(country)
  const byId = new Map(concerns.map((concern) => [concern.claim, concern]))
  const mine = events.filter((claim) => byId.has(claim.id))
  const lines = ['', setHeading(`Concerning ${name}`, style)]
  if (mine.length === 0)
    lines.push(style.paint.quiet(`   nothing that ${name} or an organisation of it takes part in`))
  const note = (words: string): string => style.paint.quiet(`${' '.repeat(style.digits + 3)}${words}`)
  const blocks = mine.map((claim) => {
    const through = byId.get(claim.id)!.through.map(style.nameOf)
    const notes = through.length === 0 ? [] : [note(`${name} is a member of ${listWords(through)}`)]
    if (isLessSure(claim)) notes.push(note(LESS_SURE))
    return [...claimLines(claim, style), ...notes]
  })
  return [...lines, ...spaced(blocks)]
}

/** At most four names; the rest are counted. */
function listHeading(names: readonly string[]): string {
  if (names.length === 0) return 'Nobody named'
  if (names.length <= 4) return names.map(printable).join(' – ')
  return `${names.slice(0, 3).map(printable).join(' – ')} – ${names.length - 3} others`
}

/** An assessment or a standing tie: one line of who and what, its quote, then who says so. */
function tieLines(claim: Claim, style: PageStyle): string[] {
  if (claim.kind === 'event') return []
  const number = style.paint.quiet(String(style.numbers.get(claim.id)).padStart(style.digits + 1))
  const says = claim.kind === 'assessment' ? assessmentWords(claim, style) : tieWords(claim, style)
  return [`${number}  ${says}`, ...quoteLines(claim, style), ...factLines(claim, style)]
}

function assessmentWords(claim: AssessmentClaim, { paint }: PageStyle): string {
  const names = claim.parties.map((party) => printable(party.name)).join(' – ')
  return `${paint.strong(names)}: ${claim.direction === 'closer' ? paint.cooperation('closer') : paint.conflict('further apart')}`
}

function tieWords(claim: RelationClaim, { paint }: PageStyle): string {
  const [first, ...others] = claim.parties.map((party) => printable(party.name))
  return `${paint.strong(first ?? 'somebody')} ${relationWords(claim.relation)} ${paint.strong(listWords(others))}`
}

/** "is a permanent member of", "is sanctioned by"; a relation without words of its own shows its name. */
function relationWords(relation: string): string {
  const words: Readonly<Record<string, string>> = {
    ally: 'is an ally of',
    member: 'is a member of',
    'permanent-member': 'is a permanent member of',
    'sanctioned-by': 'is sanctioned by',
    partner: 'is a partner of',
    rival: 'is a rival of',
  }
  return words[relation] ?? `– ${relation} –`
}
