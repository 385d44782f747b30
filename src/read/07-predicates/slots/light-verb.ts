// A verb that only carries a noun ("held talks", "carried out a strike") lends it its subject.
import { dependent, R } from '../../../reading/index.ts'
import { isPassive, isVerb, prepositionOf, type Syntax } from '../syntax.ts'
import { doneTo } from './object.ts'
import { doer, surfaceSubject } from './subject.ts'

// Prepositions of a phrase during which the subject of its clause is the one who acts ("on a visit to Moscow").
const DURING = new Set(['on', 'during', 'after', 'in', 'at', 'for', 'with', 'before', 'following'])

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/** The light verb that carries this noun as its object, -1 for none. */
export function lightVerb(syntax: Syntax, noun: number): number {
  const { dependencies: tree, tags } = syntax
  const governor = tree.heads[noun]!
  if (governor < 0 || !isVerb(syntax, governor) || !syntax.knowledge.lightVerbs.has(tags.lemmas[governor]!)) return -1
  return doneTo(syntax, governor) === noun || tree.relations[noun] === R.obj ? governor : -1
}

/**
 * Who acts in a nominal act, by the verb it hangs on; -1 for none.
 *
 *     The two armies held talks on Monday.
 *             ^^^^^^ doer of "talks"
 */
export function lentSubject(syntax: Syntax, noun: number, adjunct: boolean): number {
  const verb = lightVerb(syntax, noun)
  if (verb >= 0) return doer(syntax, verb)
  if (!adjunct) return -1
  const { dependencies: tree } = syntax
  const governor = tree.heads[noun]!
  const preposition = prepositionOf(syntax, noun)
  if (governor < 0 || tree.relations[noun] !== R.obl || preposition === null || !DURING.has(preposition)) return -1
  // "before the visit" is somebody's visit that the text has told of; "after a visit" is the subject's.
  const article = dependent(tree, noun, R.det!)
  if (article >= 0 && DEFINITE.has(syntax.tokens.lowers[article]!)) return -1
  return isVerb(syntax, governor) && !isPassive(syntax, governor) ? surfaceSubject(syntax, governor) : -1
}
