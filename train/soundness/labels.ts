// Texts with what is known of the acts in them: annotated articles say all acts, judged lists say of some whether they are told.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model/index.ts'
import { readAnnotated } from '../annotated.ts'

/** Where an act was found, of which type, and whether the text tells it: null when nobody said. */
export interface LabelledText {
  readonly name: string
  readonly text: string
  readonly publishedAt: string
  readonly told: (trigger: Span, type: string) => boolean | null
}

interface Annotated {
  readonly kind?: string
  readonly quote: string
  readonly trigger: string
  readonly again?: readonly string[]
}

/** Articles of a folder; an act is told when its trigger lies in one that is annotated. */
export function annotatedTexts(folder: string, only: RegExp): LabelledText[] {
  return readAnnotated<Annotated>(folder, only).map(({ name, text, publishedAt, claims }) => {
    const spans = claims
      .filter(({ kind }) => !kind || kind === 'event')
      .flatMap(({ quote, trigger, again }) => {
        const from = text.indexOf(trigger, Math.max(0, text.indexOf(quote)))
        return [
          { start: from, end: from + trigger.length },
          ...(again ?? []).map((words) => ({
            start: text.indexOf(words),
            end: text.indexOf(words) + words.length,
          })),
        ]
      })
    const told = ({ start, end }: Span) => spans.some((span) => span.start < end && start < span.end)
    return { name, text, publishedAt, told }
  })
}

/** Texts of the corpora of which train/data/acts/judged.tsv has acts. */
export function judgedTexts(list: string, corpora: string): LabelledText[] {
  const rows = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
  const texts = new Map<string, { corpus: string; acts: Map<string, boolean> }>()
  for (const [corpus = '', document = '', offset = '', type = '', act] of rows) {
    const entry = texts.get(document) ?? { corpus, acts: new Map<string, boolean>() }
    entry.acts.set(`${offset} ${type}`, act === 'yes')
    texts.set(document, entry)
  }
  return [...texts].flatMap(([name, { corpus, acts }]) => {
    const text = corpusText(corpora, corpus, name)
    if (text === null) return []
    const told = (trigger: Span, type: string) => acts.get(`${trigger.start} ${type}`) ?? null
    return [{ name, text, publishedAt: '2016-01-01', told }]
  })
}

/** The text of a document; offsets of the lists count in it. */
export function corpusText(corpora: string, corpus: string, name: string): string | null {
  const path = join(corpora, corpus === 'polnear' ? `polnear/text/${name}.txt` : `timeml/aquaint/${name}`)
  if (!existsSync(path)) return null
  const raw = readFileSync(path, 'utf8')
  if (corpus === 'polnear') return raw
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(raw)
  return (body ? body[1]! : raw)
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&[a-z]+;/g, ' ')
}
