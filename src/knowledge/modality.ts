// What a word does to the reality, polarity and certainty of the act that its complement names.
import type { Table } from './knowledge.ts'

export const EFFECTS = [
  'planned',
  'called-for',
  'possible',
  'conditional',
  'denied',
  'doubted',
  'ceased',
  'same',
  'actual',
  'believed',
  'alleged',
  'reported',
  'awaited',
  'possible-keep',
] as const

/** `same`: the act shares the state of the word; `actual`: a fact whatever the word's own state; `doubted`: possible and denied. */
export type Effect = (typeof EFFECTS)[number]

/** The effects of one word by complement: `inf`, `ing`, `that`, `obj`, `subj`, `mod`, a preposition, `inf.pass`, `subj.pass`, `it.that`, `obj.for`. */
export type Effects = Readonly<Record<string, Effect>>

export interface ModalityLexicon {
  verb(lemma: string): Effects | null
  noun(lemma: string): Effects | null
  adjective(lemma: string): Effects | null
  adverb(lemma: string): Effects | null
  /** Effect of a conjunction or preposition that opens a clause or phrase ("if", "without"). */
  opener(word: string): Effect | null
  /** Openers of several words that begin with `word` ("as long as"), longest first; null for none. */
  openers(word: string): readonly (readonly string[])[] | null
}

/** Builds the lexicon from knowledge/lexicon/modality.tsv. */
export function buildModalityLexicon(table: Table | null): ModalityLexicon {
  const index: Record<string, Map<string, Record<string, Effect>>> = {
    verb: new Map(),
    noun: new Map(),
    adj: new Map(),
    adv: new Map(),
  }
  const openers = new Map<string, Effect>()
  const longer = new Map<string, string[][]>()
  const column = (row: readonly string[], name: string): string => row[table!.header.indexOf(name)] ?? ''
  for (const row of table?.rows ?? []) {
    const word = column(row, 'word')
    const effect = column(row, 'effect') as Effect
    const map = index[column(row, 'pos')]
    if (map) {
      let effects = map.get(word)
      if (!effects) map.set(word, (effects = {}))
      effects[column(row, 'complement')] ??= effect
    } else if (!word.includes('_')) openers.set(word, effect)
    else {
      const words = word.split('_')
      const list = longer.get(words[0]!)
      if (list) list.push(words)
      else longer.set(words[0]!, [words])
    }
  }
  for (const list of longer.values()) list.sort((a, b) => b.length - a.length)
  return {
    verb: (lemma) => index['verb']!.get(lemma) ?? null,
    noun: (lemma) => index['noun']!.get(lemma) ?? null,
    adjective: (lemma) => index['adj']!.get(lemma) ?? null,
    adverb: (lemma) => index['adv']!.get(lemma) ?? null,
    opener: (word) => openers.get(word) ?? null,
    openers: (word) => longer.get(word) ?? null,
  }
}
