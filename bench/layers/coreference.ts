// Pronouns and definite descriptions against the chains of UD English GUM (corpora/ud): is what ours goes back to of the same chain?
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { references } from '../../src/read/06-references/references.ts'
import type { Layers, Mention, Reading } from '../../src/reading/index.ts'
import { type ChainMention, type ChainText, readChains } from '../../train/language/chains.ts'
import { openPartialReader, type PartialReader } from '../partial-reading.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

/** Kinds of things that can be a party. */
const PARTIES: ReadonlySet<string> = new Set(['person', 'organization', 'place'])
/** Genres in which somebody tells readers of the world; talk and stories are measured apart. */
const WRITTEN = /^GUM_(academic|bio|court|essay|interview|letter|news|speech|textbook|voyage)_/
const PRONOUN = /^(he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i

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
