// Who acts in a nominal act whose own phrase names nobody: the subject of the clause that leads up to it.
import { R } from '../../../reading/index.ts'
import { type Draft, withRoles } from '../draft.ts'
import { partiesOf } from '../parties.ts'
import { phrases } from '../slots/preposition.ts'
import { surfaceSubject } from '../slots/subject.ts'
import { isVerb, REACH, type Syntax } from '../syntax.ts'

// Relations on the way from a noun up to its clause.
const UP: ReadonlySet<number> = new Set([R.obj!, R.obl!, R.nmod!, R.conj!, R.xcomp!, R['nsubj:pass']!])

/**
 * A nominal act that names nobody takes the parties of its clause's subject: of several where all who act in it act
 * together, of any under a verb that brings something about.
 *
 *     The alliance between Mali and Niger has moved from gestures to military exchanges.
 *                          ^^^^ actor of "exchanges"
 *                                   ^^^^^ actor of "exchanges"
 */
export function clauseSubject(syntax: Syntax, draft: Draft): Draft {
  if (draft.row.pos !== 'n' || draft.kind !== 'event' || draft.actors.length + draft.recipients.length > 0)
    return draft
  const { dependencies: tree, tags, knowledge } = syntax
  const governor = tree.heads[draft.head]!
  const causal = governor >= 0 && knowledge.causalVerbs.has(tags.lemmas[governor]!)
  if (draft.row.actor.length < 2 && !causal) return draft
  const subject = subjectOfClause(syntax, draft.head)
  if (subject < 0) return draft
  const between = phrases(syntax, subject, 'between').flatMap((token) => partiesOf(syntax, token))
  const parties = between.length > 0 ? between : partiesOf(syntax, subject)
  if (parties.length === 0 || (!causal && parties.length < 2)) return draft
  return withRoles(draft, { actors: parties }, 'predicates/clause-subject')
}

/** The subject of the clause a noun stands in, -1 when the clause is one of saying or has none. */
function subjectOfClause(syntax: Syntax, noun: number): number {
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
