// Which claims concern one country: those that it, its people or an organisation it belongs to take part in.
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Actor, Claim } from '../model/index.ts'

/** How a country is concerned: it takes part itself, or through an organisation that it is a member of. */
export interface Concern {
  readonly claim: string
  readonly how: 'party' | 'member'
  /** Ids of the organisations through which it is concerned; empty when it takes part itself. */
  readonly through: readonly string[]
}

const MEMBERSHIPS = new Set(['membership', 'seat', 'coalition', 'union'])
/** Roles of those who look on or wait; an organisation's acts are not theirs. */
const NOT_MEMBERS = new Set(['observer', 'candidate'])

/** The claims that concern `country` (ISO 3166-1 alpha-3), in their order; memberships as of `date` (ISO day or null). */
export function perspective(
  claims: readonly Claim[],
  country: string,
  date: string | null,
  knowledge: Pick<Knowledge, 'ties'>,
): Concern[] {
  const organisations = membershipsOf(country, date, knowledge)
  const concerns: Concern[] = []
  for (const claim of claims) {
    const parties = partiesOf(claim)
    const through = parties.map((party) => party.id ?? '').filter((id) => organisations.has(id))
    if (parties.some((party) => party.country === country))
      concerns.push({ claim: claim.id, how: 'party', through: [] })
    else if (through.length > 0)
      concerns.push({ claim: claim.id, how: 'member', through: [...new Set(through)] })
  }
  return concerns
}

/** Everybody who takes part in a claim, in the order of its fields. */
export function partiesOf(claim: Claim): readonly Actor[] {
  return claim.kind === 'event' ? [...claim.actors, ...claim.recipients] : claim.parties
}

function membershipsOf(
  country: string,
  date: string | null,
  knowledge: Pick<Knowledge, 'ties'>,
): Set<string> {
  const found = new Set<string>()
  for (const tie of knowledge.ties(country, date)) {
    const own = tie.parties.find((party) => party.id === country)
    if (tie.of !== null && MEMBERSHIPS.has(tie.kind) && !NOT_MEMBERS.has(own?.role ?? '')) found.add(tie.of)
  }
  return found
}
