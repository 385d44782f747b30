// Sets the parts of an entry on a page: its title with a label at the right, a quote, facts parted by dots.
import type { Quad, Quoted } from '../model/index.ts'
import type { Paint } from './paint.ts'
import { breakLines, printable, textWidth } from './text-width.ts'

/** Where lines may stand: `indent` columns from the left, up to `width`. */
export interface Setting {
  readonly width: number
  readonly indent: number
  readonly paint: Paint
}

/** A fact and its label. Whatever the text holds, it is made safe to print. */
export interface Fact {
  readonly label: string
  readonly text: string
  readonly caution?: boolean
}

/** Most characters of one part of an entry: a page is for reading, and JSON has the rest. */
const LONGEST = 1200

const cut = (text: string): string =>
  text.length <= LONGEST
    ? text
    : `${text.slice(0, LONGEST)}… (${(text.length - LONGEST).toLocaleString('en-US')} characters more)`

/** A title, with `first` before it in the indent, and the type of an act at the right end of its last line. */
export function setTitle(
  entry: { readonly first: string; readonly title: string; readonly label: string; readonly quad: Quad },
  setting: Setting,
): string[] {
  const { first, label, quad } = entry
  const title = cut(printable(entry.title))
  const { paint } = setting
  const colour = quad <= 2 ? paint.cooperation : paint.conflict
  const indent = ' '.repeat(setting.indent)
  const room = setting.width - setting.indent
  const lines = breakLines(title, room).map((line) => title.slice(line.start, line.end))
  const gap = room - textWidth(lines.at(-1) ?? '') - textWidth(label)
  const painted = lines.map(
    (line, index) => (index === 0 ? paint.quiet(first.padEnd(setting.indent)) : indent) + paint.strong(line),
  )
  if (gap < 2) return [...painted, indent + ' '.repeat(Math.max(0, room - textWidth(label))) + colour(label)]
  painted[painted.length - 1] += ' '.repeat(gap) + colour(label)
  return painted
}

/** A quote in quotation marks, with the words of its trigger marked when there is one. */
export function setQuote(quote: Quoted, trigger: Quoted | null, setting: Setting): string[] {
  const from = trigger === null ? 0 : Math.min(Math.max(trigger.start - quote.start, 0), quote.text.length)
  const to = trigger === null ? 0 : Math.min(Math.max(trigger.end - quote.start, from), quote.text.length)
  const before = `“${printable(quote.text.slice(0, from)).trimStart()}`
  const marked = printable(quote.text.slice(from, to))
  const text = `${cut(`${before}${marked}${printable(quote.text.slice(to)).trimEnd()}`)}”`
  const mark = { start: before.length, end: Math.min(before.length + marked.length, text.length) }
  const indent = ' '.repeat(setting.indent)
  return breakLines(text, setting.width - setting.indent).map((line) => {
    const start = Math.min(Math.max(mark.start, line.start), line.end)
    const end = Math.min(Math.max(mark.end, start), line.end)
    const middle = end > start ? setting.paint.mark(text.slice(start, end)) : ''
    return indent + text.slice(line.start, start) + middle + text.slice(end, line.end)
  })
}

/** Facts one after the other, parted by dots and broken between words where a line is full. Empty ones are left out. */
export function setFacts(facts: readonly Fact[], setting: Setting): string[] {
  const { paint } = setting
  const indent = ' '.repeat(setting.indent)
  const room = setting.width - setting.indent
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const fact of facts) {
    if (fact.text === '') continue
    const words = printable(fact.text)
    const text = cut(fact.label === '' ? words : `${fact.label} ${words}`)
    const brush = fact.caution ? paint.caution : paint.quiet
    const size = textWidth(text)
    if (used > 0 && used + 3 + size <= room) {
      line += paint.quiet(' · ') + brush(text)
      used += 3 + size
      continue
    }
    if (used > 0) lines.push(indent + line)
    const pieces = breakLines(text, room).map((piece) => text.slice(piece.start, piece.end))
    lines.push(...pieces.slice(0, -1).map((piece) => indent + brush(piece)))
    line = brush(pieces.at(-1) ?? '')
    used = textWidth(pieces.at(-1) ?? '')
  }
  if (used > 0) lines.push(indent + line)
  return lines
}

/** A heading with a rule to the end of the line. */
export function setHeading(heading: string, { width, paint }: Pick<Setting, 'width' | 'paint'>): string {
  const rest = width - textWidth(heading) - 1
  return paint.strong(heading) + (rest > 2 ? ` ${paint.quiet('─'.repeat(rest))}` : '')
}

/** Blocks of lines with an empty line between them. */
export function spaced(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block, index) => (index === 0 ? [...block] : ['', ...block]))
}

/** Wider lines than this are tiring to read. */
const WIDEST = 100
const NARROWEST = 40

/** The width of a page on a terminal of so many columns. */
export function pageWidth(columns: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns))
}
