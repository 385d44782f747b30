// Who acts in a nominal act whose own phrase names nobody: the subject of the clause that leads up to it.
import { R } from '../../../reading/index.ts'
import { countriesOf, sharing } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import { partiesOf } from '../parties.ts'
import { phrases } from '../slots/preposition.ts'
import { surfaceSubject } from '../slots/subject.ts'
import { isVerb, prepositionOf, REACH, type Syntax } from '../syntax.ts'

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
  if (isOneOfSeveral(syntax, draft)) return withPartner(syntax, draft)
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

/** An act that several do with one another, of whom its words name only the one "with" whom. */
function isOneOfSeveral(syntax: Syntax, { row, kind, actors, recipients }: Draft): boolean {
  if (row.pos !== 'n' || kind !== 'event' || row.actor.length < 2) return false
  const parties = [...actors, ...recipients]
  return parties.length > 0 && parties.every(({ token }) => heldBy(syntax, token) === 'with')
}

/** The preposition of a phrase, or of the first of those coordinated. */
function heldBy(syntax: Syntax, token: number): string | null {
  const { heads, relations } = syntax.dependencies
  return prepositionOf(syntax, relations[token] === R.conj ? heads[token]! : token)
}

/**
 * Whoever does the act with the one named.
 *
 *     Norway held a drill with Chad.
 *     ^^^^^^ actor of "drill"
 */
function withPartner(syntax: Syntax, draft: Draft): Draft {
  const subject = subjectOfClause(syntax, draft.head, true)
  if (subject < 0) return draft
  const parties = [...draft.actors, ...draft.recipients]
  const known = new Set(parties.map(({ mention }) => syntax.references.of[mention]!.entity))
  const others = partiesOf(syntax, subject).filter(
    ({ mention }) => !known.has(syntax.references.of[mention]!.entity),
  )
  if (others.length === 0 || sharing(countriesOf(syntax, others), countriesOf(syntax, parties))) return draft
  return withRoles(draft, { actors: [...others, ...draft.actors] }, 'predicates/clause-subject')
}

/** The subject of the clause a noun stands in, -1 when the clause is one of saying or has none. */
function subjectOfClause(syntax: Syntax, noun: number, fronted = false): number {
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
  return subject < noun || fronted ? subject : -1
}
