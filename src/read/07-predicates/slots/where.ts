// The place that a relative clause happens at.
import { dependents, R } from '../../../reading/index.ts'
import { isNominal, type Syntax } from '../syntax.ts'

/**
 * The noun before "where", which the parser often takes for no relative; -1 for none.
 *
 *     He went to Chad, where he visited the hostages.
 *                ^^^^ place of "visited"
 */
export function placeOfRelative(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tokens } = syntax
  const where = dependents(tree, verb, R.advmod!).find((word) => tokens.lowers[word] === 'where')
  if (where === undefined || where > verb) return -1
  if (tree.relations[verb] === R['acl:relcl']) return tree.heads[verb]!
  let noun = tokens.lowers[where - 1] === ',' ? where - 2 : where - 1
  if (noun < 0 || !isNominal(syntax, noun)) return -1
  while (tree.relations[noun] === R.flat || tree.relations[noun] === R.compound) noun = tree.heads[noun]!
  return noun < where ? noun : -1
}
