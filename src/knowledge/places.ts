// The gazetteer: countries, regions, cities and other places by name, with coordinates, in typed arrays.

import type { CompiledForm, Sections } from './compiled.ts'
import type { FormHasher } from './form-hashes.ts'
import { openPhrases } from './names.ts'
import { buildPhrases, type PhraseEntry } from './phrase-table.ts'
import { compilePlaceRows, PLACE_KINDS, type PlaceKind } from './place-rows.ts'
import type { Sources } from './sources.ts'

/** One place as rules ask for it. */
export interface PlaceEntry {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-3 or an X.. id; null for what lies in none or several. */
  readonly country: string | null
  readonly lat: number
  readonly lon: number
}

/** Places by number. Everything but `entry` answers without making an object. */
export interface Places {
  readonly size: number
  /** A code for the longest name at token `first`, -1 for none; take it apart with `end`, `candidates`, `inCapitals`. */
  match(forms: readonly string[], first: number, limit: number): number
  /** Half-open end of a match that began at `first`. */
  end(match: number, first: number): number
  inCapitals(match: number): boolean
  /** Number of the matched name: the same name has the same number. */
  name(match: number): number
  candidates(name: number): Uint32Array
  entry(place: number): PlaceEntry
  /** Index into `PLACE_KINDS`. */
  kind(place: number): number
  population(place: number): number
  /** Number of the country among `countries`, 0 for none. */
  country(place: number): number
  /** Place number of the first-level region that holds it, -1 for none or itself. */
  region(place: number): number
  lat(place: number): number
  lon(place: number): number
  /** Country ids; the first is '' for none. */
  readonly countries: readonly string[]
  /** Place number of the region that an abbreviation stands for ("La.", "TX"), -1 for none. */
  abbreviation(form: string): number
  /** Place number of a country by its id, -1 for none. */
  ofCountry(id: string): number
}

/** Sections of the compiled form. */
export function compilePlaces(sources: Sources): Sections {
  const { rows, names, abbreviations } = compilePlaceRows(sources)
  const countries = ['', ...new Set(rows.map((row) => row.country).filter((country) => country !== ''))]
  const number = new Map(countries.map((country, index) => [country, index]))
  const place = new Map(rows.map((row, index) => [row.id, index]))
  const { arrays } = buildPhrases(names satisfies Iterable<PhraseEntry>)
  return {
    'places.text': { json: rows.map((row) => `${row.id}\t${row.name}`).join('\n') },
    'places.lat': { numbers: Float32Array.from(rows, (row) => row.lat) },
    'places.lon': { numbers: Float32Array.from(rows, (row) => row.lon) },
    'places.people': { numbers: Float32Array.from(rows, (row) => row.population) },
    'places.kind': { numbers: Uint8Array.from(rows, (row) => PLACE_KINDS.indexOf(row.kind)) },
    'places.country': { numbers: Uint32Array.from(rows, (row) => number.get(row.country) ?? 0) },
    'places.region': { numbers: Uint32Array.from(rows, (row) => (place.get(row.region) ?? -1) + 1) },
    'places.countries': { json: countries },
    'places.abbreviations': { json: abbreviations.map(([form, region]) => [form, place.get(region) ?? -1]) },
    'places.slots': { numbers: arrays.slots },
    'places.starts': { numbers: arrays.starts },
    'places.values': { numbers: arrays.values },
  }
}

/** The gazetteer over a compiled form; ids and names are taken apart when the first entry is asked for. */
export function openPlaces(form: CompiledForm, hasher: FormHasher): Places {
  const table = openPhrases(form, 'places')
  const [lat, lon, people] = [form.f32('places.lat'), form.f32('places.lon'), form.f32('places.people')]
  const [kind, country, region] = [
    form.bytes('places.kind'),
    form.u32('places.country'),
    form.u32('places.region'),
  ]
  const countries = Object.freeze(form.json<string[]>('places.countries'))
  const abbreviations = new Map(form.json<[string, number][]>('places.abbreviations'))
  let lines: readonly string[] | null = null
  const line = (place: number): [string, string] => {
    lines ??= form.json<string>('places.text').split('\n')
    return lines[place]!.split('\t') as [string, string]
  }
  const states = new Map<string, number>()
  for (let place = 0; place < kind.length && kind[place] === 0; place++)
    states.set(countries[country[place]!]!, place)
  return Object.freeze({
    size: kind.length,
    match: (forms: readonly string[], first: number, limit: number) =>
      table.match(hasher.of(forms), first, limit),
    end: (match: number, first: number) => first + table.length(match),
    inCapitals: (match: number) => table.inCapitals(match),
    name: (match: number) => table.group(match),
    candidates: (name: number) => table.values(name),
    entry: (place: number): PlaceEntry => {
      const [id, name] = line(place)
      const at = country[place]!
      return Object.freeze({
        id,
        name,
        kind: PLACE_KINDS[kind[place]!]!,
        country: at === 0 ? null : countries[at]!,
        lat: round(lat[place]!),
        lon: round(lon[place]!),
      })
    },
    kind: (place: number) => kind[place]!,
    population: (place: number) => people[place]!,
    country: (place: number) => country[place]!,
    region: (place: number) => region[place]! - 1,
    lat: (place: number) => lat[place]!,
    lon: (place: number) => lon[place]!,
    countries,
    abbreviation: (text: string) => abbreviations.get(text) ?? -1,
    ofCountry: (id: string) => states.get(id) ?? -1,
  })
}

/** Coordinates as the lists write them: 32-bit floats carry a tail that nobody measured. */
function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000
}
