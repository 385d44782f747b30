// What or whom a verb is done to.
import { dependent, R } from '../../../reading/index.ts'
import { isPassive, type Syntax } from '../syntax.ts'
import { surfaceSubject } from './subject.ts'

/**
 * The object of an active verb, the subject of a passive one, or the noun that a relative clause leaves out.
 *
 *     The documents that agents took were shown by the minister.
 *         ^^^^^^^^^ object of "took"
 *         ^^^^^^^^^ object of "shown"
 */
export function doneTo(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tokens } = syntax
  const object = dependent(tree, verb, R.obj!)
  if (isPassive(syntax, verb)) return object >= 0 ? object : surfaceSubject(syntax, verb)
  const relation = tree.relations[verb]
  if (object >= 0) {
    const relative = tokens.lowers[object]
    if (relation === R['acl:relcl'] && (relative === 'which' || relative === 'that' || relative === 'whom' || relative === 'who')) {
      return tree.heads[verb]!
    }
    return object
  }
  if (relation === R['acl:relcl'] && dependent(tree, verb, R.nsubj!) >= 0 && !isRelative(syntax, dependent(tree, verb, R.nsubj!))) {
    return dependent(tree, verb, R.ccomp!, R.xcomp!) < 0 ? tree.heads[verb]! : -1
  }
  return -1
}

function isRelative(syntax: Syntax, token: number): boolean {
  const word = syntax.tokens.lowers[token]
  return word === 'who' || word === 'which' || word === 'that'
}
