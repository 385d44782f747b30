// The trained parts of the English language layer, as the stages ask for them.
import type { Analyser } from './analyser.ts'
import type { LinearModel } from './linear-model.ts'
import type { WordList, WordNumbers } from './word-list.ts'

export interface TokenModel {
  /** Decides at each place where a token may begin; one column. */
  readonly boundaries: LinearModel
  /** Words of several tokens that only letters make up ("cannot"): lower-cased to length of the first token. */
  readonly contractions: ReadonlyMap<string, number>
}

/** How words of a Penn tag are led back to their lemma. */
export interface LemmaModel {
  /** "tag form" (tag number, lower-cased form) to lemma, where the endings would go wrong. */
  readonly exceptions: ReadonlyMap<string, string>
  /** "tag ending" to what to cut and what to add: "2y" is two letters off, then "y". The longest ending wins. */
  readonly endings: ReadonlyMap<string, string>
  /** "tag form" to lemma, of the irregular forms. */
  readonly irregular: ReadonlyMap<string, string>
  /** Lemmas that there are, by how common they are, the commonest 0. */
  readonly known: Readonly<Record<'verb' | 'noun' | 'adjective', WordList>>
  /** Words of any kind by how common they are, the commonest 0. */
  readonly ranks: WordNumbers
}

export interface EnglishModel {
  /** Stands on every claim as part of `reader`. */
  readonly version: string
  readonly tokens: TokenModel
  readonly sentences: LinearModel
  readonly lemmas: LemmaModel
  /** Tags and parses. */
  readonly analyser: Analyser
}
