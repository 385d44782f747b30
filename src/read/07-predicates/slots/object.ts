// What or whom a verb is done to.
import { dependent, dependents, R, U } from '../../../reading/index.ts'
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
  if (object < 0) {
    const counted = countedObject(syntax, verb)
    if (counted >= 0) return counted
  }
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

/** "killed at least 100 civilians": a counted noun without a preposition of its own is no oblique. */
function countedObject(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tags } = syntax
  for (const phrase of dependents(tree, verb, R.obl!)) {
    if (phrase < verb || dependent(tree, phrase, R.case!) >= 0 || tags.upos[phrase] !== U.NOUN) continue
    if (dependent(tree, phrase, R.nummod!) >= 0) return phrase
  }
  return -1
}
