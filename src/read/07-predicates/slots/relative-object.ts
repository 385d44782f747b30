// The noun that a relative clause leaves out as its object.
import { dependent, R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

const RELATIVE_OBJECT = new Set(['which', 'that', 'whom', 'who'])
const RELATIVE_SUBJECT = new Set(['who', 'which', 'that'])

/**
 * The noun before a relative clause that its verb is done to, -1 for none; `object` is the verb's own object or -1.
 *
 *     The documents that agents took are gone.
 *         ^^^^^^^^^ relative object of "took"
 */
export function relativeObject(syntax: Syntax, verb: number, object: number): number {
  const { dependencies: tree, tokens } = syntax
  if (tree.relations[verb] !== R['acl:relcl']) return -1
  const noun = tree.heads[verb]!
  if (object >= 0) return RELATIVE_OBJECT.has(tokens.lowers[object]!) ? noun : -1
  const subject = dependent(tree, verb, R.nsubj!)
  if (subject < 0 || RELATIVE_SUBJECT.has(tokens.lowers[subject]!)) return -1
  return dependent(tree, verb, R.ccomp!, R.xcomp!) < 0 ? noun : -1
}
