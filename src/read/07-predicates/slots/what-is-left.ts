// What is left of somebody is that party, and so are some of many.
import { dependents, R } from '../../../reading/index.ts'
import { mentionAt } from '../party.ts'
import type { Syntax } from '../syntax.ts'
import { attachedPhrases } from './attached-phrase.ts'
import { countedBy } from './counted.ts'

const LEFT: ReadonlySet<string> = new Set(['leave', 'remain'])

/**
 * The noun that a clause with "what" names the rest of; else the token itself; of a bare number with "of" the
 * noun that it counts.
 *
 *     Togo wants what remains of Benin.
 *                                ^^^^^ whole of "what"
 *     Togo freed eleven of the rebels.
 *                              ^^^^^^ whole of "eleven"
 */
export function wholeOf(syntax: Syntax, token: number): number {
  const { dependencies: tree, tags, tokens } = syntax
  const counted = mentionAt(syntax, token) < 0 ? countedBy(syntax, token) : -1
  if (counted >= 0) return counted
  if (tokens.lowers[token] !== 'what') return token
  for (const clause of dependents(tree, token, R['acl:relcl']!)) {
    if (!LEFT.has(tags.lemmas[clause]!)) continue
    const [whole] = attachedPhrases(syntax, clause, 'of')
    if (whole !== undefined) return whole
  }
  return token
}
