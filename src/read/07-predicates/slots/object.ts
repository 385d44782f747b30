// What or whom a verb is done to.
import { dependent, R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'
import { countedObject } from './counted-object.ts'
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
  const object = dependent(syntax.dependencies, verb, R.obj!)
  if (isPassive(syntax, verb)) return object >= 0 ? object : surfaceSubject(syntax, verb)
  const counted = object < 0 ? countedObject(syntax, verb) : -1
  if (counted >= 0) return counted
  const noun = relativeObject(syntax, verb, object)
  return noun >= 0 ? noun : object
}
