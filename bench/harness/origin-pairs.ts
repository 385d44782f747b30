// Pairs of texts that copy one another or do not: our own articles and what a publisher makes of them, and the dossiers.
import { readdirSync, readFileSync } from 'node:fs'
import { readDossiers, unmark } from './dossiers.ts'

export interface TextPair {
  readonly kind: string
  readonly a: string
  readonly b: string
  readonly copied: boolean
}

const FOLDERS = ['../../examples/', '../../train/data/articles/']

/** Articles written for this project, several of them on one matter. */
export function ownArticles(): readonly string[] {
  return FOLDERS.flatMap((folder) => {
    const url = new URL(folder, import.meta.url)
    const names = readdirSync(url).filter((name) => name.endsWith('.txt'))
    return names
      .sort()
      .map((name) => readFileSync(new URL(name, url), 'utf8').replace(/^---[\s\S]*?---\n/, ''))
  })
}

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?”"])\s+/).filter((one) => one.length > 0)

/** What publishers do to a wire story. */
const MADE: Readonly<Record<string, (sentences: readonly string[]) => string>> = {
  'dressed up': (all) =>
    `Other headline\nBy Our Correspondent\nGENEVA, June 3 (Reuters) - ${all.join(' ')}\n\nSign up for our newsletter\n© 2024`,
  'first half': (all) => all.slice(0, Math.ceil(all.length / 2)).join(' '),
  'first third': (all) => all.slice(0, Math.max(2, Math.ceil(all.length / 3))).join(' '),
  'from the middle': (all) => all.slice(Math.floor(all.length / 3), Math.floor(all.length / 3) + 4).join(' '),
  'sentences left out': (all) => all.filter((_, at) => at % 5 !== 2).join(' '),
  'words changed': (all) =>
    all
      .map((one, at) =>
        at % 4 === 1 ? one.replace(/\b(said|will|has|have|was|were)\b/, 'reportedly $1') : one,
      )
      .join(' '),
  'with own background': (all) =>
    `${all.slice(0, Math.ceil(all.length * 0.7)).join(' ')} The matter has been before the two parliaments for years. Observers in the region expect no quick end to it, and the next talks have no date yet.`,
}

export function textPairs(): readonly TextPair[] {
  const articles = ownArticles()
  const made = articles.flatMap((text) =>
    Object.entries(MADE).map(([kind, make]) => ({ kind, a: text, b: make(sentencesOf(text)), copied: true })),
  )
  const others = articles.flatMap((a, at) =>
    articles.slice(at + 1).map((b) => ({ kind: 'two articles', a, b, copied: false })),
  )
  return [...made, ...others, ...shortPairs()]
}

/** All pairs of texts within a dossier: short, on one matter, and copies only where they are marked as such. */
function shortPairs(): readonly TextPair[] {
  return readDossiers().flatMap(({ texts }) => {
    const read = texts.map(({ text }) => {
      const { text: plain, marks } = unmark(text)
      return { plain, event: marks[0]?.event, how: marks[0]?.how }
    })
    return read.flatMap((a, at) =>
      read.slice(at + 1).map((b) => {
        const copied = a.event === b.event && b.how === 'copy' && (a.how === 'first' || a.how === 'copy')
        return { kind: copied ? 'short copy' : 'two short texts', a: a.plain, b: b.plain, copied }
      }),
    )
  })
}
