// Reads the sentences of resolution.tsv and says which mentions stand for whom they should.
import { readFileSync } from 'node:fs'
import { holdsOn } from '../../../src/knowledge/dates.ts'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import type { Identity } from '../../../src/reading/index.ts'
import { readWho, spanOf } from '../read-who.ts'

/** One mention of the table, with what the reader found. */
export interface Resolved {
  readonly kind: string
  readonly date: string
  readonly sentence: string
  readonly mention: string
  readonly expected: string
  readonly found: string
  readonly right: boolean
  /** Whether the person held the expected office on the date, null where none is expected. */
  readonly office: boolean | null
}

const TABLE = new URL('./resolution.tsv', import.meta.url)
const NOBODY: readonly string[] = ['?', 'none']
const knowledge = openKnowledge()

/** Every mention of the table, resolved. */
export function resolveAll(): readonly Resolved[] {
  const rows = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
  return rows.flatMap((row) => {
    const [date, sentence, expected] = row.split('\t') as [string, string, string]
    return resolveSentence(date, sentence, expected.split('; '))
  })
}

function resolveSentence(date: string, marked: string, expected: readonly string[]): Resolved[] {
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(?<=\])|(?=\[)/)) {
    const start = text.length
    text += part.startsWith('[') ? part.slice(1, -1) : part
    if (part.startsWith('[')) spans.push({ start, end: text.length })
  }
  if (spans.length !== expected.length)
    throw new Error(`${spans.length} mentions, ${expected.length} expected: ${marked}`)
  const who = readWho(text, date)
  const mentions = who.mentions.all.map((mention) => ({
    ...spanOf(who, mention),
    identities: who.references.of[mention.index]!.identities,
  }))
  return spans.map((span, index) => {
    const [kind, rest] = expected[index]!.split(/ (.*)/) as [string, string]
    const [actors, office] = rest.split('@') as [string, string | undefined]
    const identities = best(mentions, span)
    const found = identities.map((identity) => identity.id ?? '?').join('+')
    return {
      kind,
      date,
      sentence: marked,
      mention: text.slice(span.start, span.end),
      expected: actors,
      found,
      right: isRight(kind, actors.split('|'), identities),
      office: office === undefined ? null : held(actors.split('|'), office, date),
    }
  })
}

interface Found {
  readonly start: number
  readonly end: number
  readonly identities: readonly Identity[]
}

/** Whom the mention with these words stands for: the same span, else the nearest one with the same end or that overlaps. */
function best(mentions: readonly Found[], span: { start: number; end: number }): readonly Identity[] {
  let found: Found | null = null
  let score = Number.POSITIVE_INFINITY
  for (const mention of mentions) {
    if (mention.start >= span.end || mention.end <= span.start) continue
    const distance = Math.abs(mention.start - span.start) + 4 * Math.abs(mention.end - span.end)
    if (distance < score) [found, score] = [mention, distance]
  }
  return found?.identities ?? []
}

function isRight(kind: string, actors: readonly string[], identities: readonly Identity[]): boolean {
  const known = identities.filter((identity) => identity.id !== null)
  if (NOBODY.includes(actors[0]!)) return known.length === 0 || (actors[0] === '?' && known.length > 1)
  // A capital that is only a place need not stand for anybody.
  if (kind === 'capital-as-place' && known.length === 0) return true
  return known.length === 1 && actors.includes(known[0]!.id!)
}

/** Whether one of the persons held an office of the actor with these words in its title on the date. */
function held(persons: readonly string[], office: string, date: string): boolean {
  const [of, title = ''] = office.split(/ (.*)/) as [string, string | undefined]
  const plain = (text: string): string =>
    text.toLowerCase().replaceAll('-', ' ').replaceAll('defense', 'defence')
  return persons.some((person) =>
    (knowledge.actor(person)?.offices ?? []).some(
      (one) =>
        (one.of === of || one.of.startsWith(`${of}.`)) &&
        (plain(one.title).includes(plain(title)) || plain(one.office).includes(plain(title))) &&
        holdsOn(one, date),
    ),
  )
}
