// The labelled pairs of corpora/plv, as sentences with the two parties marked.
import { readFileSync } from 'node:fs'
import type { Span } from '../../src/model/index.ts'
import { EVENT_TYPES } from '../../src/model/index.ts'
import type { Marked } from './frames.ts'

export interface Row extends Marked {
  readonly id: string
  /** One of the 15 roots; YIELD stands for CONCEDE and RETREAT. */
  readonly root: string
}

/** The 15 roots of plv. */
export const ROOTS: readonly string[] = [
  ...EVENT_TYPES.filter((type) => type !== 'CONCEDE' && type !== 'RETREAT'),
  'YIELD',
]
const CONCEDE = EVENT_TYPES.indexOf('CONCEDE')
const RETREAT = EVENT_TYPES.indexOf('RETREAT')

/** The types a root allows, as bits. */
export function bitsOf(root: string): number {
  return root === 'YIELD' ? (1 << CONCEDE) | (1 << RETREAT) : 1 << EVENT_TYPES.indexOf(root as never)
}

export function rootOf(type: number): string {
  return type === CONCEDE || type === RETREAT ? 'YIELD' : EVENT_TYPES[type]!
}

export function readRows(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id, root, , , , field] = line.split('\t')
      return { id: id!, root: root!, ...unmark(unquote(field!)) }
    })
}

function unquote(field: string): string {
  return field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
}

/** A text without its markers, and what stood between them. */
export interface MarkedSpans {
  readonly text: string
  readonly actors: readonly Span[]
  readonly recipients: readonly Span[]
}

/** Takes the markers out and keeps every span. */
export function markedSpans(marked: string): MarkedSpans {
  let text = ''
  const spans: { s: Span[]; t: Span[] } = { s: [], t: [] }
  const open: Record<string, number> = {}
  for (const part of marked.split(/(<\/?[st]>)/)) {
    const tag = /^<(\/?)([st])>$/.exec(part)
    if (tag === null) text += part
    else if (tag[1] === '') open[tag[2]!] = text.length
    else spans[tag[2] as 's' | 't'].push({ start: open[tag[2]!]!, end: text.length })
  }
  return { text, actors: spans.s, recipients: spans.t }
}

/** Takes the markers out; of several actors the first, of several recipients the one nearest to it. */
export function unmark(marked: string): Marked {
  const { text, actors, recipients } = markedSpans(marked)
  const actor = actors[0] ?? { start: 0, end: 0 }
  const distance = (span: Span): number =>
    Math.min(Math.abs(span.start - actor.end), Math.abs(actor.start - span.end))
  const recipient = recipients.reduce<Span | null>(
    (best, span) => (best === null || distance(span) < distance(best) ? span : best),
    null,
  )
  return { text, actor, recipient }
}
