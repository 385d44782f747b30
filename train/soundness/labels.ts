// Texts with what is known of the acts in them: annotated articles say all acts, judged lists say of some whether they are told.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventType, Span } from '../../src/model/index.ts'
import { type Articles, locate, overlaps, readAnnotated, VAGUE } from '../annotated.ts'

/** A party as the reader found it. */
export interface FoundParty {
  readonly country: string | null
  readonly span: Span
}

/** An act as the reader found it. */
export interface FoundAct {
  readonly trigger: Span
  readonly type: EventType
  readonly actors: readonly FoundParty[]
  readonly recipients: readonly FoundParty[]
}

/** A text, and of an act found in it whether the text tells it and whether it is read rightly; null when nobody said. */
export interface LabelledText {
  readonly name: string
  readonly text: string
  readonly publishedAt: string
  told(act: FoundAct): boolean | null
  right(act: FoundAct): boolean | null
}

interface Party {
  readonly text: string
  readonly country: string
}
interface Annotated {
  readonly kind?: string
  readonly quote: string
  readonly trigger: string
  readonly again?: readonly string[]
  readonly type: EventType
  readonly alsoType?: readonly EventType[]
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

interface PlacedParty {
  readonly country: string
  readonly span: Span | null
}

/** Articles of a folder; an act is told when its trigger lies in one that is annotated. */
export function annotatedTexts(articles: Articles): LabelledText[] {
  return readAnnotated<Annotated>(articles).map(({ name, text, publishedAt, claims }) => {
    const events = claims
      .filter(({ kind }) => !kind || kind === 'event')
      .map((claim) => {
        const quote = locate(text, claim.quote, null)
        const place = (parties: readonly Party[]): PlacedParty[] =>
          parties.map(({ text: words, country }) => ({ country, span: locate(text, words, quote) }))
        return {
          types: [claim.type, ...(claim.alsoType ?? [])],
          quote,
          triggers: [
            locate(text, claim.trigger, quote),
            ...(claim.again ?? []).map((words) => locate(text, words, null)),
          ],
          actors: place(claim.actors),
          recipients: place(claim.recipients),
        }
      })
    return {
      name,
      text,
      publishedAt,
      told: ({ trigger }) => events.some(({ triggers }) => overlaps(trigger, triggers)),
      right: ({ trigger, type, actors, recipients }) =>
        events.some(
          (event) =>
            event.types.includes(type) &&
            overlaps(trigger, [event.quote, ...event.triggers]) &&
            ((agree(actors, event.actors) && agree(recipients, event.recipients)) ||
              // An act of several together may name them on one side or on both.
              (event.recipients.length === 0 &&
                event.actors.length > 1 &&
                agree([...actors, ...recipients], event.actors))),
        ),
    }
  })
}

/** The same parties, at least half of each side's, as shared/articles/score.mjs has it; whom nobody annotated is let pass. */
function agree(found: readonly FoundParty[], wanted: readonly PlacedParty[]): boolean {
  if (wanted.length === 0) return true
  const same = (one: FoundParty, other: PlacedParty) =>
    (!VAGUE.has(other.country) && one.country === other.country) || overlaps(one.span, [other.span])
  const met = wanted.filter((other) => found.some((one) => same(one, other))).length
  const good = found.filter((one) => wanted.some((other) => same(one, other))).length
  return met * 2 >= wanted.length && good * 2 >= found.length && found.length > 0
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
    const told = ({ trigger, type }: FoundAct) => acts.get(`${trigger.start} ${type}`) ?? null
    return [{ name, text, publishedAt: '2016-01-01', told, right: () => null }]
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
