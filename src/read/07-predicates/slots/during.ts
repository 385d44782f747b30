// Who acts in a nominal act during which something else happens.
import { R } from '../../../reading/index.ts'
import { isDefinite, isVerb, prepositionOf, type Syntax } from '../syntax.ts'
import { doer } from './doer.ts'
import { lightVerb } from './light-verb.ts'
import { isPassive } from './passive.ts'
import { surfaceSubject } from './subject.ts'

// Prepositions of a phrase during which the subject of its clause is the one who acts.
const DURING = new Set(['on', 'during', 'after', 'in', 'at', 'for', 'with', 'before', 'following'])

/**
 * The subject of the active clause that the nominal act is the setting of; -1 for none. "Before the visit" is somebody's
 * visit that the text has told of; "after a visit" is the subject's.
 *
 *     The minister arrived on a visit to Vienna.
 *         ^^^^^^^^ during "visit"
 */
export function duringSubject(syntax: Syntax, noun: number): number {
  const carrier = lightVerb(syntax, noun)
  if (carrier >= 0) return doer(syntax, carrier)
  const { dependencies: tree } = syntax
  const governor = tree.heads[noun]!
  if (governor < 0 || tree.relations[noun] !== R.obl) return -1
  const preposition = prepositionOf(syntax, noun)
  if (preposition === null || !DURING.has(preposition)) return -1
  if (isDefinite(syntax, noun)) return -1
  return isVerb(syntax, governor) && !isPassive(syntax, governor) ? surfaceSubject(syntax, governor) : -1
}
