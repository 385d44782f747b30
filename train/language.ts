// Trains models/english from the corpora: `npm run train:language [-- CORPORA]`. Same corpora, same weights.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelHeader } from '../src/language/open-english.ts'
import { packParts } from '../src/language/weights-file.ts'
import { wordOf } from '../src/language/word.ts'
import { R, RELATIONS } from '../src/reading/tagset.ts'
import { type GoldSentence, rawText, readConllu } from './language/conllu.ts'
import { jointTagOf, jointTagsOf } from './language/joint-tags.ts'
import { quantise } from './language/quantise.ts'
import { trainSentences, trainTokens } from './language/train-boundaries.ts'
import { trainLemmas } from './language/train-lemmas.ts'
import { trainParser } from './language/train-parser.ts'
import { jackknife, trainTagger } from './language/train-tagger.ts'

const LONGEST = 150
const corpora = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpora')
const folder = join(import.meta.dirname, '../models/english')
const began = Date.now()
const tell = (what: string): void => void process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0)} s  ${what}\n`)

const ewt = readConllu(join(corpora, 'ud/ewt-train.conllu'))
const gum = readConllu(join(corpora, 'ud/gum-train.conllu'))
const texts = [rawText(ewt), rawText(gum)]
const sentences = [...ewt, ...gum].filter(({ words }) => words.length <= LONGEST)
const jointTags = jointTagsOf(sentences)
const classes = jointTags.codes.length

const tokens = trainTokens(texts, 17, 12)
tell('tokens')
const endings = trainSentences(texts, 17, 12)
tell('sentences')
const lemmas = trainLemmas(sentences)
const tagged = sentences.map(({ words }) => ({
  words: words.map(({ form }) => wordOf(form)),
  tags: Uint8Array.from(words, ({ upos, xpos }) => jointTagOf(jointTags, upos, xpos)),
}))
const tagger = trainTagger(tagged, classes, 18, 5)
tell('tagger')
const predicted = jackknife(tagged, classes, 18, 4, 4)
tell('tags for the parser')
const trees = sentences.map((sentence, i) => ({ words: tagged[i]!.words, tags: predicted[i]!, ...goldTree(sentence) }))
const parser = trainParser(trees, RELATIONS.length, R.root, { actionBits: 20, relationBits: 16, epochs: 8, seed: 11 })
tell('parser')

const header: ModelHeader = {
  version: 'english-1', jointTags: jointTags.codes, contractions: [...tokens.contractions], fixed: [...tagger.fixed],
  relations: RELATIONS.length, root: R.root,
}
const lines = (map: ReadonlyMap<string, string>): string => [...map].map(([key, value]) => `${key}\t${value}`).join('\n')
mkdirSync(folder, { recursive: true })
const packed = packParts({
  header: JSON.stringify(header), tokens: quantise(tokens.boundaries), sentences: quantise(endings), tagger: quantise(tagger),
  actions: quantise(parser.actions), relations: quantise(parser.relations),
  'lemma-exceptions': lines(lemmas.exceptions), 'lemma-endings': lines(lemmas.endings),
})
writeFileSync(join(folder, 'english.bin.gz'), packed)
tell(`${(packed.length / 1e6).toFixed(1)} MB written`)

/** Heads and relations as the parser counts them: the root is the node after the last word. */
function goldTree({ words }: GoldSentence): { heads: Int32Array; relations: Int32Array } {
  const heads = new Int32Array(words.length + 2)
  const relations = new Int32Array(words.length + 2)
  words.forEach(({ head, relation }, i) => {
    heads[i + 1] = head === 0 ? words.length + 1 : head
    relations[i + 1] = relation
  })
  return { heads, relations }
}
