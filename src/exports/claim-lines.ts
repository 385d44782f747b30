// One claim as lines of a terminal: who to whom and what, the quote, then what is known about it.
import type { Claim, EventClaim } from '../model/index.ts'
import type { PageStyle } from './page-style.ts'
import { breakLines, printable, textWidth } from './text-width.ts'
import { certaintyWords, itemWords, partyWords, QUAD_WORDS, realityWords, whenWords } from './wording.ts'

/** The lines of one event claim. */
export function claimLines(claim: EventClaim, style: PageStyle): string[] {
  return [...titleLines(claim, style), ...quoteLines(claim, style), ...factLines(claim, style)]
}

function titleLines(claim: EventClaim, style: PageStyle): string[] {
  const number = String(style.numbers.get(claim.id)).padStart(style.digits + 1)
  const parties = partyWords(claim)
  const label = claim.mode === null ? claim.type : `${claim.type} ${claim.mode}`
  const colour = claim.quad <= 2 ? style.paint.cooperation : style.paint.conflict
  const indent = ' '.repeat(number.length + 2)
  const room = style.width - indent.length
  const lines = breakLines(parties, room).map((line) => parties.slice(line.start, line.end))
  const gap = room - textWidth(lines.at(-1)!) - textWidth(label)
  const painted = lines.map(
    (line, index) => (index === 0 ? `${style.paint.quiet(number)}  ` : indent) + style.paint.strong(line),
  )
  if (gap < 2) return [...painted, indent + ' '.repeat(Math.max(0, room - textWidth(label))) + colour(label)]
  painted[painted.length - 1] += ' '.repeat(gap) + colour(label)
  return painted
}

/** The quote in quotation marks with its trigger marked, indented. */
export function quoteLines(claim: Claim, style: PageStyle): string[] {
  const { quote, trigger } = claim
  const from = Math.min(Math.max(trigger.start - quote.start, 0), quote.text.length)
  const to = Math.min(Math.max(trigger.end - quote.start, from), quote.text.length)
  const before = `“${printable(quote.text.slice(0, from)).trimStart()}`
  const marked = printable(quote.text.slice(from, to))
  const text = `${before}${marked}${printable(quote.text.slice(to)).trimEnd()}”`
  const mark = { start: before.length, end: before.length + marked.length }
  const indent = ' '.repeat(style.digits + 3)
  return breakLines(text, style.width - indent.length).map((line) => {
    const start = Math.min(Math.max(mark.start, line.start), line.end)
    const end = Math.min(Math.max(mark.end, start), line.end)
    const middle = end > start ? style.paint.mark(text.slice(start, end)) : ''
    return indent + text.slice(line.start, start) + middle + text.slice(end, line.end)
  })
}

/** A fact and its label; both are plain text. */
interface Fact {
  readonly label: string
  readonly text: string
  readonly caution?: boolean
}

function factsOf(claim: Claim, style: PageStyle): Fact[] {
  const facts: Fact[] = []
  const add = (label: string, text: string | null, caution = false): void => {
    if (text !== null && text !== '') facts.push({ label, text, caution })
  }
  add('', realityWords(claim), true)
  add('', certaintyWords(claim))
  add('', claim.when === null ? null : whenWords(claim.when))
  add('in', claim.where === null ? null : printable(claim.where.name))
  if (claim.kind === 'event') add('what:', claim.items.map(itemWords).join('; '))
  add('words:', claim.phrases.map((phrase) => `“${printable(phrase)}”`).join(', '))
  if (claim.kind === 'event' && claim.inReturnFor !== null) {
    add('in return for', `claim ${style.numbers.get(claim.inReturnFor) ?? claim.inReturnFor}`)
  }
  if (style.because) {
    if (claim.kind === 'event')
      add('', `${QUAD_WORDS[claim.quad]}, score ${claim.score}, ${contextWords(claim)}`)
    add('confidence', claim.confidence.toFixed(2))
    add('because', claim.because.join(', '))
  }
  return facts
}

function contextWords({ contexts, cameo }: EventClaim): string {
  const words = contexts.length === 0 ? 'no context' : `context ${contexts.join(', ')}`
  return cameo === null ? words : `${words}, near CAMEO ${cameo}`
}

/** What is known about a claim, fact after fact, parted by dots and broken between words where a line is full. */
export function factLines(claim: Claim, style: PageStyle): string[] {
  const facts = factsOf(claim, style)
  const indent = ' '.repeat(style.digits + 3)
  const room = style.width - indent.length
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const fact of facts) {
    const text = fact.label === '' ? fact.text : `${fact.label} ${fact.text}`
    const paintFact = fact.caution ? style.paint.caution : style.paint.quiet
    const size = textWidth(text)
    if (used > 0 && used + 3 + size <= room) {
      line += style.paint.quiet(' · ') + paintFact(text)
      used += 3 + size
      continue
    }
    if (used > 0) lines.push(indent + line)
    const pieces = breakLines(text, room).map((piece) => text.slice(piece.start, piece.end))
    lines.push(...pieces.slice(0, -1).map((piece) => indent + paintFact(piece)))
    line = paintFact(pieces.at(-1) ?? '')
    used = textWidth(pieces.at(-1) ?? '')
  }
  if (used > 0) lines.push(indent + line)
  return lines
}
