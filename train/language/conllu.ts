// Reads CoNLL-U files: sentences with their words, and the raw text they stood in.
import { readFileSync } from 'node:fs'
import { RELATIONS, UPOS, XPOS } from '../../src/reading/tagset.ts'

export interface GoldWord {
  readonly form: string
  readonly lemma: string
  readonly upos: number
  readonly xpos: number
  /** 1-based position of the head in the sentence, 0 for the root. */
  readonly head: number
  readonly relation: number
  /** The relation as the corpus has it. */
  readonly relationName: string
}

/** A surface token: one word, or several written together ("don't"). */
export interface GoldToken {
  readonly surface: string
  readonly words: number
  readonly space: boolean
}

export interface GoldSentence {
  readonly words: readonly GoldWord[]
  readonly tokens: readonly GoldToken[]
  /** True when a paragraph or document begins here. */
  readonly newParagraph: boolean
}

const relationNumbers = new Map<string, number>(RELATIONS.map((name, index) => [name, index]))
const uposNumbers = new Map<string, number>(UPOS.map((name, index) => [name, index]))
const xposNumbers = new Map<string, number>(XPOS.map((name, index) => [name, index]))

/** The number of a corpus's relation; a subtype that the reader does not use counts as its main type. */
export function relationNumber(name: string): number {
  return relationNumbers.get(name) ?? relationNumbers.get(name.split(':')[0]!) ?? relationNumbers.get('dep')!
}

/** The sentences of a file, without those whose words are blanked out by the corpus. */
export function readConllu(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = []
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const sentence = readBlock(block)
    if (sentence !== null) sentences.push(sentence)
  }
  return sentences
}

function readBlock(block: string): GoldSentence | null {
  const words: GoldWord[] = []
  const tokens: GoldToken[] = []
  let newParagraph = false
  let covered = 0
  for (const line of block.split('\n')) {
    if (line.startsWith('#')) {
      if (/^# new(doc|par)( |$)/.test(line)) newParagraph = true
      continue
    }
    const cells = line.split('\t')
    if (cells.length < 10 || cells[0]!.includes('.')) continue
    const space = !cells[9]!.includes('SpaceAfter=No')
    const range = /^(\d+)-(\d+)$/.exec(cells[0]!)
    if (range !== null) {
      tokens.push({ surface: cells[1]!, words: Number(range[2]) - Number(range[1]) + 1, space })
      covered = Number(range[2])
      continue
    }
    words.push(readWord(cells))
    if (words.length > covered) tokens.push({ surface: cells[1]!, words: 1, space })
  }
  if (words.length === 0 || words.every((word) => word.form === '_')) return null
  return { words, tokens, newParagraph }
}

function readWord(cells: readonly string[]): GoldWord {
  return {
    form: cells[1]!,
    lemma: cells[2]!,
    upos: uposNumbers.get(cells[3]!) ?? uposNumbers.get('X')!,
    xpos: xposNumbers.get(cells[4]!) ?? xposNumbers.get('XX')!,
    head: Number(cells[6]),
    relation: relationNumber(cells[7]!),
    relationName: cells[7]!,
  }
}

/** A text rebuilt from its sentences, with the spans of the gold words and sentences in it. */
export interface GoldText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Number of the first word of each sentence. */
  readonly sentenceFirsts: readonly number[]
  readonly sentences: readonly GoldSentence[]
}

/** The raw text: sentences joined by a space, paragraphs and documents by a blank line. */
export function rawText(sentences: readonly GoldSentence[]): GoldText {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const sentenceFirsts: number[] = []
  for (const sentence of sentences) {
    if (text !== '')
      text = sentence.newParagraph ? `${text.trimEnd()}\n\n` : text.endsWith(' ') ? text : `${text} `
    sentenceFirsts.push(starts.length)
    let next = 0
    for (const token of sentence.tokens) {
      placeWords(sentence.words.slice(next, next + token.words), token.surface, text.length, starts, ends)
      next += token.words
      text += token.surface + (token.space ? ' ' : '')
    }
  }
  return { text: text.trimEnd(), starts, ends, sentenceFirsts, sentences }
}

/** Spans of the words in a surface token; the last takes what is left when their letters differ from it. */
function placeWords(
  words: readonly GoldWord[],
  surface: string,
  offset: number,
  starts: number[],
  ends: number[],
): void {
  let at = 0
  words.forEach((word, index) => {
    const last = index === words.length - 1
    const left = words.length - 1 - index
    const end = last
      ? surface.length
      : Math.max(at + 1, Math.min(surface.length - left, at + word.form.length))
    starts.push(offset + at)
    ends.push(offset + end)
    at = end
  })
}
