// Do the words of a lexicon row stand at a token?
import type { PredicateEntry } from '../../knowledge/predicates.ts'
import { dependents, R, type TokenSpan } from '../../reading/index.ts'
import { hyphenated, type Syntax } from './syntax.ts'

// Tokens a particle may stand away from its verb.
const PARTICLE_REACH = 6

/**
 * The tokens of the row's words around `head`, or null when they are not there. The words of a noun stand before it, the
 * particles of a verb after it or a little way off; far ones are not in the span.
 *
 *     Hungary called off the visit.
 *             ^^^^^^^^^^ words "call off"
 *     Hungary called the whole visit off.
 *             ^^^^^^ words "call off"
 */
export function wordsAt(
  syntax: Syntax,
  head: number,
  { words, pos }: Pick<PredicateEntry, 'words' | 'pos'>,
): TokenSpan | null {
  if (words.length === 1) return { first: firstOf(syntax, head, words[0]!), end: head + 1 }
  if (pos === 'n') return wordsBefore(syntax, head, words)
  let at = head
  for (let i = 1; i < words.length; i++) {
    at = particle(syntax, head, at, words[i]!)
    if (at < 0) return null
  }
  return at - head === words.length - 1 ? { first: head, end: at + 1 } : { first: head, end: head + 1 }
}

function firstOf(syntax: Syntax, head: number, word: string): number {
  return word.includes('-') ? (hyphenated(syntax, head)?.first ?? head) : head
}

function wordsBefore({ tags, tokens }: Syntax, head: number, words: readonly string[]): TokenSpan | null {
  const first = head - words.length + 1
  if (first < 0) return null
  for (let i = 0; i < words.length - 1; i++) {
    if (tags.lemmas[first + i] !== words[i] && tokens.lowers[first + i] !== words[i]) return null
  }
  return { first, end: head + 1 }
}

function particle(syntax: Syntax, head: number, after: number, word: string): number {
  const { tokens, dependencies: tree } = syntax
  // "Said no money had changed hands" is no "say no".
  if (tokens.lowers[after + 1] === word && tree.relations[after + 1] !== R.det) return after + 1
  for (const child of dependents(tree, head, R['compound:prt']!, R.advmod!, R.obl!)) {
    if (child > head && child - head <= PARTICLE_REACH && tokens.lowers[child] === word) return child
  }
  return -1
}
