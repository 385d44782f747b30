// What or whom a verb is done to.
import { dependent, dependents, R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { countedObject } from './counted-object.ts'
import { firstOfObjects } from './first-of-objects.ts'
import { isPassive } from './passive.ts'
import { relativeObject } from './relative-object.ts'
import { surfaceSubject } from './subject.ts'

/**
 * The object of an active verb, the subject of a passive one, or the noun that a relative clause leaves out; -1 for none.
 *
 *     The documents that agents took were shown by the minister.
 *         ^^^^^^^^^ object of "took"
 *         ^^^^^^^^^ object of "shown"
 */
export function doneTo(syntax: Syntax, verb: number): number {
  const object = objectOf(syntax, verb)
  if (isPassive(syntax, verb)) return object >= 0 ? object : surfaceSubject(syntax, verb)
  const counted = object < 0 ? countedObject(syntax, verb) : -1
  if (counted >= 0) return counted
  const noun = relativeObject(syntax, verb, object)
  return noun >= 0 ? noun : object
}

/** The verb's object: the second of two, or the only one, though the parser took it for who gets something. */
function objectOf(syntax: Syntax, verb: number): number {
  const { dependencies: tree } = syntax
  const receiver = firstOfObjects(syntax, verb)
  if (receiver >= 0) return dependents(tree, verb, R.obj!).find((object) => object > receiver) ?? -1
  const object = dependent(tree, verb, R.obj!)
  return object >= 0 ? object : dependent(tree, verb, R.iobj!)
}
