// What is left of somebody is that party.
import { dependents, R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { attachedPhrases } from './attached-phrase.ts'

const LEFT: ReadonlySet<string> = new Set(['leave', 'remain'])

/**
 * The noun that a clause with "what" names the rest of; else the token itself.
 *
 *     Togo wants what remains of Benin.
 *                                ^^^^^ whole of "what"
 */
export function wholeOf(syntax: Syntax, token: number): number {
  const { dependencies: tree, tags, tokens } = syntax
  if (tokens.lowers[token] !== 'what') return token
  for (const clause of dependents(tree, token, R['acl:relcl']!)) {
    if (!LEFT.has(tags.lemmas[clause]!)) continue
    const [whole] = attachedPhrases(syntax, clause, 'of')
    if (whole !== undefined) return whole
  }
  return token
}
