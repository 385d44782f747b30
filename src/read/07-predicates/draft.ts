// A predicate while its neighbours may still take it over: with its slots and the row it came from, and no quote yet.
import type { PredicateEntry } from '../../knowledge/predicates.ts'
import type { Filler, Predicate } from '../../reading/index.ts'
import type { Roles } from './roles.ts'
import type { SlotFinder } from './slot-finder.ts'
import type { Syntax } from './syntax.ts'

/** A predicate to be. */
export interface Draft extends Omit<Predicate, 'index' | 'clause'> {
  readonly row: PredicateEntry
  readonly slots: SlotFinder
}

/** Drafts by the token that heads them. */
export type DraftsByHead = ReadonlyMap<number, Draft>

/** The draft with other parties or things, by the rule that found them. */
export function withRoles(draft: Draft, roles: Partial<Roles>, rule: string): Draft {
  return { ...draft, ...roles, because: [...draft.because, rule] }
}

/** The parties of another act as those that this one leaves out. */
export function implied(fillers: readonly Filler[]): Filler[] {
  return fillers.map((filler) => ({ ...filler, implied: true }))
}

/** True when somebody acts or is acted on; a verb of no row needs both, an assessment and a standing relation two parties. */
export function hasParties(syntax: Syntax, { kind, base, actors, recipients }: Draft): boolean {
  if (base === 'unlisted') return actors.length > 0 && recipients.length > 0
  if (kind === 'event') return actors.length + recipients.length > 0
  let parties = 0
  for (const { mention } of actors) parties += syntax.references.of[mention]!.identities.length
  for (const { mention } of recipients) parties += syntax.references.of[mention]!.identities.length
  return parties > 1
}
