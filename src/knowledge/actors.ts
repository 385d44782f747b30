// Actors of knowledge/actors: compiled one JSON line each, parsed when asked for.
import type { Sector } from '../model/index.ts'
import { SECTORS } from '../model/index.ts'
import { type CompiledForm, openKeyed, packKeyed, type Sections } from './compiled.ts'
import { firstDay, holdsOn } from './dates.ts'
import type { About, ActorEntry, ActorEntryKind, Holder, Office } from './knowledge.ts'
import { lazily } from './lazily.ts'
import { namesOf } from './names.ts'
import type { Sources } from './sources.ts'

/** A name in a file: plain text, or text with dates and use. */
export type NameData =
  | string
  | { text: string; from?: string; until?: string; use?: 'abbreviation' | 'surname' | 'former' }

export interface OfficeData {
  office: string
  title: string
  of: string
  sector?: Sector
  from?: string
  until?: string
  acting?: boolean
}

interface BodyData {
  id: string
  sector: Sector
  name: string
  names: NameData[]
  seats?: NameData[]
  parent?: string
  from?: string
  until?: string
  'state-media'?: boolean
}

/** An actor file as its schema lets it through: the fields of all kinds together. */
export interface ActorData {
  id: string
  kind: ActorEntryKind
  name: string
  official?: string
  names: NameData[]
  adjectives?: NameData[]
  demonyms?: NameData[]
  seats?: NameData[]
  capital?: string
  status?: string
  of?: string
  successor?: string
  bodies?: BodyData[]
  surname?: string | null
  surnames?: string[]
  country?: string | null
  sector?: Sector
  born?: string
  died?: string
  offices?: OfficeData[]
  class?: string
  parent?: string
  from?: string
  until?: string
  since?: string
  'state-media'?: boolean
  verified: boolean
  note?: string
  disputes?: string[]
  sources?: string[]
}

/** An actor that has a file or stands in one, with what its names are compiled from. */
export interface SourceActor {
  readonly entry: ActorEntry
  readonly data: ActorData
  readonly file: string
}

const FOLDERS = ['actors/states', 'actors/organisations', 'actors/groups', 'actors/people']

const BARE = {
  official: null,
  country: null,
  offices: [],
  surname: null,
  born: null,
  died: null,
  class: null,
  parent: null,
  capital: null,
  bodies: [],
  stateMedia: false,
  from: null,
  until: null,
} as const

/** Every actor of the sources, a state's bodies after the state. The sources must have passed their schemas. */
export function sourceActors(sources: Sources): SourceActor[] {
  const found: SourceActor[] = []
  for (const folder of FOLDERS) {
    for (const { file, data } of sources.documents.get(folder) ?? []) {
      const actor = data as ActorData
      found.push({ entry: actorEntry(actor), data: actor, file })
      for (const body of actor.bodies ?? []) {
        const own: ActorData = {
          ...body,
          kind: 'body',
          country: actor.id,
          parent: body.parent ?? actor.id,
          verified: actor.verified,
        }
        found.push({ entry: actorEntry(own), data: own, file })
      }
    }
  }
  return found
}

/** The entry of an actor whose data has passed its schema. */
export function actorEntry(data: ActorData): ActorEntry {
  const sector = data.sector ?? 'GOV'
  return {
    ...BARE,
    id: data.id,
    kind: data.kind,
    name: data.name,
    official: data.official ?? null,
    country: data.kind === 'state' ? data.id : (data.country ?? null),
    sector,
    offices: (data.offices ?? []).map((office) => officeOf(office, sector)),
    surname: data.surname ?? null,
    born: data.born ?? null,
    died: data.died ?? null,
    class: data.class ?? data.status ?? null,
    parent: data.parent ?? data.of ?? data.successor ?? null,
    capital: data.capital ?? null,
    bodies: (data.bodies ?? []).map((body) => body.id),
    stateMedia: data['state-media'] ?? false,
    from: data.from ?? data.since ?? null,
    until: data.until ?? null,
    verified: data.verified,
  }
}

function officeOf(data: OfficeData, sector: Sector): Office {
  return {
    office: data.office,
    title: data.title,
    of: data.of,
    sector: data.sector ?? sector,
    from: data.from ?? null,
    until: data.until ?? null,
    acting: data.acting ?? false,
  }
}

/** An entry without what every other one has too; `BARE` gives it back. */
function told(entry: ActorEntry): Partial<ActorEntry> {
  const bare: Readonly<Record<string, unknown>> = BARE
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([field, value]) => bare[field] !== value && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** What only somebody who looks an actor up asks for; a body shares what stands in its state's file. */
function aboutOf({ data }: SourceActor): About {
  return {
    names: namesOf(data).map(({ text, use, from, until }) => ({ text, use, from, until })),
    sources: data.sources ?? [],
    note: data.note ?? null,
    disputes: data.disputes ?? [],
    listed: [],
  }
}

/** The sections that `openActors` reads. */
export function compileActors(actors: readonly SourceActor[]): Sections {
  const kinds: Partial<Record<ActorEntryKind, string[]>> = {}
  for (const { entry } of actors) (kinds[entry.kind] ??= []).push(entry.id)
  const holders: Record<string, Holder[]> = {}
  for (const { entry } of actors) {
    for (const office of entry.offices) (holders[office.of] ??= []).push({ ...office, person: entry.id })
  }
  const surnames: Record<string, string[]> = {}
  for (const { data } of actors) {
    for (const surname of surnamesOf(data)) (surnames[surname] ??= []).push(data.id)
  }
  return {
    ...packKeyed('actors.entries', Object.fromEntries(actors.map(({ entry }) => [entry.id, told(entry)]))),
    'actors.kinds': { json: kinds },
    ...packKeyed('actors.holders', holders),
    ...packKeyed('actors.surnames', surnames),
    ...packKeyed('actors.about', Object.fromEntries(actors.map((actor) => [actor.data.id, aboutOf(actor)]))),
  }
}

/** What newspapers may call a person alone. */
export function surnamesOf(data: ActorData): string[] {
  const all = [data.surname ?? '', ...(data.surnames ?? [])]
  return [...new Set(all.filter((surname) => surname !== ''))]
}

/** Actors by id, with the two indexes over persons. */
export interface Actors {
  actor(id: string): ActorEntry | null
  actors(kind: ActorEntryKind): readonly string[]
  surnamed(surname: string): readonly string[]
  holders(of: string, office: string, date: string | null): readonly Holder[]
  about(id: string): About | null
}

export function openActors(form: CompiledForm): Actors {
  const entries = openKeyed<ActorEntry>(form, 'actors.entries')
  const kinds = lazily(() => form.json<Partial<Record<ActorEntryKind, string[]>>>('actors.kinds'))
  const known = new Map<string, ActorEntry | null>()
  const read = (id: string): ActorEntry | null => {
    const told = entries(id)
    return told === null ? plainBody(id, actor) : Object.freeze({ ...BARE, ...told })
  }
  const actor = (id: string): ActorEntry | null => {
    let entry = known.get(id)
    if (entry === undefined) {
      entry = read(id)
      // A text may ask for any number of ids that are none.
      if (entry !== null || PLAIN_BODY.test(id)) known.set(id, entry)
    }
    return entry
  }
  const surnames = openKeyed<string[]>(form, 'actors.surnames')
  const holders = openKeyed<Holder[]>(form, 'actors.holders')
  const about = openKeyed<About>(form, 'actors.about')
  return {
    actor,
    actors: (kind) => kinds()[kind] ?? NO_IDS,
    surnamed: (surname) => surnames(surname) ?? NO_IDS,
    holders: (of, office, date) => select(holders(of) ?? [], office, date),
    about,
  }
}

const NO_IDS: readonly string[] = Object.freeze([])

function select(all: readonly Holder[], office: string, date: string | null): Holder[] {
  return all
    .filter((holder) => isOffice(holder, office) && holdsOn(holder, date))
    .sort((a, b) => (firstDay(a.from ?? '0000') < firstDay(b.from ?? '0000') ? 1 : -1))
}

/** Words that make another office of a title: a vice president is no president. */
const LESSER = /\b(vice|deputy|assistant|under|former)\b/
/** Offices whose "president of ..." presides over something less than `of`. */
const PRESIDING: ReadonlySet<string> = new Set(['legislator', 'judge', 'party-leader', 'central-banker'])
const STATE = /^[A-Z]{3}$/

/** "President of Catalonia" is no president of Spain. */
const isLess = ({ office, of }: Holder): boolean =>
  PRESIDING.has(office) || (office === 'other' && STATE.test(of))

function isOffice(holder: Holder, office: string): boolean {
  if (holder.office === office) return true
  const title = holder.title.toLowerCase()
  if (title === office) return true
  if (LESSER.test(title) && !LESSER.test(office)) return false
  return title.endsWith(` ${office}`) || (title.startsWith(`${office} of `) && !isLess(holder))
}

const PLAIN_BODY = /^([A-Z]{3})\.([A-Z]{3})$/
const PLAIN_NAMES: Readonly<Partial<Record<Sector, string>>> = {
  GOV: 'government of',
  MIL: 'armed forces of',
  SPY: 'intelligence services of',
  LEG: 'parliament of',
  JUD: 'courts of',
  PTY: 'ruling party of',
  OPP: 'opposition of',
  REB: 'rebels of',
  CVL: 'people of',
  MED: 'media of',
  BUS: 'companies of',
  LAB: 'workers of',
  EDU: 'scholars of',
  REL: 'clergy of',
  REF: 'refugees from',
  CRM: 'criminals of',
  NGO: 'NGOs of',
}

/** The body of a state that no file names, such as `ZMB.MIL`; null when it is no state's or no sector's. */
function plainBody(id: string, actor: (id: string) => ActorEntry | null): ActorEntry | null {
  const [, country, sector] = PLAIN_BODY.exec(id) ?? []
  if (country === undefined || !SECTORS.includes(sector as Sector)) return null
  const state = actor(country)
  const words = PLAIN_NAMES[sector as Sector]
  if (state === null || words === undefined) return null
  return Object.freeze({
    ...BARE,
    id,
    kind: 'body',
    name: `${words} ${state.name}`,
    country,
    sector: sector as Sector,
    parent: country,
    verified: true,
  } satisfies ActorEntry)
}
