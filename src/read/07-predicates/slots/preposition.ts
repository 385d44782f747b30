// The phrase a preposition ties to a predicate, also where the parser hung it one noun too low.
import { dependent, dependents, R } from '../../../reading/index.ts'
import { isNominal, isVerb, prepositionOf, type Syntax } from '../syntax.ts'
import { coordinated } from './coordination.ts'
import { doneTo } from './object.ts'

// Prepositions whose phrase may hang on a noun further down and still belong to the predicate.
const LOOSE = new Set(['to', 'from', 'with', 'against', 'on', 'by', 'for', 'between', 'into', 'over', 'at'])

/**
 * Heads of the phrases with `preposition` that belong to `head`, in text order; empty for none.
 *
 *     Agencies reported shipments of shells and missiles to Russian forces.
 *                                                                   ^^^^^^ "to" of "shipments"
 */
export function phrases(syntax: Syntax, head: number, preposition: string): number[] {
  const found = attachedOrLoose(syntax, head, preposition)
  return preposition === 'between' ? withSecond(syntax, found) : found
}

function attachedOrLoose(syntax: Syntax, head: number, preposition: string): number[] {
  const own = attached(syntax, head, preposition)
  if (own.length > 0 || !LOOSE.has(preposition)) return own
  if (isVerb(syntax, head)) {
    const object = doneTo(syntax, head)
    const below = object >= 0 ? lower(syntax, object, preposition, 3) : []
    if (below.length > 0) return below
    const oblique = lastOblique(syntax, head)
    return oblique >= 0 ? lower(syntax, oblique, preposition, 2) : []
  }
  const below = lower(syntax, head, preposition, 3)
  return below.length > 0 ? below : ofGovernor(syntax, head, preposition)
}

function attached(syntax: Syntax, head: number, preposition: string): number[] {
  const { dependencies: tree } = syntax
  const found: number[] = []
  for (const phrase of dependents(tree, head, R.obl!, R.nmod!, R['obl:agent']!, R.advcl!, R.acl!)) {
    if (prepositionOf(syntax, phrase) === preposition) found.push(phrase)
    else if (syntax.tokens.lowers[dependent(tree, phrase, R.mark!)] === preposition) found.push(phrase)
  }
  return found
}

/** Down the nouns that follow: "shells and missiles to …". */
function lower(syntax: Syntax, noun: number, preposition: string, steps: number): number[] {
  if (steps === 0) return []
  const here = attached(syntax, noun, preposition).filter((phrase) => phrase > noun)
  if (here.length > 0) return here
  for (const next of dependents(syntax.dependencies, noun, R.conj!, R.nmod!)) {
    if (next < noun) continue
    const found = lower(syntax, next, preposition, steps - 1)
    if (found.length > 0) return found
  }
  return []
}

function lastOblique(syntax: Syntax, verb: number): number {
  const phrases = dependents(syntax.dependencies, verb, R.obl!).filter((phrase) => phrase > verb)
  return phrases.length > 0 ? phrases[0]! : -1
}

/** "imposed sanctions on Iran": the phrase hangs on the verb that governs the noun. */
function ofGovernor(syntax: Syntax, noun: number, preposition: string): number[] {
  const { dependencies: tree } = syntax
  const relation = tree.relations[noun]
  const governor = tree.heads[noun]!
  if (governor < 0 || (relation !== R.obj && relation !== R['nsubj:pass'] && relation !== R.nsubj)) return []
  return attached(syntax, governor, preposition).filter((phrase) => phrase > noun && preposition !== 'by')
}

// Words over which the second of "between A and B" may follow the first.
const SECOND = 16

/** "between" takes two: the noun after "and", wherever the parser hung it. */
function withSecond(syntax: Syntax, found: number[]): number[] {
  const { dependencies: tree, tokens, sentences } = syntax
  if (found.length !== 1 || coordinated(syntax, found[0]!).length > 1 || syntax.mentions.all[syntax.mentions.atHead[found[0]!]!]?.plural) return found
  const limit = Math.min(sentences.firsts[sentences.of[found[0]!]! + 1]!, found[0]! + SECOND)
  for (let at = found[0]! + 1; at < limit; at++) {
    if (tokens.lowers[at] !== 'and') continue
    const second = tree.heads[at]!
    return second > at && isNominal(syntax, second) ? [...found, second] : found
  }
  return found
}
