// Place names and their coordinates against GeoVirus and lgl (corpora/geo).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GivenName, givenPlaces } from '../../src/read/12-places/given.ts'
import { places } from '../../src/read/12-places/places.ts'
import { openPartialReader, type PartialReader } from '../partial-reading.ts'
import type { BenchOptions, BenchResult, Figure } from '../result.ts'

interface Toponym {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly lat: number
  readonly lon: number
}
interface Article {
  readonly text: string
  readonly toponyms: readonly Toponym[]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  const cdata = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(text)
  if (cdata !== null) return cdata[1]!
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
    decimal
      ? String.fromCodePoint(Number(decimal))
      : hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : (ENTITIES[name] ?? all),
  )
}

const field = (source: string, name: string): string =>
  new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(source)?.[1] ?? ''

/** Articles of GeoVirus.xml or lgl.xml; offsets count from 0 (GeoVirus: from 1 in part) and are checked against the name. */
export function parseGeo(source: string): Article[] {
  const articles: Article[] = []
  for (const [block] of source.matchAll(/<article[\s>][\s\S]*?<\/article>/g)) {
    const text = unescaped(field(block, 'text'))
    const toponyms: Toponym[] = []
    for (const [part] of block.matchAll(/<(location|toponym)>[\s\S]*?<\/\1>/g)) {
      const name = unescaped(
        field(part, 'name') && part.startsWith('<location') ? field(part, 'name') : field(part, 'phrase'),
      )
      const [lat, lon] = [Number(field(part, 'lat') || Number.NaN), Number(field(part, 'lon') || Number.NaN)]
      const near = Number(field(part, 'start'))
      const start = [near, near - 1, near + 1].find((at) => text.startsWith(name, at))
      if (start !== undefined && !Number.isNaN(lat))
        toponyms.push({ start, end: start + name.length, name, lat, lon })
    }
    articles.push({ text, toponyms })
  }
  return articles
}

/** Great-circle distance in kilometres (haversine, Earth's mean radius). */
export function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const rad = Math.PI / 180
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(a)))
}

function measure(
  reader: PartialReader,
  corpus: string,
  articles: readonly Article[],
  errors: string[],
): Figure[] {
  let [gold, found, hits, exact, resolved, near] = [0, 0, 0, 0, 0, 0]
  const distances: number[] = []
  for (const article of articles) {
    const reading = reader.read(article.text, null)
    const { starts, ends } = reading.tokens
    const all = places
      .run(reading, reader.knowledge)
      .all.map((place) => ({ ...place, start: starts[place.first]!, stop: ends[place.end - 1]! }))
    const used = new Set<number>()
    gold += article.toponyms.length
    found += all.length
    const around = (start: number, end: number): string =>
      article.text.slice(Math.max(0, start - 35), end + 25).replace(/\s+/g, ' ')
    for (const toponym of article.toponyms) {
      const match = all.findIndex(
        (place, index) => !used.has(index) && place.start < toponym.end && toponym.start < place.stop,
      )
      if (match < 0) {
        errors.push(`${corpus} missed "${toponym.name}" :: ${around(toponym.start, toponym.end)}`)
        continue
      }
      used.add(match)
      hits++
      const place = all[match]!
      if (place.start === toponym.start && place.stop === toponym.end) exact++
      if (place.lat === null || place.lon === null) {
        errors.push(`${corpus} unresolved "${toponym.name}" :: ${around(toponym.start, toponym.end)}`)
        continue
      }
      resolved++
      const distance = kilometres(place.lat, place.lon, toponym.lat, toponym.lon)
      distances.push(distance)
      if (distance <= 161) near++
      else
        errors.push(
          `${corpus} far "${toponym.name}" ${Math.round(distance)} km: ${place.id} ${place.name} ${place.country} for ${toponym.lat},${toponym.lon} :: ${around(toponym.start, toponym.end)}`,
        )
    }
    for (const [index, place] of all.entries())
      if (!used.has(index))
        errors.push(
          `${corpus} extra "${article.text.slice(place.start, place.stop)}" ${place.id} :: ${around(place.start, place.stop)}`,
        )
  }
  distances.sort((a, b) => a - b)
  return [
    {
      corpus,
      metric: 'place names F1, overlapping, from raw text',
      value: (2 * hits) / Math.max(1, gold + found),
      count: gold,
      ...(corpus === 'geo/GeoVirus' ? { goal: 0.75 } : {}),
    },
    {
      corpus,
      metric: 'place names F1, exact, from raw text',
      value: (2 * exact) / Math.max(1, gold + found),
      count: gold,
    },
    { corpus, metric: 'precision of names', value: hits / Math.max(1, found), count: found },
    { corpus, metric: 'recall of names', value: hits / Math.max(1, gold), count: gold },
    {
      corpus,
      metric: 'within 161 km, of the names found',
      value: near / Math.max(1, hits),
      count: hits,
    },
    { corpus, metric: 'within 161 km, of all names', value: near / Math.max(1, gold), count: gold },
    {
      corpus,
      metric: 'median error in km, of the names with coordinates',
      value: distances[distances.length >> 1] ?? 0,
      count: resolved,
      unit: 'number',
    },
  ]
}

/** The tokens that a span of characters touches. */
function tokensIn(starts: ArrayLike<number>, ends: ArrayLike<number>, from: number, to: number): GivenName {
  let first = 0
  while (first < starts.length && ends[first]! <= from) first++
  let end = first
  while (end < starts.length && starts[end]! < to) end++
  return { first, end: Math.max(end, first + 1) }
}

/** How near the places are when the names are handed over instead of found. */
function measureGiven(
  reader: PartialReader,
  corpus: string,
  articles: readonly Article[],
  errors: string[],
  goal: number,
): Figure[] {
  let [gold, known, near] = [0, 0, 0]
  for (const { text, toponyms } of articles) {
    const reading = reader.read(text, null)
    const { starts, ends } = reading.tokens
    const names = toponyms.map(({ start, end }) => tokensIn(starts, ends, start, end))
    for (const [index, place] of givenPlaces(reading, reader.knowledge, names).entries()) {
      const { name, start, end, lat, lon } = toponyms[index]!
      const around = `${text.slice(Math.max(0, start - 60), start)}[${name}]${text.slice(end, end + 60)}`
      gold++
      if (place.lat === null || place.lon === null) {
        errors.push(`${corpus} given, unknown "${name}" for ${lat},${lon} :: ${around.replace(/\s+/g, ' ')}`)
        continue
      }
      known++
      const away = kilometres(place.lat, place.lon, lat, lon)
      if (away <= 161) near++
      else
        errors.push(
          `${corpus} given, far "${name}" ${Math.round(away)} km: ${place.id} ${place.name} ${place.country} for ${lat},${lon} :: ${around.replace(/\s+/g, ' ')}`,
        )
    }
  }
  return [
    { corpus, metric: 'within 161 km, names given', value: near / Math.max(1, gold), count: gold, goal },
    {
      corpus,
      metric: 'names that the gazetteer has, names given',
      value: known / Math.max(1, gold),
      count: gold,
    },
  ]
}

export async function benchPlaces(options: BenchOptions): Promise<BenchResult> {
  const folder = join(options.corpora, 'geo')
  if (!existsSync(folder)) return { layer: 'places', figures: [], notes: [`no ${folder}`] }
  const reader = openPartialReader()
  const errors: string[] = []
  const figures: Figure[] = []
  for (const [name, goal] of [
    ['GeoVirus', 0.85],
    ['lgl', 0.7],
  ] as const) {
    const articles = parseGeo(readFileSync(join(folder, `${name}.xml`), 'utf8'))
    figures.push(...measure(reader, `geo/${name}`, articles, errors))
    figures.push(...measureGiven(reader, `geo/${name}`, articles, errors, goal))
  }
  return options.errors ? { layer: 'places', figures, errors } : { layer: 'places', figures }
}
