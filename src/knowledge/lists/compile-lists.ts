// Compiles imported lists: their actors, their names in two tables, and who is listed where.
import type { Sector } from '../../model/index.ts'
import { type ActorData, actorEntry, type OfficeData, type SourceActor } from '../actors.ts'
import type { Sections } from '../compiled.ts'
import type { ActorEntryKind, Knowledge } from '../knowledge.ts'
import { packNames, type SourceName } from '../names.ts'
import { type Candidate, identify } from './known-actors.ts'
import { entryId, type ImportedList, type ListEntry } from './list-entry.ts'
import { inNewsprint, matchesFreely, shownName, spellingsOf } from './spellings.ts'

/** What lists say of who is listed: programmes, and for each actor rows of programme, from, until. */
export interface Listings {
  readonly programs: readonly { readonly id: string; readonly name: string; readonly of: string | null }[]
  readonly of: Readonly<Record<string, readonly (readonly [number, string | null, string | null])[]>>
}

export interface CompiledLists {
  /** Actors that the base does not have. */
  readonly actors: readonly SourceActor[]
  readonly sections: Sections
}

/** The sections `listed.*`, `bynames.*` and `listings`. */
export function compileLists(lists: readonly ImportedList[], base: Knowledge): CompiledLists {
  const countryOf = countryReader(base)
  const familyFirst = familyOrders(base)
  const candidates = lists.flatMap(({ header, entries }) =>
    entries.map((entry): Candidate => {
      const countries = [...new Set(entry.countries.map(countryOf).filter((code) => code !== null))]
      return {
        list: header.list,
        id: entryId(header.list, entry.ref),
        entry,
        countries,
        familyFirst: familyFirst.get(countries[0] ?? '') ?? null,
      }
    }),
  )
  const ids = identify(candidates, base)
  const free: SourceName[] = []
  const bynames: SourceName[] = []
  const actors = new Map<string, SourceActor>()
  const isTaken = takenWords(base)
  for (const [index, candidate] of candidates.entries()) {
    const id = ids[index]!
    if (base.actor(id) === null && !actors.has(id)) actors.set(id, actorFor(id, candidate, base))
    addNames(candidate, id, isTaken, free, bynames)
  }
  return {
    actors: [...actors.values()],
    sections: {
      ...packNames('listed', free),
      ...packNames('bynames', bynames),
      listings: { json: listingsOf(candidates, ids, base) },
      'lists.lines': { json: linesOf(lists, ids) },
    },
  }
}

function addNames(
  { entry, familyFirst }: Candidate,
  actor: string,
  isTaken: (words: string) => boolean,
  free: SourceName[],
  bynames: SourceName[],
): void {
  const seen = new Set<string>()
  for (const name of entry.names) {
    for (const { text, score } of spellingsOf(entry, name, familyFirst)) {
      const capitals = text.toUpperCase()
      if (seen.has(capitals)) continue
      seen.add(capitals)
      const use = name.kind === 'fka' ? 'former' : 'name'
      const row = {
        text: capitals,
        actor,
        use,
        from: null,
        until: null,
        ...(score < 1 ? { score } : {}),
      } as const
      if (matchesFreely(entry, name, text, isTaken)) free.push(row)
      else bynames.push(row)
    }
  }
}

/** Words that are something else already: a noun for somebody; one word also a name, a place, a given name. */
function takenWords(base: Knowledge): (words: string) => boolean {
  return (words) => {
    const form = inNewsprint(words.toUpperCase())
    const lower = words.toLowerCase()
    if (/\s/.test(words)) return base.agents.noun(lower) !== null || isMinistry(form, base)
    return (
      base.names.match([form], 0, 1) !== null ||
      base.places.match([form], 0, 1) >= 0 ||
      base.agents.givenName(form) !== null ||
      base.agents.noun(lower) !== null ||
      base.agents.organisationHead(form) !== null ||
      base.agents.placeNouns.has(lower)
    )
  }
}

/** "Ministry of Defence": a body that every country has under the same name. */
function isMinistry(form: string, base: Knowledge): boolean {
  const [, head] = /^(?:The )?(\w+) of(?: the)? \w+$/.exec(form) ?? []
  return head !== undefined && base.agents.organisationHead(head)?.sector === 'GOV'
}

const KINDS: Readonly<Record<ListEntry['kind'], ActorEntryKind>> = {
  person: 'person',
  group: 'group',
  organisation: 'organisation',
  state: 'organisation',
  vessel: 'organisation',
  aircraft: 'organisation',
}

function actorFor(id: string, { entry, countries, familyFirst }: Candidate, base: Knowledge): SourceActor {
  const name = shownName(entry, familyFirst)
  const data: ActorData = {
    id,
    kind: KINDS[entry.kind],
    name,
    names: [],
    country: countries.length === 1 || entry.kind === 'person' ? (countries[0] ?? null) : null,
    sector: entry.sector ?? sectorOf(name, entry, base),
    ...(entry.kind === 'vessel' || entry.kind === 'aircraft' ? { class: entry.kind } : {}),
    ...(entry.order === 'comma' && entry.kind === 'person'
      ? { surname: inNewsprint(entry.names[0]!.text.split(',')[0]!.trim()) }
      : {}),
    ...(entry.born === null ? {} : { born: entry.born }),
    offices: entry.offices.map(
      ({ title, of, sector, from, until }): OfficeData => ({
        office: 'other',
        title,
        of,
        sector,
        ...(from === null ? {} : { from }),
        ...(until === null ? {} : { until }),
      }),
    ),
    verified: false,
  }
  return { entry: actorEntry(data), data, file: '' }
}

/** What the words of an organisation's name say: a bank is BUS. */
function sectorOf(name: string, entry: ListEntry, base: Knowledge): Sector {
  if (entry.kind === 'vessel' || entry.kind === 'aircraft') return 'BUS'
  if (entry.kind === 'person') return 'UNK'
  for (const word of name.split(/[\s,]+/).reverse()) {
    const head = base.agents.organisationHead(word)
    if (head !== null) return head.sector
  }
  return 'UNK'
}

/** The code of a country as lists write it: a code, a name, "Korea, North", "The Gambia". */
function countryReader(base: Knowledge): (country: string) => string | null {
  const codes = new Map((base.table('countries')?.rows ?? []).map(([id, iso2]) => [iso2!, id!]))
  const known = new Map<string, string | null>()
  const read = (country: string): string | null => {
    const capitals = country.toUpperCase()
    if (/^[A-Z]{2}$/.test(capitals)) return codes.get(capitals) ?? null
    if (/^[A-Z]{3}$/.test(country) && base.actor(country)?.kind === 'state') return country
    const [first, second] = country.split(',').map((part) => part.trim())
    for (const name of [country, `${second ?? ''} ${first}`.trim(), first!, country.replace(/^The /, '')]) {
      const state = base.names.senses(name).find(({ actor }) => base.actor(actor)?.kind === 'state')
      if (state !== undefined) return state.actor
    }
    return null
  }
  return (country) => {
    let code = known.get(country)
    if (code === undefined) known.set(country, (code = read(country)))
    return code
  }
}

/** For each country whether its people are named family name first, as most of the base's persons of it are. */
function familyOrders(base: Knowledge): ReadonlyMap<string, boolean> {
  const counts = new Map<string, { first: number; all: number }>()
  for (const id of base.actors('person')) {
    const { country, surname, name } = base.actor(id)!
    if (country === null || surname === null || surname === name) continue
    const count = counts.get(country) ?? { first: 0, all: 0 }
    counts.set(country, { first: count.first + (name.startsWith(`${surname} `) ? 1 : 0), all: count.all + 1 })
  }
  return new Map([...counts].map(([country, { first, all }]) => [country, first * 2 > all]))
}

/** For each actor the lists that have it, and on which line of their files: the first line is the header's. */
function linesOf(lists: readonly ImportedList[], ids: readonly string[]): Record<string, [string, number][]> {
  const lines: Record<string, [string, number][]> = {}
  let index = 0
  for (const { header, entries } of lists)
    for (let entry = 0; entry < entries.length; entry++)
      (lines[ids[index++]!] ??= []).push([header.list, entry + 2])
  return lines
}

function listingsOf(candidates: readonly Candidate[], ids: readonly string[], base: Knowledge): Listings {
  const rows = base.table('list-programs')?.rows ?? []
  const programs: { id: string; name: string; of: string | null }[] = []
  const known = new Map<string, number>()
  const numberOf = (list: string, program: string): number => {
    const id = entryId(list, program)
    let number = known.get(id)
    if (number === undefined) {
      const row =
        rows.find((one) => one[0] === list && one[1] === program) ??
        rows.find((one) => one[0] === list && one[1] === '*')
      const [, , of = '', name = ''] = row ?? []
      number =
        programs.push({
          id,
          name: name === '' ? `${list}: ${program}` : name.replace('*', program),
          of: of === '' || base.actor(of) === null ? null : of,
        }) - 1
      known.set(id, number)
    }
    return number
  }
  const of: Record<string, [number, string | null, string | null][]> = {}
  for (const [index, { list, entry }] of candidates.entries()) {
    for (const { program, from, until } of entry.listings) {
      const own = (of[ids[index]!] ??= [])
      const number = numberOf(list, program)
      if (!own.some((row) => row[0] === number && row[1] === from)) own.push([number, from, until])
    }
  }
  return { programs, of }
}
