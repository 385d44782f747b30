// The rows of the gazetteer and their names, joined from the lists of knowledge/places and the names of states.
import type { PhraseEntry } from './phrase-table.ts'
import { parts, type Row, rowsOf } from './rows.ts'
import type { Sources } from './sources.ts'

/** Countries come first, so that a place number tells one at once. */
export const PLACE_KINDS = [
  'country',
  'continent',
  'world-region',
  'ocean',
  'sea',
  'strait',
  'canal',
  'bay',
  'island',
  'mountain',
  'river',
  'lake',
  'desert',
  'border',
  'crossing',
  'area',
  'base',
  'test-site',
  'spaceport',
  'nuclear-site',
  'port',
  'building',
  'region',
  'county',
  'capital',
  'seat',
  'city',
  'part',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export interface PlaceRow {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  readonly country: string
  /** Id of the first-level region, '' for none. */
  readonly region: string
  readonly population: number
  readonly lat: number
  readonly lon: number
}

export interface PlaceRows {
  readonly rows: readonly PlaceRow[]
  /** Names with the numbers of the rows they stand for. */
  readonly names: readonly PhraseEntry[]
  /** Abbreviation and id of the region it stands for. */
  readonly abbreviations: readonly (readonly [string, string])[]
  /** Cities of alternates.tsv that no row has, as `name, country`; a test holds that there are few. */
  readonly unknown: readonly string[]
}

/** All rows and names of the gazetteer. */
export function compilePlaceRows(sources: Sources): PlaceRows {
  const table = (name: string): Row[] => rowsOf(sources.tables.get(`places/${name}`) ?? null)
  const rows: PlaceRow[] = []
  const names: PhraseEntry[] = []
  const add = (row: PlaceRow, called: readonly string[]): void => {
    for (const name of new Set(called)) if (name !== '') names.push({ phrase: name, value: rows.length })
    rows.push(row)
  }
  const states = stateNames(sources, ownNames(table))
  const points = new Map(
    table('region-points').map((row) => [row.id!, { lat: Number(row.lat), lon: Number(row.lon) }]),
  )
  const short = new Map(
    table('abbreviations')
      .filter((row) => /^[A-Z]{3,}$/.test(row.abbreviation!))
      .map((row) => [row.region!, [row.abbreviation!]]),
  )
  for (const row of table('countries')) {
    const called = states.get(row.id!)
    if (called === undefined) continue
    add(
      { ...point(row), name: called[0]!, kind: 'country', country: row.id!, region: '', population: 0 },
      called,
    )
  }
  for (const row of table('features')) {
    add(
      {
        ...point(row),
        name: row.name!,
        kind: row.kind as PlaceKind,
        country: row.country!,
        region: '',
        population: 0,
      },
      [row.name!, ...parts(row.also)],
    )
  }
  for (const row of table('regions')) {
    const at = { ...point(row), ...points.get(row.id!) }
    add(
      {
        ...at,
        name: row.name!,
        kind: row.kind as PlaceKind,
        country: row.country!,
        region: regionOf(row),
        population: Number(row.population),
      },
      [...regionNames(row), ...(short.get(row.id!) ?? [])],
    )
  }
  const cities = new Map<string, number>()
  for (const row of table('cities')) {
    const key = fold(row.name!, row.country!)
    const known = cities.get(key)
    if (known === undefined || rows[known]!.population < Number(row.population)) cities.set(key, rows.length)
    const city = {
      ...point(row),
      id: `geonames:${row.id}`,
      name: row.name!,
      kind: row.kind as PlaceKind,
      country: row.country!,
    }
    add(
      { ...city, region: `${row.country}.${row.region}`, population: Number(row.population) },
      cityNames(row),
    )
  }
  const unknown: string[] = []
  for (const row of table('alternates')) {
    const called = [row.name!, ...parts(row.also)]
    const city = called
      .map((name) => cities.get(fold(name, row.country!)))
      .find((found) => found !== undefined)
    if (city === undefined) unknown.push(`${row.name}, ${row.country}`)
    else for (const name of called) names.push({ phrase: name, value: city })
  }
  return {
    rows,
    names,
    abbreviations: table('abbreviations').map((row) => [row.abbreviation!, row.region!] as const),
    unknown,
  }
}

/** Letters alone, without marks: the lists spell one city in several ways. */
function fold(name: string, country: string): string {
  return `${name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()}\t${country}`
}

function point(row: Row): { id: string; lat: number; lon: number } {
  return { id: row.id!, lat: Number(row.lat), lon: Number(row.lon) }
}

type StateName = string | { readonly text: string; readonly use?: string }

/** Short name first, then the others that newspapers use; adjectives are no places, and "England" is a part. */
function stateNames(
  sources: Sources,
  isOwn: (name: string, country: string, former: boolean) => boolean,
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { data } of sources.documents.get('actors/states') ?? []) {
    const state = data as { id: string; name: string; official?: string; names?: StateName[] }
    const others = (state.names ?? [])
      .map((name) => (typeof name === 'string' ? { text: name, use: '' } : name))
      .filter(({ text, use }) => !isOwn(text, state.id, use === 'former'))
    const called = [state.name, state.official ?? '', ...others.map(({ text }) => text)]
    found.set(
      state.id,
      called.filter((name) => name !== ''),
    )
  }
  return found
}

/** Whether a part of the country has the name for itself ("England"), or a large city has what the country was called ("Gold Coast"). */
function ownNames(
  table: (name: string) => Row[],
): (name: string, country: string, former: boolean) => boolean {
  const parts = new Set(
    [...table('features'), ...table('regions')].map((row) => `${row.name}\t${row.country}`),
  )
  const cities = new Set(
    table('cities')
      .filter((row) => Number(row.population) > 100_000)
      .map((row) => row.name!),
  )
  return (name, country, former) => parts.has(`${name}\t${country}`) || (former && cities.has(name))
}

/** A county lies in the region of its own id: `USA.LA.079` in `USA.LA`. */
function regionOf(row: Row): string {
  return row.kind === 'county' ? row.id!.split('.').slice(0, 2).join('.') : ''
}

const REGION_WORD =
  / (?:Oblast['’]?|Province|Governorate|Region|Prefecture|Department|District|State|Kra[iy]|Republic|Municipality|Voivodeship|Division|Canton|Parish|Emirate|Atoll|Sheng|Zizhiqu)$/

/** "West Province" is not called "West" elsewhere. */
const COMPASS =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Centre|Center|Federal|Capital|Coastal|Upper|Lower|Delta|(?:North|South)[- ]?(?:East|West|Eastern|Western|Central)?)$/

/** "Kursk Oblast" is also "Kursk"; a county of the USA keeps its word, for its bare name is mostly a person's. */
function regionNames(row: Row): string[] {
  const name = plain(row.name!)
  const bare =
    row.kind === 'region'
      ? name.replace(REGION_WORD, '').replace(/^(?:Province of|Republic of|State of|Region of) /, '')
      : name
  const county = row.kind === 'county' && row.country === 'USA' ? name.replace(/ County$/, ' Co.') : name
  return [name, bare, county].filter((called) => !COMPASS.test(called))
}

/** "Saint Louis" is written "St. Louis", "P’yŏngyang" without its signs. */
function cityNames(row: Row): string[] {
  const name = plain(row.name!)
  const saint = name.startsWith('Saint ')
    ? [name.replace('Saint ', 'St. '), name.replace('Saint ', 'St ')]
    : []
  return [name, ...saint]
}

function plain(name: string): string {
  return name
    .replace(/ \([^)]*\)$/, '')
    .replace(/[’‘ʼʻ`]/g, (_, at: number) => (/[sS]/.test(name[at + 1] ?? '') ? "'" : ''))
    .trim()
}
