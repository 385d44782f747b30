// The words that make somebody say, think, demand or deny something: the cues of attributions.
import type { Certainty } from '../model/index.ts'
import type { Table } from './knowledge.ts'

export const SPEECH_ACTS = [
  'say',
  'report',
  'claim',
  'belief',
  'accuse',
  'deny',
  'demand',
  'promise',
  'threat',
  'question',
  'attitude',
  'impersonal',
  'reject',
] as const
export type SpeechAct = (typeof SPEECH_ACTS)[number]

/** What a cue does, and the certainty that a claim in its content takes from it; `asserted` leaves it in no doubt. */
export interface SpeechEntry {
  readonly act: SpeechAct
  readonly vouches: Certainty
}

export interface SpeechLexicon {
  /** Senses of a verb, noun, adjective or adverb by its lemma, the commonest first; null when it is no cue. */
  verb(lemma: string): readonly SpeechEntry[] | null
  noun(lemma: string): readonly SpeechEntry[] | null
  adjective(lemma: string): readonly SpeechEntry[] | null
  adverb(lemma: string): readonly SpeechEntry[] | null
  /** Lower-cased words of the phrases that begin with `word` ("according" `to`), longest first; null for none. */
  phrases(word: string): readonly SpeechPhrase[] | null
}
export interface SpeechPhrase extends SpeechEntry {
  readonly words: readonly string[]
}

/** Builds the lexicon from knowledge/lexicon/speech.tsv. */
export function buildSpeechLexicon(table: Table | null): SpeechLexicon {
  const index = { verb: new Map<string, SpeechEntry[]>(), noun: new Map(), adj: new Map(), adv: new Map() }
  const phrases = new Map<string, SpeechPhrase[]>()
  const column = (row: readonly string[], name: string): string => row[table!.header.indexOf(name)] ?? ''
  for (const row of table?.rows ?? []) {
    const entry: SpeechEntry = Object.freeze({
      act: column(row, 'act') as SpeechAct,
      vouches: column(row, 'vouches') as Certainty,
    })
    const word = column(row, 'word')
    if (column(row, 'pos') === 'phrase')
      push(phrases, word.split('_')[0]!, { ...entry, words: word.split('_') })
    else push(index[column(row, 'pos') as keyof typeof index] ?? index.verb, word, entry)
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  return {
    verb: (lemma) => index.verb.get(lemma) ?? null,
    noun: (lemma) => index.noun.get(lemma) ?? null,
    adjective: (lemma) => index.adj.get(lemma) ?? null,
    adverb: (lemma) => index.adv.get(lemma) ?? null,
    phrases: (word) => phrases.get(word) ?? null,
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
