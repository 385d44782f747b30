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
export function surroundingsOf(view: View, spots: readonly Spot[], mentions: readonly Mention[]): Surroundings {
  const countries = new Map<number, number>()
  const regions = new Map<number, number>()
  const add = (map: Map<number, number>, key: number, weight: number): void => void map.set(key, (map.get(key) ?? 0) + weight)
  const { gazetteer } = view
  const number = new Map(gazetteer.countries.map((id, index) => [id, index]))
  for (const mention of mentions) {
    const country = mention.country === null || mention.kind === 'person' ? undefined : number.get(mention.country)
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
    vote(view, spot, (key, weight) => add(countries, key, weight), (key, weight) => add(regions, key, weight))
  }
  let most = 1
  for (const count of countries.values()) most = Math.max(most, count)
  return { countries: new Map([...countries].map(([key, count]) => [key, count / most])), regions }
}

/** One name speaks for its regions in proportion to how few places it may mean. */
function vote(view: View, spot: Spot, country: (key: number, weight: number) => void, region: (key: number, weight: number) => void): void {
  const { gazetteer } = view
  const { candidates } = spot
  if (candidates.length === 1 && gazetteer.kind(candidates[0]!) !== COUNTRY && gazetteer.country(candidates[0]!) > 0) {
    country(gazetteer.country(candidates[0]!), 0.7)
  }
  const seen = new Set<number>()
  for (const place of candidates) {
    const own = gazetteer.kind(place) === REGION ? place : gazetteer.region(place)
    if (own < 0 || seen.has(own)) continue
    seen.add(own)
    region(own, (gazetteer.kind(place) === REGION ? 1.5 : 1) / candidates.length)
  }
}
