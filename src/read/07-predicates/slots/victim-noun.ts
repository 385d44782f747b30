// Nouns of acts whose "of" names whom they are done to.
import type { Syntax } from '../syntax.ts'

/**
 * True when the phrase after "of" is the victim and never the owner of the act.
 *
 *     Norway condemned the killing of farmers and the decision of Chad.
 *                          ^^^^^^^ victim noun
 */
export function isVictimNoun(syntax: Syntax, noun: number): boolean {
  return takesPatient(syntax, noun, FORCE, 'recipient')
}

/** The same for nouns of what a demand wants done to somebody: "the release of farmers", "the return of sailors". */
export function isPatientNoun(syntax: Syntax, noun: number): boolean {
  return takesPatient(syntax, noun, DONE_TO, 'recipient') || takesPatient(syntax, noun, HANDED_OVER, 'items')
}

const FORCE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])
const DONE_TO: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'CONCEDE'])
const HANDED_OVER: ReadonlySet<string> = new Set(['RETREAT', 'COOPERATE'])

function takesPatient(
  { tags, knowledge }: Syntax,
  noun: number,
  bases: ReadonlySet<string>,
  role: 'recipient' | 'items',
): boolean {
  return knowledge.predicates
    .noun(tags.lemmas[noun]!.toLowerCase())
    .some((row) => bases.has(row.base) && names(row[role], 'of') && !names(row.actor, 'of'))
}

function names(slots: readonly (readonly string[])[], slot: string): boolean {
  return slots.some((group) => group.includes(slot))
}
