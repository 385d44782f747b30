// Nouns of acts whose "of" names whom they are done to.
import type { Syntax } from '../syntax.ts'

/**
 * True when the phrase after "of" is the victim and never the owner of the act.
 *
 *     Norway condemned the killing of farmers and the decision of Chad.
 *                          ^^^^^^^ victim noun
 */
export function isVictimNoun({ tags, knowledge }: Syntax, noun: number): boolean {
  return knowledge.predicates
    .noun(tags.lemmas[noun]!.toLowerCase())
    .some(({ base, actor, recipient }) => FORCE.has(base) && names(recipient, 'of') && !names(actor, 'of'))
}
const FORCE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])

function names(slots: readonly (readonly string[])[], slot: string): boolean {
  return slots.some((group) => group.includes(slot))
}
