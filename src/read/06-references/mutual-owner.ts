// Rule: "their" before a noun that takes two ("their meeting", "their joint stance") is the two parties spoken of last.
import type { Identity, Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { dependents } from '../../reading/tree.ts'
import { wordSet } from '../word-set.ts'
import { type Case, decide } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { before } from './salience.ts'

/** Sets of predicate-sets.tsv whose nouns several share, and adjectives that say so. */
const SHARED = ['talks', 'deal', 'ties', 'together'] as const
/** How many sentences back the two may stand. */
const REACH = 2

/**
 * A meeting takes two, so that one party alone is never meant.
 *
 *     Kenya and Ethiopia signed an accord on trade. It follows their meeting in Cairo.
 *                                                              ^^^^^ KEN ETH
 *     Kenya and Ethiopia met in Cairo. Envoys saw it as proof of their common stance.
 *                                                                ^^^^^ KEN ETH
 */
export function mutualOwner(open: Case, mention: Mention): boolean {
  const { tokens, tree, tags } = open
  if (tokens.lowers[mention.head] !== 'their' || tree.relations[mention.head] !== R['nmod:poss']) return false
  const noun = tree.heads[mention.head]!
  const isShared = (lemma: string): boolean => SHARED.some((name) => wordSet(open.knowledge, name).has(lemma))
  if (
    !isShared(tags.lemmas[noun]!) &&
    !dependents(tree, noun, R.amod!).some((adjective) => isShared(tags.lemmas[adjective]!))
  )
    return false
  const two = lastTwo(open, mention)
  if (two.length !== 2) return false
  decide(open, mention, two, 'pronoun', 'mutual-owner/two')
  return true
}

/** The parties of the nearest mention of two, or of two that are joined. */
function lastTwo(open: Case, mention: Mention): readonly Identity[] {
  for (const other of before(open, mention, REACH)) {
    const found = open.found[other.index]
    if (found === undefined || other.form === 'adjective' || other.kind === 'place') continue
    if (found.identities.length === 2) return found.identities
    const joined = conjuncts(open, other)
    if (joined.length === 2) return joined.flatMap(({ index }) => open.found[index]!.identities)
  }
  return []
}
