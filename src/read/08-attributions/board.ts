// What the steps of this stage look at: the layers, hashes of the lemmas, the cue senses, the quotations.

import type { SpeechEntry, SpeechLexicon } from '../../knowledge/speech.ts'
import { hashText } from '../../language/hashing.ts'
import { remembered } from '../../language/remembered.ts'
import type { Dependencies, Sentences, Tags, TokenSpan, Tokens } from '../../reading/layers.ts'
import { U } from '../../reading/tagset.ts'
import { quotationAt, quotations } from './quotations.ts'

export interface Board {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Tags
  readonly dependencies: Dependencies
  readonly speech: SpeechLexicon
  /** Hashes of the lemmas; names share one, so that nothing learnt depends on who the parties are. */
  readonly lemmas: Int32Array
  /** Clusters of words used alike, by token; 0 for names and words of no cluster. */
  readonly clusters: Uint16Array
  /** Senses of the words of phrases, by token. */
  readonly phrases: ReadonlyMap<number, SpeechEntry>
  /** Quotations in text order, marks included. */
  readonly quotations: readonly TokenSpan[]
  /** Number of the quotation that holds each token, -1 for none. */
  readonly quoted: Int32Array
}

export function board(
  layers: Pick<Board, 'tokens' | 'sentences' | 'tags' | 'dependencies'>,
  speech: SpeechLexicon,
  alike: ReadonlyMap<string, number>,
): Board {
  const { tokens, sentences, tags, dependencies } = layers
  const lemmas = new Int32Array(tokens.count)
  const clusters = new Uint16Array(tokens.count)
  for (let token = 0; token < tokens.count; token++) {
    const lemma = tags.lemmas[token]!
    const word = wordOf(lemma)
    // A name, or an adjective made of one: their lemmas keep the capital.
    const upos = tags.upos[token]
    const isName = upos === U.PROPN || (upos === U.ADJ && word.capital)
    lemmas[token] = isName ? NAME : word.hash
    clusters[token] = isName ? 0 : (alike.get(lemma) ?? 0)
  }
  const spans = quotations(tokens, sentences)
  return {
    tokens,
    sentences,
    tags,
    dependencies,
    speech,
    lemmas,
    clusters,
    phrases: phraseSenses(tokens, speech),
    quotations: spans,
    quoted: quotationAt(spans, tokens.count),
  }
}

/** What stands for the lemma of every name. */
export const NAME: number = hashText('Name')
const CAPITAL = /^\p{Lu}/u

const wordOf = remembered((lemma) => ({ hash: hashText(lemma), capital: CAPITAL.test(lemma) }))

/** Words that begin a phrase of the lexicon ("according to", "in the view of") and how long it is, by place. */
function phraseSenses(tokens: Tokens, speech: SpeechLexicon): ReadonlyMap<number, SpeechEntry> {
  const found = new Map<number, SpeechEntry>()
  for (let token = 0; token < tokens.count; token++) {
    for (const phrase of speech.phrases(tokens.lowers[token]!) ?? []) {
      if (!phrase.words.every((word, step) => tokens.lowers[token + step] === word)) continue
      for (let step = 0; step < phrase.words.length; step++) found.set(token + step, phrase)
      break
    }
  }
  return found
}

/** The commonest cue sense of a token, null when its lemma is no cue. */
export function sense(board: Board, token: number): SpeechEntry | null {
  const phrase = board.phrases.get(token)
  if (phrase) return phrase
  const lemma = board.tags.lemmas[token]!
  switch (board.tags.upos[token]) {
    case U.VERB:
    case U.AUX:
      return board.speech.verb(lemma)?.[0] ?? null
    case U.NOUN:
    case U.PROPN:
      return board.speech.noun(lemma)?.[0] ?? null
    case U.ADJ:
      return board.speech.adjective(lemma)?.[0] ?? null
    case U.ADV:
      return board.speech.adverb(board.tokens.lowers[token]!)?.[0] ?? null
    default:
      return null
  }
}
