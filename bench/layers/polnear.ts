// Reads the PolNeAR corpus: articles with the sources, cues and contents that annotators marked.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model/index.ts'

export interface MarkedAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}
export interface MarkedArticle {
  readonly name: string
  readonly text: string
  readonly attributions: readonly MarkedAttribution[]
}

/** `aside` is a quarter that is only ever measured; `dev` is for choosing thresholds; the rest trains. */
export type Part = 'aside' | 'dev' | 'train'

/** The article that a file of marks is of: several annotators marked some. */
export const articleOf = (file: string): string => file.replace(/_[0-9a-f]{4}\.ann$/, '')

/** Bytes by which articles are divided: the same article always falls to the same side. */
export const hashOfName = (name: string): Buffer => createHash('sha1').update(name).digest()

/** The part of an article, by a hash of its name. */
export function partOf(name: string): Part {
  const hash = hashOfName(name)
  if (hash.readUInt16BE(0) % 4 === 0) return 'aside'
  return hash.readUInt16BE(2) % 10 === 0 ? 'dev' : 'train'
}

/** The articles of a part, one for each annotator; null where the corpus is missing. */
export function readPolnear(folder: string, part: Part): MarkedArticle[] | null {
  const home = join(folder, 'polnear')
  if (!existsSync(home)) return null
  const articles: MarkedArticle[] = []
  for (const file of readdirSync(join(home, 'attributions')).sort()) {
    const name = articleOf(file)
    if (partOf(name) !== part) continue
    const text = readFileSync(join(home, 'text', `${name}.txt`), 'utf8')
    articles.push({
      name: file,
      text,
      attributions: readMarks(readFileSync(join(home, 'attributions', file), 'utf8'), text),
    })
  }
  return articles
}

// Offsets of the standoff count code points; texts with characters beyond the first plane need them moved.
function readMarks(marks: string, text: string): MarkedAttribution[] {
  const moved = offsetsOf(text)
  const spans = new Map<string, readonly Span[]>()
  const found: MarkedAttribution[] = []
  for (const line of marks.split('\n')) {
    const mark = /^(T\d+)\t\w+ ([\d; ]+)\t/.exec(line)
    if (mark) {
      spans.set(
        mark[1]!,
        mark[2]!.split(';').map((pair) => {
          const [start, end] = pair.trim().split(' ').map(Number)
          return { start: moved(start!), end: moved(end!) }
        }),
      )
    }
    const event = /^E\d+\t(.*)/.exec(line)
    if (event) found.push(readEvent(event[1]!, spans))
  }
  return found
}

function readEvent(arguments_: string, spans: ReadonlyMap<string, readonly Span[]>): MarkedAttribution {
  const roles: Record<string, Span[]> = { Source: [], Cue: [], Content: [] }
  for (const pair of arguments_.trim().split(' ')) {
    const [role, id] = pair.split(':')
    roles[role!.replace(/\d+$/, '')]?.push(...(spans.get(id!) ?? []))
  }
  return { source: roles['Source']!, cue: roles['Cue']!, content: roles['Content']! }
}

function offsetsOf(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset
  const places: number[] = []
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) places.push(at)
  places.push(text.length)
  return (offset) => places[Math.min(offset, places.length - 1)]!
}
