// Who acts in a participle or an infinitive that hangs on a noun.
import { dependent, dependents, R, X } from '../../../reading/index.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

/**
 * The noun itself for a participle ("forces fighting in"), who has the plan for an infinitive; -1 when the noun's phrase
 * does not say.
 *
 *     Plans by Ghana to send observers pleased Togo.
 *              ^^^^^ plan owner of "send"
 */
export function planOwner(syntax: Syntax, verb: number, noun: number): number {
  const { dependencies: tree, mentions, tags } = syntax
  const infinitive = dependents(tree, verb, R.mark!).some((mark) => tags.xpos[mark] === X.TO)
  if (!infinitive && dependent(tree, verb, R.mark!) < 0) return noun
  // "sent tanks to Haiti's police to help": whoever does it is no plan.
  const mention = mentions.atHead[noun]!
  if (infinitive && mention >= 0 && mentions.all[mention]!.kind !== 'other') return -1
  const owner = dependent(tree, noun, R['nmod:poss']!)
  if (owner >= 0) return owner
  for (const phrase of dependents(tree, noun, R.nmod!)) {
    const preposition = prepositionOf(syntax, phrase)
    if (preposition === 'by' || preposition === 'of' || preposition === 'from') return phrase
  }
  return -1
}
