// What the predicate rules look at: the layers below them, and the words of a token.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { dependent, type Mention, R, type Reading, U, X } from '../../reading/index.ts'

/** The layers a predicate rule may use, with the knowledge at hand. */
export type Syntax = Reading<'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions' | 'references'> & {
  readonly knowledge: Knowledge
  /** 1 + the mention by name that covers each token, 0 for none. */
  readonly named: Int32Array
  /** Mentions of each sentence, in text order. */
  readonly bySentence: readonly (readonly Mention[])[]
}

/** Longest way up or down the tree that a rule follows; keeps every rule constant-time. */
export const REACH = 8

export function lemmaOf(syntax: Syntax, token: number): string {
  return syntax.tags.lemmas[token]!
}

/** True for a token that can head a clause: a verb, or an adjective or noun with a copula. */
export function isVerb(syntax: Syntax, token: number): boolean {
  const upos = syntax.tags.upos[token]
  return upos === U.VERB || upos === U.AUX
}

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
  if (fixed >= 0 && (tokens.lowers[fixed] === 'with' || tokens.lowers[fixed] === 'from')) return tokens.lowers[fixed]!
  // "pulled out of talks" is from them.
  if (tokens.lowers[mark] === 'out' && tokens.lowers[mark + 1] === 'of') return 'from'
  return tokens.lowers[mark]!
}

/** Passive voice: a passive auxiliary or subject, a bare participle after its noun, or a conjunct of a passive. */
export function isPassive(syntax: Syntax, verb: number, depth = 0): boolean {
  const { dependencies: tree, tags } = syntax
  if (dependent(tree, verb, R['aux:pass']!, R['nsubj:pass']!) >= 0) return true
  // A participle after an aside is the sentence's main verb when the sentence has no other: see stranded-verb.
  if (isStranded(syntax, verb)) return false
  if (tags.xpos[verb] !== X.VBN && tags.xpos[verb] !== X.VBD) return false
  const relation = tree.relations[verb]
  if (dependent(tree, verb, R.aux!, R.nsubj!) >= 0) return false
  // "Cuba accused Washington": a participle with an object of its own is a past tense that the parser took for one.
  if (relation === R.acl && dependent(tree, verb, R.obj!) >= 0) return false
  if (tags.xpos[verb] === X.VBN && (relation === R.acl || relation === R.amod)) return true
  if (tags.xpos[verb] === X.VBN && relation === R.advcl && dependent(tree, verb, R.obj!) < 0) return true
  if (relation === R.conj && depth < REACH) return isPassive(syntax, tree.heads[verb]!, depth + 1)
  return false
}

/** A participle right after a comma in a sentence whose root is a noun that nothing is said of. */
function isStranded(syntax: Syntax, verb: number): boolean {
  const { dependencies: tree, tokens } = syntax
  const relation = tree.relations[verb]
  if ((relation !== R.acl && relation !== R.advcl) || tokens.lowers[verb - 1] !== ',') return false
  let root = verb
  for (let steps = 0; tree.heads[root]! >= 0 && steps < 64; steps++) root = tree.heads[root]!
  return isNominal(syntax, root) && dependent(tree, root, R.cop!) < 0 && dependent(tree, verb, R['obl:agent']!) < 0
}
