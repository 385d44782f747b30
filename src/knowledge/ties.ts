// Ties of knowledge/ties: memberships, alliances, treaties, seats, listings, asked by party, by organisation and by date.
import type { CompiledForm, Sections } from './compiled.ts'
import { holdsOn } from './dates.ts'
import type { ActorEntry, Tie, TieParty } from './knowledge.ts'
import type { Sources } from './sources.ts'

/** A tie file as its schema lets it through. */
export interface TieData {
  id: string
  kind: string
  name: string
  of?: string
  role: string
  from?: string
  until?: string
  parties: { id: string; from?: string; until?: string; role?: string }[]
  verified: boolean
}

export function compileTies(sources: Sources): Sections {
  const ties = (sources.documents.get('ties') ?? []).map(({ data }): Tie => {
    const tie = data as TieData
    return {
      id: tie.id,
      kind: tie.kind,
      name: tie.name,
      of: tie.of ?? null,
      from: tie.from ?? null,
      until: tie.until ?? null,
      verified: tie.verified,
      parties: tie.parties.map(
        ({ id, from, until, role }): TieParty => ({
          id,
          from: from ?? tie.from ?? null,
          until: until ?? tie.until ?? null,
          role: role ?? tie.role,
        }),
      ),
    }
  })
  return { ties: { json: ties } }
}

export interface Ties {
  ties(actor: string, date: string | null): readonly Tie[]
  members(organisation: string, date: string | null, role?: string): readonly string[]
  isMember(actor: string, organisation: string, date: string | null): boolean
  allies(actor: string, date: string | null): readonly string[]
  readonly permanentMembers: readonly string[]
  sanctioned(date: string | null, by?: string): readonly string[]
}

/** A day after all that has an end. */
const STILL = '9999-12-31'
/** Kinds of tie whose parties belong to `of`; a listing is kept for the allies on it. */
const HAS_MEMBERS: ReadonlySet<string> = new Set([
  'membership',
  'seat',
  'alliance',
  'coalition',
  'union',
  'listing',
])
const NOT_MEMBERS: ReadonlySet<string> = new Set([
  'observer',
  'candidate',
  'partner',
  'target',
  'listed',
  'mediator',
])

/** Those whom a list such as the major non-NATO allies ties to `id`: its owner to each on it, not these to each other. */
function listedAllies(tie: Tie, id: string, date: string | null): string[] {
  const allies = tie.parties
    .filter((party) => party.role === 'ally' && holdsOn(party, date))
    .map((party) => party.id)
  if (tie.of === id) return allies
  return tie.of !== null && allies.includes(id) ? [tie.of] : []
}

export function openTies(form: CompiledForm, actor: (id: string) => ActorEntry | null): Ties {
  const all = form.json<Tie[]>('ties')
  const byParty = new Map<string, Tie[]>()
  const byOrganisation = new Map<string, Tie[]>()
  const put = (index: Map<string, Tie[]>, key: string, tie: Tie): void => {
    const list = index.get(key)
    if (list === undefined) index.set(key, [tie])
    else if (!list.includes(tie)) list.push(tie)
  }
  for (const tie of all) {
    for (const party of tie.parties) put(byParty, party.id, tie)
    if (tie.of !== null && HAS_MEMBERS.has(tie.kind)) put(byOrganisation, tie.of, tie)
  }
  const binds = (tie: Tie): boolean =>
    tie.kind === 'alliance' ||
    (tie.kind === 'membership' && tie.of !== null && actor(tie.of)?.class === 'alliance')
  const ties = (id: string, date: string | null): readonly Tie[] =>
    (byParty.get(id) ?? []).filter((tie) =>
      tie.parties.some((party) => party.id === id && holdsOn(party, date)),
    )
  const members = (organisation: string, date: string | null, role?: string): readonly string[] => {
    const found = new Set<string>()
    for (const tie of byOrganisation.get(organisation) ?? []) {
      for (const party of tie.parties) {
        const fits = role === undefined ? !NOT_MEMBERS.has(party.role) : party.role === role
        if (fits && holdsOn(party, date)) found.add(party.id)
      }
    }
    return [...found]
  }
  return {
    ties,
    members,
    isMember: (id, organisation, date) => members(organisation, date).includes(id),
    allies: (id, date) => {
      const found = new Set<string>()
      for (const tie of [...ties(id, date), ...(byOrganisation.get(id) ?? [])]) {
        if (tie.kind === 'listing') for (const ally of listedAllies(tie, id, date)) found.add(ally)
        if (!binds(tie)) continue
        for (const party of tie.parties) {
          if (party.id !== id && !NOT_MEMBERS.has(party.role) && holdsOn(party, date)) found.add(party.id)
        }
      }
      return [...found]
    },
    permanentMembers: members('unsc', STILL, 'permanent-member'),
    sanctioned: (date, by) => {
      const found = new Set<string>()
      for (const tie of all) {
        if (tie.kind !== 'listing' || (by !== undefined && tie.of !== by)) continue
        for (const party of tie.parties)
          if (party.role === 'target' && holdsOn(party, date)) found.add(party.id)
      }
      return [...found]
    },
  }
}
