// Who acts in a nominal act whose own phrase names nobody: the subject of the clause that leads up to it.
import { R } from '../../../reading/index.ts'
import { isVerb, REACH, type Syntax } from '../syntax.ts'
import { surfaceSubject } from './subject.ts'

// Relations on the way from a noun up to its clause.
const UP: ReadonlySet<number> = new Set([R.obj!, R.obl!, R.nmod!, R.conj!, R.xcomp!, R['nsubj:pass']!])

/**
 * The subject of the clause a nominal act stands in, -1 when the clause is one of saying or has none.
 *
 *     The alliance between the two has moved from gestures to military exchanges.
 *         ^^^^^^^^ clause subject of "exchanges"
 */
export function clauseSubject(syntax: Syntax, noun: number): number {
  const { dependencies: tree, tags, knowledge } = syntax
  let at = noun
  for (let steps = 0; steps < REACH; steps++) {
    if (!UP.has(tree.relations[at]!)) return -1
    at = tree.heads[at]!
    if (at < 0) return -1
    if (isVerb(syntax, at)) break
  }
  if (!isVerb(syntax, at) || knowledge.speech.verb(tags.lemmas[at]!.toLowerCase()) !== null) return -1
  const subject = surfaceSubject(syntax, at)
  return subject < noun ? subject : -1
}
