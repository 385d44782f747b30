// Ten thousand documents out of a few dozen texts: new ones, copies of other publishers, and rewrites. The same each time.
import { readdirSync, readFileSync } from 'node:fs'
import type { DocumentInput } from '../../src/model/index.ts'

/** Shares of the documents that copy an earlier one word for word, and that rewrite one. */
const COPIES = 0.15
const REWRITES = 0.15
/** How far back a copy's original lies, at most. */
const MEMORY = 200
/** Documents of one day: ten thousand are of five years. */
const A_DAY = 5.5

const FOLDERS = ['../../examples/', '../../train/data/articles/']
const PUBLISHERS = ['Reuters', 'Yonhap', 'TASS', 'KCNA', 'Xinhua', 'The Example Post', 'Daily Sample', 'AFP']
/** Names and adjectives that are put in one another's place, so that new texts are about others. */
const COUNTRIES: readonly (readonly [string, string])[] = [
  ['North Korea', 'North Korean'],
  ['South Korea', 'South Korean'],
  ['Russia', 'Russian'],
  ['Ukraine', 'Ukrainian'],
  ['China', 'Chinese'],
  ['Japan', 'Japanese'],
  ['Iran', 'Iranian'],
  ['Israel', 'Israeli'],
  ['India', 'Indian'],
  ['Pakistan', 'Pakistani'],
  ['Canada', 'Canadian'],
  ['Turkey', 'Turkish'],
  ['Armenia', 'Armenian'],
  ['Azerbaijan', 'Azerbaijani'],
  ['Poland', 'Polish'],
  ['Germany', 'German'],
  ['France', 'French'],
  ['Egypt', 'Egyptian'],
  ['Ethiopia', 'Ethiopian'],
  ['Sudan', 'Sudanese'],
]

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The texts that everything is made from. */
export function baseTexts(): string[] {
  return FOLDERS.flatMap((folder) => {
    const url = new URL(folder, import.meta.url)
    const names = readdirSync(url).filter((name) => name.endsWith('.txt'))
    return names.sort().map((name) => readFileSync(new URL(name, url), 'utf8'))
  })
}

/** By day of publication, as news and archives come; or each of any day of five years, which fill up as they come. */
export type Order = 'time' | 'any'

/** `count` documents, one after the other. */
export function* corpus(count: number, seed = 1, order: Order = 'time'): Iterable<DocumentInput> {
  const chance = chances(seed)
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() * values.length)]!
  const sentences = baseTexts().map((text) => text.split(/(?<=[.!?]["”]?)\s+/))
  const recent: DocumentInput[] = []
  for (let made = 0; made < count; made++) {
    const kind = chance()
    const original = recent.length > 20 && kind < COPIES + REWRITES ? pick(recent) : null
    const text =
      original === null
        ? newText(sentences, chance, pick)
        : kind < COPIES
          ? original.text
          : rewritten(original.text, pick(PUBLISHERS), chance)
    const published =
      original === null
        ? day(dayOf(made, order, chance()))
        : nextDay(original.publishedAt!, chance() < 0.5 ? 0 : 1)
    const document: DocumentInput = {
      text,
      title: text.slice(0, 60),
      url: `https://news.example/${made}`,
      publisher: pick(PUBLISHERS),
      publishedAt: published,
    }
    recent.push(document)
    if (recent.length > MEMORY) recent.shift()
    yield document
  }
}

/** Sentences of three texts, about other countries and with other numbers. As long as a text of the examples. */
function newText(
  sentences: readonly (readonly string[])[],
  chance: () => number,
  pick: <Value>(values: readonly Value[]) => Value,
): string {
  const parts = [pick(sentences), pick(sentences), pick(sentences)]
  const chosen = parts.flatMap((part) => part.filter(() => chance() < 1 / 3))
  return renamed(chosen.join(' '), chance)
}

function renamed(text: string, chance: () => number): string {
  const order = COUNTRIES.map((country) => ({ country, at: chance() })).sort((a, b) => a.at - b.at)
  const instead = new Map<string, string>()
  for (const [index, [name, adjective]] of COUNTRIES.entries()) {
    instead.set(name, order[index]!.country[0])
    instead.set(adjective, order[index]!.country[1])
  }
  const names = [...instead.keys()].sort((a, b) => b.length - a.length).join('|')
  return text
    .replaceAll(new RegExp(`\\b(?:${names})\\b`, 'g'), (name) => instead.get(name)!)
    .replaceAll(/\b\d{2,3}\b/g, () => String(10 + Math.floor(chance() * 900)))
}

/** The same text as another publisher prints it: a dateline before it, some sentences less. */
function rewritten(text: string, agency: string, chance: () => number): string {
  const kept = text.split(/(?<=[.!?]["”]?)\s+/).filter((_, index) => index < 2 || chance() < 0.92)
  return `GENEVA (${agency}) - ${kept.join(' ')}`
}

/** Days after the first one. In order of time, some come a day or two late. */
function dayOf(made: number, order: Order, chance: number): number {
  return order === 'any' ? Math.floor(chance * 1_800) : Math.floor(made / A_DAY + chance * 3)
}

function day(after: number): string {
  return new Date(Date.UTC(2020, 0, 1) + after * 86_400_000).toISOString().slice(0, 10)
}

function nextDay(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
