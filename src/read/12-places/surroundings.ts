// What the whole document is about: which countries and regions it names, so that an ambiguous name goes to them.
import type { Mention } from '../../reading/index.ts'
import { COUNTRY, REGION } from './containment.ts'
import type { Spot, View } from './spot.ts'

export interface Surroundings {
  /** Share of each country (by number) in what the document names, 0 to 1. */
  readonly countries: ReadonlyMap<number, number>
  /** How much speaks for each region (by place number). */
  readonly regions: ReadonlyMap<number, number>
}

/** Most names that vote for regions; more change nothing and cost time. */
const MAX_VOTERS = 200

/** Counts countries by name, nationality and region, and lets each town vote for the regions it may lie in. */
export function surroundingsOf(
  view: View,
  spots: readonly Spot[],
  mentions: readonly Mention[],
): Surroundings {
  const countries = new Map<number, number>()
  const regions = new Map<number, number>()
  const add = (map: Map<number, number>, key: number, weight: number): void =>
    void map.set(key, (map.get(key) ?? 0) + weight)
  const { gazetteer } = view
  const number = new Map(gazetteer.countries.map((id, index) => [id, index]))
  const doubtful = new Set(spots.filter((spot) => isDoubtful(view, spot)).map((spot) => spot.mention))
  for (const mention of mentions) {
    const country =
      mention.country === null || mention.kind === 'person' || doubtful.has(mention)
        ? undefined
        : number.get(mention.country)
    if (country !== undefined) add(countries, country, 1)
  }
  const voted = new Set<number>()
  for (const spot of spots) {
    if (spot.inside >= 0) {
      add(countries, gazetteer.country(spot.inside), 2)
      add(regions, gazetteer.kind(spot.inside) === REGION ? spot.inside : gazetteer.region(spot.inside), 2)
    }
    if (spot.name < 0 || voted.has(spot.name) || voted.size > MAX_VOTERS) continue
    voted.add(spot.name)
    vote(
      view,
      spot,
      (key, weight) => add(countries, key, weight),
      (key, weight) => add(regions, key, weight),
    )
  }
  let most = 1
  for (const count of countries.values()) most = Math.max(most, count)
  return { countries: new Map([...countries].map(([key, count]) => [key, count / most])), regions }
}

/** A country's name that is also a large region's elsewhere, as Georgia's, speaks for neither. */
function isDoubtful({ gazetteer }: View, { candidates, mention }: Spot): boolean {
  if (mention === null || candidates.length < 2 || gazetteer.kind(candidates[0]!) !== COUNTRY) return false
  const country = gazetteer.country(candidates[0]!)
  return candidates.some(
    (place) =>
      gazetteer.kind(place) === REGION &&
      gazetteer.country(place) !== country &&
      gazetteer.population(place) > 1_000_000,
  )
}

/** How a name's people are spread over countries; nothing for the name of a country, which speaks as a mention. */
function shares(view: View, candidates: Uint32Array): [number, number][] {
  const { gazetteer } = view
  const people = new Map<number, number>()
  let all = 0
  for (const place of candidates) {
    const country = gazetteer.country(place)
    if (gazetteer.kind(place) === COUNTRY) return []
    const own = gazetteer.population(place) + 1000
    all += own
    if (country > 0) people.set(country, (people.get(country) ?? 0) + own)
  }
  return [...people].map(([country, own]) => [country, own / all])
}

/** One name speaks for the countries and regions of the places that it may mean. */
function vote(
  view: View,
  spot: Spot,
  country: (key: number, weight: number) => void,
  region: (key: number, weight: number) => void,
): void {
  const { candidates } = spot
  for (const [key, share] of shares(view, candidates)) country(key, 0.7 * share)
  for (const [key, share] of regionShares(view, candidates)) region(key, share)
}

/**
 * How much one name speaks for each region: half by how few places it may mean, half by where its people are. A region named
 * itself counts half as much again.
 */
export function regionShares({ gazetteer }: View, candidates: Uint32Array): Map<number, number> {
  const found = new Map<number, number>()
  let all = 0
  for (const place of candidates) all += gazetteer.population(place) + 1000
  for (const place of candidates) {
    const isRegion = gazetteer.kind(place) === REGION
    const own = isRegion ? place : gazetteer.region(place)
    if (own < 0) continue
    const share = 0.5 / candidates.length + (0.5 * (gazetteer.population(place) + 1000)) / all
    found.set(own, Math.max(found.get(own) ?? 0, isRegion ? 1.5 * share : share))
  }
  return found
}
