// A phrase of a noun that hangs on the verb which governs the noun.
import { R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { attachedPhrases } from './attached-phrase.ts'

/**
 * Heads of the phrases with `preposition` after the noun on the verb whose object or subject it is. Who acts in the
 * verb ("by") does not act in the noun.
 *
 *     Paris imposed sanctions on Bamako.
 *                                ^^^^^^ "on" of "sanctions"
 */
export function governorPhrases(syntax: Syntax, noun: number, preposition: string): number[] {
  const { dependencies: tree } = syntax
  const relation = tree.relations[noun]
  const governor = tree.heads[noun]!
  if (preposition === 'by' || governor < 0) return []
  if (relation !== R.obj && relation !== R['nsubj:pass'] && relation !== R.nsubj) return []
  return attachedPhrases(syntax, governor, preposition).filter((phrase) => phrase > noun)
}
