// Pronouns and definite descriptions against the chains of UD English GUM (corpora/ud): is what ours goes back to of the same chain?
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { references } from '../../src/read/06-references/references.ts'
import type { Layers, Mention, Reading } from '../../src/reading/index.ts'
import { openPartialReader, type PartialReader } from '../partial-reading.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

/** A mention of the corpus: characters, chain, what kind of thing it is. */
export interface ChainMention {
  readonly start: number
  readonly end: number
  /** Start and end of its head word. */
  readonly head: { readonly start: number; readonly end: number }
  readonly chain: number
  readonly type: string
  readonly isName: boolean
}
export interface ChainText {
  readonly name: string
  readonly text: string
  readonly mentions: readonly ChainMention[]
}

/** Kinds of things that can be a party. */
const PARTIES: ReadonlySet<string> = new Set(['person', 'organization', 'place'])
/** Genres in which somebody tells readers of the world; talk and stories are measured apart. */
const WRITTEN = /^GUM_(academic|bio|court|essay|interview|letter|news|speech|textbook|voyage)_/
const PRONOUN = /^(he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i

interface Word {
  readonly start: number
  readonly end: number
  readonly head: number
  readonly sentence: number
  readonly number: number
  readonly isName: boolean
}

/** The documents of a CoNLL-U file with its `Entity` marks; clitics and multi-word tokens are kept as they are written. */
export function readChains(path: string): ChainText[] {
  return readFileSync(path, 'utf8')
    .split(/^# newdoc id = /m)
    .slice(1)
    .map(readDocument)
}

function readDocument(block: string): ChainText {
  const name = block.slice(0, block.indexOf('\n'))
  const words: Word[] = []
  const open: { chain: number; type: string; first: number }[] = []
  const mentions: ChainMention[] = []
  let text = ''
  let sentence = 0
  let covered = 0
  const close = (chain: number, last: number): void => {
    const at = open.findLastIndex((one) => one.chain === chain)
    if (at < 0) return
    const [one] = open.splice(at, 1)
    mentions.push(mentionOf(words.slice(one!.first, last + 1), chain, one!.type))
  }
  for (const line of block.split('\n')) {
    if (/^# newpar( |$)/.test(line)) text = `${text.trimEnd()}${text === '' ? '' : '\n\n'}`
    if (line === '') {
      sentence++
      covered = 0
    }
    const cells = line.split('\t')
    if (cells.length < 10 || cells[0]!.includes('.')) continue
    const range = /^\d+-(\d+)$/.exec(cells[0]!)
    const space = cells[9]!.includes('SpaceAfter=No') ? '' : ' '
    if (range !== null) {
      text += cells[1]! + space
      covered = Number(range[1])
      continue
    }
    const number = Number(cells[0])
    const start = number <= covered ? text.trimEnd().length - cells[1]!.length : text.length
    words.push({
      start,
      end: start + cells[1]!.length,
      head: Number(cells[6]),
      sentence,
      number,
      isName: cells[3] === 'PROPN',
    })
    if (number > covered) text += cells[1]! + space
    for (const [, chain, type, single, closed] of (/Entity=([^|\s]+)/.exec(cells[9]!)?.[1] ?? '').matchAll(
      /\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)/g,
    )) {
      if (chain !== undefined) open.push({ chain: Number(chain), type: type!, first: words.length - 1 })
      if (single !== undefined) close(Number(chain), words.length - 1)
      if (closed !== undefined) close(Number(closed), words.length - 1)
    }
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  return { name, text, mentions }
}

/** The head word is the one whose own head lies outside. */
function mentionOf(words: readonly Word[], chain: number, type: string): ChainMention {
  const head =
    words.find(
      (word) => !words.some((other) => other.sentence === word.sentence && other.number === word.head),
    ) ?? words[0]!
  return { start: words[0]!.start, end: words.at(-1)!.end, head, chain, type, isName: head.isName }
}

interface Tally {
  gold: number
  answered: number
  right: number
}

type Read = Reading<'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions'>

/** What is judged: pronouns of the third person, and phrases with "the", "this" or a possessor, of parties told before. */
function kindOf(text: string, gold: ChainMention, before: readonly ChainMention[]): string | null {
  const words = text.slice(gold.start, gold.end)
  if (!PARTIES.has(gold.type)) return /^(it|its|they|them|their)$/i.test(words) ? 'of things' : null
  if (before.length === 0) return null
  if (PRONOUN.test(words))
    return /^(he|him|his|she|her)/i.test(words) ? 'he and she' : /^it/i.test(words) ? 'it' : 'they'
  return !gold.isName && /^(the|this|that|these|those|both) \p{Ll}/iu.test(words)
    ? 'definite descriptions'
    : null
}

/** The mentions that ours goes back to: its antecedent, or what else has its entity before it. */
function backOf(reading: Read, found: Layers['references'], mention: Mention): Mention[] {
  const reference = found.of[mention.index]!
  if (reference.antecedent >= 0) return [reading.mentions.all[reference.antecedent]!]
  const back: Mention[] = []
  for (let index = mention.index - 1; index >= 0 && back.length < 1; index--)
    if (found.of[index]!.entity === reference.entity) back.push(reading.mentions.all[index]!)
  return back
}

export function judgeChains(
  reader: PartialReader,
  { name, text, mentions }: ChainText,
  tally: (kind: string, what: keyof Tally) => void,
  errors: string[] | null,
): void {
  const reading = reader.read(text, null)
  const found = references.run(reading, reader.knowledge)
  const { starts, ends } = reading.tokens
  const span = (one: Mention): { start: number; end: number } => ({
    start: starts[one.head]!,
    end: ends[one.head]!,
  })
  for (const [index, gold] of mentions.entries()) {
    const before = mentions.slice(0, index).filter((one) => one.chain === gold.chain && one.end <= gold.start)
    const kind = kindOf(text, gold, before)
    if (kind === null) continue
    tally(kind, 'gold')
    const ours = reading.mentions.all.find(
      (one) => span(one).start < gold.head.end && gold.head.start < span(one).end,
    )
    const back = ours === undefined ? [] : backOf(reading, found, ours)
    if (kind === 'of things') {
      if (ours !== undefined && found.of[ours.index]!.identities.length > 0) tally(kind, 'answered')
      continue
    }
    const right = back.some((one) =>
      before.some((other) => span(one).start < other.head.end && other.head.start < span(one).end),
    )
    if (back.length > 0) tally(kind, 'answered')
    if (right) tally(kind, 'right')
    else if (errors !== null) {
      const words = (one: { start: number; end: number }): string =>
        text.slice(one.start, one.end).replace(/\s+/g, ' ')
      const got =
        ours === undefined
          ? 'no mention'
          : back.map((one) => words({ start: starts[one.first]!, end: ends[one.end - 1]! })).join() ||
            'nobody'
      const around = `${text.slice(Math.max(0, gold.start - 160), gold.start)}[${words(gold)}]${text.slice(gold.end, gold.end + 60)}`
      errors.push(
        `coreference  ${name}  ${kind}: want “${words(before.at(-1)!)}” (first “${words(before[0]!)}”), got ${got} <${ours === undefined ? '' : found.of[ours.index]!.because.at(-1)}> :: ${around.replace(/\s+/g, ' ')}`,
      )
    }
  }
}

export async function benchCoreference(options: BenchOptions): Promise<BenchResult> {
  const path = join(options.corpora, 'ud', 'gum-dev.conllu')
  if (!existsSync(path)) return { layer: 'coreference', figures: [], notes: [`no ${path}`] }
  const reader = openPartialReader()
  const errors: string[] | null = options.errors ? [] : null
  const figures: Figure[] = []
  const texts = readChains(path)
  for (const [corpus, wanted] of [
    ['ud/gum-dev, written', true],
    ['ud/gum-dev, talk and stories', false],
  ] as const) {
    const tallies = new Map<string, Tally>()
    for (const text of texts.filter(({ name }) => WRITTEN.test(name) === wanted))
      judgeChains(
        reader,
        text,
        (kind, what) => {
          const one = tallies.get(kind) ?? { gold: 0, answered: 0, right: 0 }
          tallies.set(kind, one)
          one[what]++
        },
        wanted ? errors : null,
      )
    for (const [kind, { gold, answered, right }] of [...tallies].sort()) {
      if (kind === 'of things') {
        figures.push({
          corpus,
          metric: 'it and they for things, left alone',
          value: 1 - answered / gold,
          count: gold,
        })
        continue
      }
      figures.push({
        corpus,
        metric: `${kind}: of all, back to the right chain`,
        value: right / gold,
        count: gold,
      })
      figures.push({
        corpus,
        metric: `${kind}: of those answered`,
        value: right / Math.max(1, answered),
        count: answered,
      })
    }
  }
  return { layer: 'coreference', figures, ...(errors === null ? {} : { errors }) }
}
