// Which claims belong together on a page: those between the same parties, by country where there is one.
import type { Actor, Claim } from '../model/index.ts'

/** Claims between the same parties, in text order. `parties` are countries' codes, or names of those without one. */
export interface PairGroup {
  readonly parties: readonly string[]
  readonly claims: readonly Claim[]
}

const NO_COUNTRY = new Set(['IGO', 'NGO', 'UNK'])

/**
 * Groups claims by who takes part, whichever way the act goes. Groups stand in the order of their first claim, those of
 * one party or none after the others.
 */
export function groupByPair(claims: readonly Claim[]): PairGroup[] {
  const groups = new Map<string, { parties: string[]; claims: Claim[] }>()
  for (const claim of claims) {
    const actors = claim.kind === 'event' ? claim.actors : claim.parties
    const recipients = claim.kind === 'event' ? claim.recipients : []
    const parties = [...new Set([...actors, ...recipients].map(partyOf))]
    const key = [...parties].sort().join('\u0000')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { parties, claims: [claim] })
    else group.claims.push(claim)
  }
  const inOrder = [...groups.values()]
  const isPair = (group: PairGroup): boolean => group.parties.length > 1
  return [...inOrder.filter(isPair), ...inOrder.filter((group) => !isPair(group))]
}

/** A country's code, else the actor's id, else its name. */
function partyOf(actor: Actor): string {
  if (actor.country !== null && !NO_COUNTRY.has(actor.country)) return actor.country
  return actor.name
}
