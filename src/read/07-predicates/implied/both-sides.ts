// Who does together what nobody is named for.
import { dependents, type Filler, R, X } from '../../../reading/index.ts'
import { areApart, countriesOf } from '../countries.ts'
import { type Draft, implied, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

// Sentences back in which the two stand.
const SENTENCES_BACK = 4

/**
 * Acts of several of which nobody is named are those of the two sides that dealt with one another last: what a verb tells
 * ("signed", "agreed"), and talks and other nouns of what is to come.
 *
 *     Togo accused Benin of piracy. Talks will resume on Monday.
 *     ^^^^ actor of "Talks"
 *                  ^^^^^ actor of "Talks"
 */
export function bothSides(syntax: Syntax, draft: Draft, before: readonly Draft[]): Draft {
  const { kind, row, head, actors, recipients } = draft
  if (kind !== 'event' || row.actor.length < 2 || actors.length + recipients.length > 0) return draft
  if (row.pos === 'v' ? isTerm(syntax, head) : !isComing(syntax, head)) return draft
  for (let i = before.length - 1; i >= 0 && draft.sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    const sides = sidesOf(syntax, before[i]!)
    if (sides.length === 0) continue
    return withRoles(draft, { actors: implied(sides) }, 'predicates/both-sides')
  }
  return draft
}

/** Those who acted and those it was done to, of different countries; or the several who acted together. */
function sidesOf(syntax: Syntax, { kind, actors, recipients }: Draft): readonly Filler[] {
  if (kind !== 'event') return []
  if (recipients.length === 0) return actors.length > 1 && countriesOf(syntax, actors).size > 1 ? actors : []
  const acting = countriesOf(syntax, actors)
  const others = countriesOf(syntax, recipients)
  return areApart(acting, others) ? [...actors, ...recipients] : []
}

/** "On terms to be agreed": an infinitive tells of no act. */
function isTerm({ dependencies: tree, tags }: Syntax, verb: number): boolean {
  return dependents(tree, verb, R.mark!).some((mark) => tags.xpos[mark] === X.TO)
}

/** "Talks will resume", "talks are continuing": of talks that are past nobody knows whose they were. */
function isComing({ dependencies: tree, tags }: Syntax, noun: number): boolean {
  if (tree.relations[noun] !== R.nsubj && tree.relations[noun] !== R['nsubj:pass']) return false
  return dependents(tree, tree.heads[noun]!, R.aux!).some(
    (aux) => tags.lemmas[aux] === 'will' || tags.lemmas[aux] === 'be',
  )
}
