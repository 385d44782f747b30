// Who gets what a verb gives.
import { dependent, dependents, R } from '../../../reading/index.ts'
import { isVerb, type Syntax } from '../syntax.ts'
import { firstOfObjects } from './first-of-objects.ts'
import { isPassive } from './passive.ts'
import { surfaceSubject } from './subject.ts'

/**
 * The indirect object, or the subject of a passive verb that has an object besides; empty for none.
 *
 *     Tehran gave inspectors access.
 *                 ^^^^^^^^^^ receiver of "gave"
 *     Inspectors were given access.
 *     ^^^^^^^^^^ receiver of "given"
 */
export function receivers(syntax: Syntax, verb: number): number[] {
  const { dependencies: tree } = syntax
  if (!isVerb(syntax, verb) || dependent(tree, verb, R.obj!) < 0 || !isPassive(syntax, verb)) {
    const first = firstOfObjects(syntax, verb)
    return first >= 0 ? [first] : dependents(tree, verb, R.iobj!)
  }
  const subject = surfaceSubject(syntax, verb)
  return subject >= 0 ? [subject] : []
}
