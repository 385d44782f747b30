// Ties of knowledge/ties: memberships, alliances, treaties, seats, listings, asked by party, by organisation and by date.
import type { CompiledForm, Sections } from './compiled.ts'
import { holdsOn } from './dates.ts'
import type { ActorEntry, Tie, TieParty } from './knowledge.ts'
import { lazily } from './lazily.ts'
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

function lastOfEach(ties: readonly Tie[]): readonly Tie[] {
  return [...new Map(ties.map((tie) => [tie.id, tie])).values()]
}

interface TieIndex {
  readonly all: readonly Tie[]
  readonly byParty: ReadonlyMap<string, readonly Tie[]>
  readonly byOrganisation: ReadonlyMap<string, readonly Tie[]>
}

function indexTies(all: readonly Tie[]): TieIndex {
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
  return { all, byParty, byOrganisation }
}

/** Asks the ties of the compiled form, which are read at the first question. */
class OpenTies implements Ties {
  readonly #index: () => TieIndex
  readonly #actor: (id: string) => ActorEntry | null
  readonly #permanent: () => readonly string[]
  readonly #listed: ListedTies

  constructor(forms: readonly CompiledForm[], actor: (id: string) => ActorEntry | null, listed: ListedTies) {
    this.#index = lazily(() => indexTies(lastOfEach(forms.flatMap((form) => form.json<Tie[]>('ties')))))
    this.#actor = actor
    this.#listed = listed
    this.#permanent = lazily(() => this.members('unsc', STILL, 'permanent-member'))
  }

  ties(actor: string, date: string | null): readonly Tie[] {
    const all = this.#index().byParty.get(actor) ?? []
    const own = all.filter((tie) => tie.parties.some((party) => party.id === actor && holdsOn(party, date)))
    const listed = this.#listed(actor, date)
    return listed.length === 0 ? own : [...own, ...listed]
  }

  members(organisation: string, date: string | null, role?: string): readonly string[] {
    const found = new Set<string>()
    for (const tie of this.#index().byOrganisation.get(organisation) ?? []) {
      for (const party of tie.parties) {
        const fits = role === undefined ? !NOT_MEMBERS.has(party.role) : party.role === role
        if (fits && holdsOn(party, date)) found.add(party.id)
      }
    }
    return [...found]
  }

  isMember(actor: string, organisation: string, date: string | null): boolean {
    return this.members(organisation, date).includes(actor)
  }

  allies(actor: string, date: string | null): readonly string[] {
    const found = new Set<string>()
    for (const tie of [...this.ties(actor, date), ...(this.#index().byOrganisation.get(actor) ?? [])]) {
      if (tie.kind === 'listing') for (const ally of listedAllies(tie, actor, date)) found.add(ally)
      if (!this.#binds(tie)) continue
      for (const party of tie.parties) {
        if (party.id !== actor && !NOT_MEMBERS.has(party.role) && holdsOn(party, date)) found.add(party.id)
      }
    }
    return [...found]
  }

  get permanentMembers(): readonly string[] {
    return this.#permanent()
  }

  sanctioned(date: string | null, by?: string): readonly string[] {
    const found = new Set<string>()
    for (const tie of this.#index().all) {
      if (tie.kind !== 'listing' || (by !== undefined && tie.of !== by)) continue
      for (const party of tie.parties) {
        if (party.role === 'target' && holdsOn(party, date)) found.add(party.id)
      }
    }
    return [...found]
  }

  #binds(tie: Tie): boolean {
    if (tie.kind !== 'membership') return tie.kind === 'alliance'
    return tie.of !== null && this.#actor(tie.of)?.class === 'alliance'
  }
}

/** Ties that are kept elsewhere: the listings of imported lists. */
export type ListedTies = (actor: string, date: string | null) => readonly Tie[]

/** The ties of all forms; a later form's tie takes the place of an earlier one's with the same id. */
export function openTies(
  forms: readonly CompiledForm[],
  actor: (id: string) => ActorEntry | null,
  listed: ListedTies = () => [],
): Ties {
  return new OpenTies(forms, actor, listed)
}
