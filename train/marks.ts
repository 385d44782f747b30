// Texts whose acts a reader found, for somebody to say who does them to whom: shows them to be marked, and keeps what was
// marked as articles that training learns from.
// Usage: tsx train/marks.ts show TEXTS > PAGE        TEXTS: texts with a line "=== kind" before each
//        tsx train/marks.ts keep TEXTS MARKS NAME    writes train/data/marked/mark-NAME-1 and so on
// Marks have a line "## K" for the Kth text, then of each act "a4 ok", "a4 x" (no act), "a4 3 > 6,7" or "a4 REQUEST 3 > -".
// Keep with the reader that showed them: another numbers acts and mentions otherwise.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../src/model/index.ts'
import type { Filler } from '../src/reading/index.ts'
import { type Act, claimsOf, type MarkedText, parseMarks, type ShownMention } from './marks/marks.ts'
import { pageOf } from './marks/page.ts'
import { actFinder } from './seen-acts.ts'

const PUBLISHED = '2014-06-18'
const NOTE =
  'Written for this project; the incidents are invented. Only the acts that the reader found are marked.'
const MARKED = join(import.meta.dirname, 'data/marked')

const find = actFinder()

/** A text with its numbered mentions and acts. */
function seenIn(text: string): MarkedText {
  const { reading, acts: found } = find(text, PUBLISHED)
  const { tokens, sentences, mentions, references } = reading
  const span = (first: number, end: number): Span => ({
    start: tokens.starts[first]!,
    end: tokens.ends[end - 1]!,
  })
  const numbers = new Map<number, number>()
  const shown = mentions.all.flatMap(({ index, first, end, sentence }): ShownMention[] => {
    const { identities } = references.of[index]!
    if (identities.length === 0) return []
    numbers.set(index, numbers.size + 1)
    return [
      { span: span(first, end), sentence, country: identities.length === 1 ? identities[0]!.country : null },
    ]
  })
  const who = (fillers: readonly Filler[]) => fillers.map(({ mention }) => numbers.get(mention) ?? null)
  const acts = [...found]
    .sort((one, other) => one.predicate.first - other.predicate.first)
    .map(
      ({ predicate, type }): Act => ({
        trigger: span(predicate.first, predicate.end),
        sentence: predicate.sentence,
        type,
        actors: who(predicate.actors),
        recipients: who(predicate.recipients),
      }),
    )
  const bounds = Array.from({ length: sentences.count }, (_, at) =>
    span(sentences.firsts[at]!, sentences.firsts[at + 1] ?? tokens.count),
  )
  return { text, sentences: bounds, mentions: shown, acts }
}

const [what, textsPath, marksPath, name] = process.argv.slice(2)
if (textsPath === undefined || !(what === 'show' || (what === 'keep' && marksPath && name)))
  throw new Error('usage: tsx train/marks.ts show TEXTS | keep TEXTS MARKS NAME')
const texts = readFileSync(textsPath, 'utf8')
  .split(/^===.*\n/m)
  .map((text) => text.trim())
  .filter((text) => text !== '')
if (what === 'show') {
  for (const [at, text] of texts.entries()) process.stdout.write(`## ${at + 1}\n${pageOf(seenIn(text))}\n`)
} else {
  const marks = parseMarks(readFileSync(marksPath!, 'utf8'))
  mkdirSync(MARKED, { recursive: true })
  for (const [at, text] of texts.entries()) {
    const id = `mark-${name}-${at + 1}`
    const claims = claimsOf(seenIn(text), marks.get(at + 1) ?? new Map(), id)
    const keep = (suffix: string, content: string) => writeFileSync(join(MARKED, id + suffix), content)
    keep('.txt', text)
    keep('.meta.json', JSON.stringify({ id, publishedAt: PUBLISHED, note: NOTE }))
    keep('.claims.json', JSON.stringify({ id, claims }, null, 1))
  }
}
