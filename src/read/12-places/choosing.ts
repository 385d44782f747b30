// Which of the places with one name is meant: what the text says it lies in, what the document is about, how large it is.
import { CAPITAL, COUNTRY, COUNTY, lies, PART, REGION, SEAT } from './containment.ts'
import type { Spot, View } from './spot.ts'
import { regionShares, type Surroundings } from './surroundings.ts'

/** Standing of a country or a world region beside towns, whose standing is the logarithm of their people. */
const WORLD = 9.2
const FEATURE = 7.5

/** Chooses a place for every spot; the same name means the same place through the document unless its own words differ. */
export function choosePlaces(view: View, spots: readonly Spot[], surroundings: Surroundings): void {
  const known = new Map<number, number>()
  const told = new Map<number, number>()
  for (const spot of spots) {
    if (spot.name < 0 || spot.inside < 0) continue
    spot.place = best(view, spot, surroundings)
    if (!told.has(spot.name)) told.set(spot.name, spot.place)
  }
  for (const [index, spot] of spots.entries()) {
    if (spot.name < 0 || spot.place >= 0) continue
    const beside = besideRegions(view, spots, index)
    if (beside > 0) spot.place = best(view, spot, surroundings, beside)
    let place = spot.place >= 0 ? spot.place : (told.get(spot.name) ?? known.get(spot.name))
    if (place === undefined) known.set(spot.name, (place = best(view, spot, surroundings)))
    spot.place = place
  }
}

/** The best candidate; `beside` is the country whose regions stand in a list with the name, 0 for none. */
function best(view: View, spot: Spot, surroundings: Surroundings, beside = 0): number {
  const { gazetteer } = view
  let chosen = -1
  let most = Number.NEGATIVE_INFINITY
  const shares = regionShares(view, spot.candidates)
  for (const place of spot.candidates) {
    const listed = beside > 0 && gazetteer.kind(place) === REGION && gazetteer.country(place) === beside
    const score =
      standing(view, place) +
      context(view, place, shares, surroundings) +
      afterword(view, spot, place) +
      (listed ? 4 : 0) +
      (spot.inside >= 0 && lies(view, place, spot.inside) ? 20 : 0)
    if (score > most) {
      most = score
      chosen = place
    }
  }
  return chosen
}

/** In "Colorado, Georgia, Illinois" the neighbours are regions of one country; its number, 0 when there is no such list. */
function besideRegions(view: View, spots: readonly Spot[], index: number): number {
  const spot = spots[index]!
  for (const [before, after] of [
    [spots[index - 1], spot],
    [spot, spots[index + 1]],
  ] as const) {
    if (before === undefined || after === undefined || !isLinked(view, before.end, after.first)) continue
    const other = before === spot ? after : before
    const country = regionCountry(view, other)
    if (
      country > 0 &&
      spot.candidates.some(
        (place) => view.gazetteer.kind(place) === REGION && view.gazetteer.country(place) === country,
      )
    )
      return country
  }
  return 0
}

/** The country of a name that is first of all a region's; 0 for others. */
function regionCountry({ gazetteer }: View, { candidates }: Spot): number {
  let country = 0
  for (const place of candidates) {
    const kind = gazetteer.kind(place)
    if (kind < REGION || (gazetteer.population(place) > MANY && kind > REGION)) return 0
    if (kind === REGION && gazetteer.population(place) > MANY) country = gazetteer.country(place)
  }
  return country
}

const MANY = 500_000

/** Only commas and "and" between two names. */
function isLinked(view: View, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2) return false
  for (let at = from; at < to; at++) if (!LINKS.has(view.tokens.lowers[at]!)) return false
  return true
}

const LINKS: ReadonlySet<string> = new Set([',', 'and', 'or'])

/** What a place is by itself: larger and more central ones are named more. */
function standing(view: View, place: number): number {
  const { gazetteer } = view
  const kind = gazetteer.kind(place)
  if (kind < 3) return WORLD
  if (kind < REGION) return FEATURE
  const people = Math.log10(gazetteer.population(place) + 100)
  if (kind === REGION) return people - 0.8
  if (kind === COUNTY) return 4.5
  return kind === CAPITAL
    ? people + 1.5
    : kind === SEAT
      ? people + 0.4
      : kind === PART
        ? people - 0.7
        : people
}

/** How well it fits what the document names. */
function context(
  view: View,
  place: number,
  shares: ReadonlyMap<number, number>,
  { countries, regions }: Surroundings,
): number {
  const { gazetteer } = view
  const country = countries.get(gazetteer.country(place)) ?? 0
  if (gazetteer.kind(place) === COUNTRY) return country > 0.5 ? 1 : 0
  const own = gazetteer.kind(place) === REGION ? place : gazetteer.region(place)
  // What the name itself said for the region is not asked again.
  const region = own < 0 ? 0 : Math.max(0, (regions.get(own) ?? 0) - (shares.get(own) ?? 0))
  return (country > 0 ? 0.8 + 1.7 * country : 0) + Math.min(3, region)
}

const REGION_WORDS: ReadonlySet<string> = new Set([
  'state',
  'province',
  'region',
  'oblast',
  'governorate',
  'prefecture',
  'county',
  'department',
  'krai',
])

/** "Washington state", "the state of Georgia": the word beside the name says that the region is meant. */
function afterword(view: View, spot: Spot, place: number): number {
  const next = spot.end < view.tokens.count ? view.tokens.lowers[spot.end]! : ''
  const of = view.tokens.lowers[spot.first - 1] === 'of' ? (view.tokens.lowers[spot.first - 2] ?? '') : ''
  if (!REGION_WORDS.has(next) && !REGION_WORDS.has(of)) return 0
  const kind = view.gazetteer.kind(place)
  return kind === REGION || kind === COUNTY || kind === 15 ? 4 : 0
}
