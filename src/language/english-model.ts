// The trained parts of the English language layer, as the stages ask for them.
import type { LinearModel } from './linear-model.ts'

export interface TokenModel {
  /** Decides at each place where a token may begin; one column. */
  readonly boundaries: LinearModel
  /** Words of several tokens that only letters make up ("cannot"): lower-cased to length of the first token. */
  readonly contractions: ReadonlyMap<string, number>
}

export interface TaggerModel extends LinearModel {
  /** Forms that nearly always carry one tag: hash of the form as written to joint tag. */
  readonly fixed: ReadonlyMap<number, number>
}

/** How words of a Penn tag are led back to their lemma. */
export interface LemmaModel {
  /** "tag form" (tag number, lower-cased form) to lemma, where the endings would go wrong. */
  readonly exceptions: ReadonlyMap<string, string>
  /** "tag ending" to what to cut and what to add: "2ies" as number of letters, then letters. Longest ending wins. */
  readonly endings: ReadonlyMap<string, string>
}

export interface ParserModel {
  readonly actions: LinearModel
  readonly relations: LinearModel
  /** Number of the relation `root`. */
  readonly root: number
}

export interface EnglishModel {
  /** Stands on every claim as part of `reader`. */
  readonly version: string
  readonly tokens: TokenModel
  readonly sentences: LinearModel
  readonly tagger: TaggerModel
  /** UPOS and XPOS numbers of each joint tag. */
  readonly uposOf: Uint8Array
  readonly xposOf: Uint8Array
  readonly lemmas: LemmaModel
  readonly parser: ParserModel
}
