// A verb that only carries a noun: "held talks", "carried out a strike".
import { R } from '../../../reading/index.ts'
import { isVerb, type Syntax } from '../syntax.ts'
import { doneTo } from './object.ts'

/**
 * The light verb that carries this noun as its object, -1 for none.
 *
 *     The two armies held talks on Monday.
 *                    ^^^^ light verb of "talks"
 */
export function lightVerb(syntax: Syntax, noun: number): number {
  const { dependencies: tree, tags, knowledge } = syntax
  const governor = tree.heads[noun]!
  if (governor < 0 || !isVerb(syntax, governor) || !knowledge.lightVerbs.has(tags.lemmas[governor]!))
    return -1
  return tree.relations[noun] === R.obj || doneTo(syntax, governor) === noun ? governor : -1
}
