// A phrase of a noun that hangs on the verb which governs the noun.
import { R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { attachedPhrases } from './attached-phrase.ts'
import { isPassive } from './passive.ts'

/**
 * Heads of the phrases with `preposition` after the noun on the verb whose object or subject it is. Who acts in a passive
 * verb ("by") does not act in the noun; after an active one it is the noun's, when nothing stands between.
 *
 *     Paris imposed sanctions on Bamako.
 *                                ^^^^^^ "on" of "sanctions"
 */
export function governorPhrases(syntax: Syntax, noun: number, preposition: string): number[] {
  const { dependencies: tree } = syntax
  const relation = tree.relations[noun]
  const governor = tree.heads[noun]!
  if (governor < 0) return []
  if (relation !== R.obj && relation !== R['nsubj:pass'] && relation !== R.nsubj) return []
  const found = attachedPhrases(syntax, governor, preposition).filter((phrase) => phrase > noun)
  if (preposition !== 'by' || found.length === 0) return found
  if (relation !== R.obj || isPassive(syntax, governor)) return []
  // "condemned the killing of a scientist by Chad": nobody does by somebody what he does himself.
  return syntax.tokens.lowers[noun + 1] === 'by'
    ? found
    : found.filter((phrase) => syntax.mentions.atHead[phrase]! >= 0)
}
