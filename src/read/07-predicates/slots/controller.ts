// The object of a verb whose act its infinitive or gerund is.
import { dependent, R } from '../../../reading/index.ts'
import { isParty, mentionAt } from '../party.ts'
import type { Syntax } from '../syntax.ts'
import { relativeObject } from './relative-object.ts'

// Words before a gerund whose act is that of the object before it; "for" where somebody is the object: not "used planes for".
const OF_OBJECT = new Set(['of', 'from', 'into', 'against', 'for'])

/**
 * The object that does what the verb's complement says, -1 when it is the subject's act ("vowed to stop").
 *
 *     Egypt urged Israel to open the crossing.
 *                 ^^^^^^ controller of "open"
 *     Serbia accused Kosovo of arresting three farmers.
 *                    ^^^^^^ controller of "arresting"
 *     Kenya thanked Chad for freeing two nurses.
 *                   ^^^^ controller of "freeing"
 *     The soldiers whom Mali accuses of killing farmers left.
 *         ^^^^^^^^ controller of "killing"
 */
export function controller(syntax: Syntax, verb: number, governor: number): number {
  const { dependencies: tree, tags, tokens, knowledge } = syntax
  if (tree.relations[verb] === R.xcomp) {
    const object = dependent(tree, governor, R.obj!, R.iobj!)
    return object >= 0 && !knowledge.control.has(tags.lemmas[governor]!) ? object : -1
  }
  const mark = dependent(tree, verb, R.mark!)
  if (mark < 0 || !OF_OBJECT.has(tokens.lowers[mark]!)) return -1
  const own = dependent(tree, governor, R.obj!)
  const left = relativeObject(syntax, governor, own)
  const object = left >= 0 ? left : own
  if (object < 0 || object > verb) return -1
  return tokens.lowers[mark] !== 'for' || isParty(syntax, mentionAt(syntax, object)) ? object : -1
}
