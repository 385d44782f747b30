// What the predicate rules look at: the layers below them, and what is asked of a token again and again.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { dependent, type Mention, R, type Reading, U } from '../../reading/index.ts'

/** The layers that this stage needs. */
export type SyntaxLayer = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions' | 'references'

/** The layers a predicate rule may use, with the knowledge at hand. */
export type Syntax = Reading<SyntaxLayer> & {
  readonly knowledge: Knowledge
  /** 1 + the mention by name that covers each token, 0 for none. */
  readonly named: Int32Array
  /** Mentions of each sentence, in text order. */
  readonly bySentence: readonly (readonly Mention[])[]
  /** Countries of each mention as far as they have been asked for: see countries. */
  readonly sides: (ReadonlySet<string> | undefined)[]
}

/** Longest way up or down the tree that a rule follows; keeps every rule constant-time. */
export const REACH = 8

// Articles of what the text has told of.
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those'])

/** The layers with what the rules ask of them again and again. */
export function toSyntax(reading: Reading<SyntaxLayer>, knowledge: Knowledge): Syntax {
  const { tokens, sentences, mentions } = reading
  const bySentence: Mention[][] = Array.from({ length: sentences.count }, () => [])
  const named = new Int32Array(tokens.count)
  for (const mention of mentions.all) {
    bySentence[mention.sentence]?.push(mention)
    if (mention.form === 'name') named.fill(mention.index + 1, mention.first, mention.end)
  }
  return { ...reading, knowledge, named, bySentence, sides: new Array(mentions.all.length) }
}

/** "the expulsions", "this step": a noun whose article says that the text has told of it. */
export function isDefinite({ dependencies: tree, tokens }: Syntax, noun: number): boolean {
  const article = dependent(tree, noun, R.det!)
  return article >= 0 && DEFINITE.has(tokens.lowers[article]!)
}

/** True for a token that can head a clause by itself. */
export function isVerb(syntax: Syntax, token: number): boolean {
  const upos = syntax.tags.upos[token]
  return upos === U.VERB || upos === U.AUX
}

/** True for a noun, a name, a pronoun or a number. */
export function isNominal(syntax: Syntax, token: number): boolean {
  const upos = syntax.tags.upos[token]
  return upos === U.NOUN || upos === U.PROPN || upos === U.PRON || upos === U.NUM
}

/** The preposition that marks a phrase ("to" in "to Russian forces"), lower-cased; null without. */
export function prepositionOf(syntax: Syntax, token: number): string | null {
  const { dependencies: tree, tokens } = syntax
  const mark = dependent(tree, token, R.case!)
  if (mark < 0) return null
  const fixed = dependent(tree, mark, R.fixed!)
  // "along with", "together with", "out of": the last word is the one that counts.
  if (fixed >= 0 && (tokens.lowers[fixed] === 'with' || tokens.lowers[fixed] === 'from'))
    return tokens.lowers[fixed]!
  // "pulled out of talks" is from them.
  if (tokens.lowers[mark] === 'out' && tokens.lowers[mark + 1] === 'of') return 'from'
  return tokens.lowers[mark]!
}

/** The word of two with a hyphen that ends at a token, as the lists write it ("cease-fire"); null for none. */
export function hyphenated(
  { tokens, tags }: Syntax,
  token: number,
): { readonly first: number; readonly lemma: string } | null {
  const first = token - 2
  if (first < 0 || tokens.lowers[token - 1] !== '-') return null
  if (tokens.ends[first] !== tokens.starts[token - 1] || tokens.ends[token - 1] !== tokens.starts[token])
    return null
  return { first, lemma: `${tokens.lowers[first]}-${tags.lemmas[token]!.toLowerCase()}` }
}

/** The root of the sentence that a token stands in. */
export function rootOf(syntax: Syntax, token: number): number {
  const { heads } = syntax.dependencies
  let at = token
  for (let steps = 0; heads[at]! >= 0 && steps < 64; steps++) at = heads[at]!
  return at
}
