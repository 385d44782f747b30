// Measures tokens, sentences, tags and dependencies on the development parts of UD English EWT and GUM, and on trees of
// our own articles that no training saw.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { EnglishModel } from '../../src/language/english-model.ts'
import { openEnglish } from '../../src/language/open-english.ts'
import { cutTokens, tokens as tokensStage } from '../../src/read/01-tokens/tokens.ts'
import { cutSentences, sentences as sentencesStage } from '../../src/read/02-sentences/sentences.ts'
import { tags as tagsStage } from '../../src/read/03-tags/tags.ts'
import { dependencies as dependenciesStage } from '../../src/read/04-dependencies/dependencies.ts'
import type { Dependencies, Sentences, Stage, Tags, Tokens } from '../../src/reading/index.ts'
import { RELATIONS } from '../../src/reading/tagset.ts'
import { type GoldText, rawText, readConllu } from '../../train/language/conllu.ts'
import { TREES } from '../../train/language/recipe.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

interface Parse {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly dependencies: Dependencies
}

const GOALS: Readonly<Record<string, number>> = {
  'ud/ewt-dev tokens F1, raw': 0.99,
  'ud/ewt-dev sentences F1, raw': 0.84,
  'ud/ewt-dev UPOS, gold tokens': 0.955,
  'ud/ewt-dev LAS, gold tokens': 0.815,
  'ud/gum-dev LAS, gold tokens': 0.81,
}

const OWN = 'own'

/** With `errors`, lists how many dependents of each relation found their head and relation. */
export async function benchLanguage({ corpora, errors }: BenchOptions): Promise<BenchResult> {
  const figures: Figure[] = []
  const relations: string[] = []
  const notes: string[] = []
  const model = openEnglish()
  for (const [name, path] of [
    ['ud/ewt-dev', join(corpora, 'ud/ewt-dev.conllu')],
    ['ud/gum-dev', join(corpora, 'ud/gum-dev.conllu')],
    [`${OWN} articles-dev`, join(TREES, 'articles-dev.conllu')],
    [`${OWN} news-dev`, join(TREES, 'news-dev.conllu')],
    [`${OWN} hard`, join(TREES, 'hard.conllu')],
  ] as const) {
    if (!existsSync(path)) {
      notes.push(`no ${name}.conllu`)
      continue
    }
    const gold = rawText(readConllu(path))
    const add = (metric: string, value: number): void => {
      const goal = GOALS[`${name} ${metric}`]
      figures.push({
        corpus: name,
        metric,
        value,
        count: gold.starts.length,
        ...(goal === undefined ? {} : { goal }),
      })
    }
    // Our own trees stand on the reader's own tokens, sentences and lemmas: those are not measured on them.
    const cut = !name.startsWith(OWN)
    if (cut) for (const [metric, value] of rawScores(gold, parseRaw(gold.text, model))) add(metric, value)
    const given = parseGold(gold, model)
    for (const [metric, value] of goldScores(gold, given))
      if (cut || !metric.startsWith('lemma')) add(metric, value)
    if (errors) relations.push(...relationScores(gold, given).map((line) => `${name} ${line}`))
    if (name === 'ud/ewt-dev') figures.push(...speeds(gold, model))
  }
  return {
    layer: 'language',
    figures,
    ...(errors ? { errors: relations } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  }
}

type AnyStage = Stage<never, never>

function run<T>(stage: unknown, reading: object): T {
  return (stage as AnyStage).run(reading as never, undefined as never) as T
}

function parseRaw(text: string, model: EnglishModel): Parse {
  const tokens = cutTokens(text, model.tokens)
  return complete(tokens, cutSentences(text, tokens, model.sentences), model, text)
}

/** Parses the gold tokens in the gold sentences. */
function parseGold(gold: GoldText, model: EnglishModel): Parse {
  const forms = gold.sentences.flatMap(({ words }) => words.map(({ form }) => form))
  const tokens: Tokens = {
    count: forms.length,
    starts: Int32Array.from(gold.starts),
    ends: Int32Array.from(gold.ends),
    forms,
    lowers: forms.map((form) => form.toLowerCase()),
  }
  const count = gold.sentenceFirsts.length
  const of = new Int32Array(forms.length)
  gold.sentenceFirsts.forEach((first, s) => {
    of.fill(s, first, gold.sentenceFirsts[s + 1] ?? forms.length)
  })
  const sentences: Sentences = {
    count,
    firsts: Int32Array.from([...gold.sentenceFirsts, forms.length]),
    of,
    paragraphs: new Int32Array(count),
    kinds: gold.sentenceFirsts.map(() => 'text' as const),
  }
  return complete(tokens, sentences, model, gold.text)
}

function complete(tokens: Tokens, sentences: Sentences, model: EnglishModel, text: string): Parse {
  const reading = { document: { text }, tokens, sentences }
  const tags = run<Tags>(tagsStage(model), reading)
  return {
    tokens,
    sentences,
    tags,
    dependencies: run<Dependencies>(dependenciesStage(model), { ...reading, tags }),
  }
}

/** Precision and recall in one. */
function f1(right: number, found: number, gold: number): number {
  return (2 * right) / (found + gold)
}

function rawScores(gold: GoldText, parse: Parse): [string, number][] {
  const words = gold.sentences.flatMap(({ words }) => words)
  const bases = gold.sentences.flatMap((sentence, s) => sentence.words.map(() => gold.sentenceFirsts[s]!))
  const at = new Map(gold.starts.map((start, i) => [`${start} ${gold.ends[i]}`, i]))
  const { tokens, sentences, tags, dependencies } = parse
  const match = Array.from(
    { length: tokens.count },
    (_, i) => at.get(`${tokens.starts[i]} ${tokens.ends[i]}`) ?? -1,
  )
  let upos = 0,
    uas = 0,
    las = 0
  match.forEach((g, i) => {
    if (g < 0) return
    const word = words[g]!
    if (tags.upos[i] === word.upos) upos++
    const head = dependencies.heads[i]!
    const goldHead = word.head === 0 ? -1 : bases[g]! + word.head - 1
    if ((head < 0 ? -1 : match[head]! < 0 ? -2 : match[head]!) !== goldHead) return
    uas++
    if (mainType(dependencies.relations[i]!) === mainType(word.relation)) las++
  })
  const right = match.filter((g) => g >= 0).length
  const score = (n: number): number => f1(n, tokens.count, words.length)
  const sentencesRight = countSentences(gold, tokens, sentences)
  return [
    ['tokens F1, raw', score(right)],
    ['sentences F1, raw', f1(sentencesRight, sentences.count, gold.sentenceFirsts.length)],
    ['UPOS, raw', score(upos)],
    ['UAS, raw', score(uas)],
    ['LAS, raw', score(las)],
  ]
}

function countSentences(gold: GoldText, tokens: Tokens, sentences: Sentences): number {
  const spans = new Set<string>()
  gold.sentenceFirsts.forEach((first, s) => {
    spans.add(`${gold.starts[first]} ${gold.ends[(gold.sentenceFirsts[s + 1] ?? gold.starts.length) - 1]}`)
  })
  let right = 0
  for (let s = 0; s < sentences.count; s++) {
    if (spans.has(`${tokens.starts[sentences.firsts[s]!]} ${tokens.ends[sentences.firsts[s + 1]! - 1]}`))
      right++
  }
  return right
}

function mainType(relation: number): string {
  return RELATIONS[relation]!.split(':')[0]!
}

/** LAS counts main types, as CoNLL 2018 does; LAS with subtypes also those that the reader keeps. */
function goldScores(gold: GoldText, { tags, dependencies }: Parse): [string, number][] {
  const sums = { UPOS: 0, XPOS: 0, lemma: 0, UAS: 0, LAS: 0, 'LAS with subtypes': 0 }
  let i = 0
  for (const { words } of gold.sentences) {
    const base = i
    for (const word of words) {
      if (tags.upos[i] === word.upos) sums.UPOS++
      if (tags.xpos[i] === word.xpos) sums.XPOS++
      if (tags.lemmas[i] === word.lemma) sums.lemma++
      if (dependencies.heads[i] === (word.head === 0 ? -1 : base + word.head - 1)) {
        sums.UAS++
        if (mainType(dependencies.relations[i]!) === mainType(word.relation)) sums.LAS++
        if (dependencies.relations[i] === word.relation) sums['LAS with subtypes']++
      }
      i++
    }
  }
  return Object.entries(sums).map(([measure, right]) => [`${measure}, gold tokens`, right / i])
}

/** Recall of each relation: head and relation both right. */
function relationScores(gold: GoldText, { dependencies }: Parse): string[] {
  const right = new Map<number, number>()
  const all = new Map<number, number>()
  let i = 0
  for (const { words } of gold.sentences) {
    const base = i
    for (const word of words) {
      all.set(word.relation, (all.get(word.relation) ?? 0) + 1)
      const head = word.head === 0 ? -1 : base + word.head - 1
      if (dependencies.heads[i] === head && dependencies.relations[i] === word.relation) {
        right.set(word.relation, (right.get(word.relation) ?? 0) + 1)
      }
      i++
    }
  }
  return [...all]
    .sort((a, b) => b[1] - a[1])
    .map(
      ([relation, count]) =>
        `${RELATIONS[relation]}: ${((100 * (right.get(relation) ?? 0)) / count).toFixed(1)} % of ${count}`,
    )
}

/** Tokens a second of processor time of each stage, best of five, and sentences of 22 tokens for the four together. */
function speeds(gold: GoldText, model: EnglishModel): Figure[] {
  const stages = [tokensStage(model), sentencesStage(model), tagsStage(model), dependenciesStage(model)]
  const best = stages.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < 5; round++) {
    let reading: object = { document: { text: gold.text }, reader: '' }
    stages.forEach((stage, i) => {
      const start = process.cpuUsage().user
      const layer = run<object>(stage, reading)
      best[i] = Math.min(best[i]!, (process.cpuUsage().user - start) / 1e6)
      reading = { ...reading, [stage.adds]: layer }
    })
  }
  const corpus = 'ud/ewt-dev'
  const count = gold.starts.length
  const total = best.reduce((sum, seconds) => sum + seconds, 0)
  // The network tags and parses at once, on behalf of the stage that asks first: its time stands with the tags.
  const each = stages.map(
    (stage, i): Figure => ({
      corpus,
      metric: `${stage.adds}, tokens/s`,
      value: count / best[i]!,
      unit: 'number',
    }),
  )
  return [
    ...each,
    { corpus, metric: 'language layer, sentences of 22 tokens/s', value: count / total / 22, unit: 'number' },
  ]
}
