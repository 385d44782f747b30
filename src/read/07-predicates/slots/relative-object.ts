// The noun that a relative clause leaves out as its object.
import { dependent, R } from '../../../reading/index.ts'
import { isNominal, type Syntax } from '../syntax.ts'

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
  if (tree.relations[verb] !== R['acl:relcl']) return object < verb ? frontedObject(syntax, object) : -1
  const noun = tree.heads[verb]!
  if (object >= 0) return RELATIVE_OBJECT.has(tokens.lowers[object]!) ? noun : -1
  const subject = dependent(tree, verb, R.nsubj!)
  if (subject < 0 || RELATIVE_SUBJECT.has(tokens.lowers[subject]!)) return -1
  return dependent(tree, verb, R.ccomp!, R.xcomp!) < 0 ? noun : -1
}

/** "Ali Khan, whom Iran accuses": the noun before the pronoun where the parser took the clause for another kind. */
function frontedObject(syntax: Syntax, object: number): number {
  const { dependencies: tree, tokens } = syntax
  if (object < 1 || tokens.lowers[object] !== 'whom') return -1
  let noun = tokens.lowers[object - 1] === ',' ? object - 2 : object - 1
  if (noun < 0 || !isNominal(syntax, noun)) return -1
  while (tree.relations[noun] === R.flat || tree.relations[noun] === R.compound) noun = tree.heads[noun]!
  return noun < object ? noun : -1
}
