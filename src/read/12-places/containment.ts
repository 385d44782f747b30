// A place followed by what it lies in: "Paris, Texas", "Alexandria, La.", "Pandi, Bulacan, Philippines", "Aleppo (Syria)".
import type { Spot, View } from './spot.ts'

/**
 * The larger place after the comma says which of the smaller ones is meant.
 *
 *     He drove from Paris, Texas, to Alexandria, La., on Monday.
 *                   ^^^^^ USA.TX
 *                                    ^^^^^^^^^^ USA.LA
 */
export function linkContainers(view: View, spots: Spot[]): void {
  for (let index = spots.length - 1; index >= 0; index--) {
    const spot = spots[index]!
    const next = spots[index + 1]
    const after = spot.end
    const mark = view.tokens.forms[after]
    if (mark !== ',' && mark !== '(') continue
    const abbreviation = view.gazetteer.abbreviation(abbreviated(view, after + 1))
    if (abbreviation >= 0 && mark === ',') {
      spot.inside = abbreviation
      spot.located = true
      if (next === undefined || next.first > after + 1)
        spots.splice(index + 1, 0, abbreviatedSpot(view, after + 1, abbreviation))
      continue
    }
    if (
      next === undefined ||
      next.first !== after + 1 ||
      view.sentences.of[next.first] !== view.sentences.of[spot.first]
    )
      continue
    const container = containerOf(view, spot, next)
    if (container < 0) continue
    spot.inside = container
    spot.located = true
    next.located = true
  }
}

/** The abbreviation is a place name of its own. */
function abbreviatedSpot(view: View, at: number, region: number): Spot {
  const end = view.gazetteer.abbreviation(view.tokens.forms[at]!) < 0 ? at + 2 : at + 1
  return {
    first: at,
    end,
    name: -1,
    candidates: Uint32Array.of(region),
    mention: null,
    located: true,
    inside: -1,
    place: region,
  }
}

/** "La." may have come as "La" and a full stop. */
function abbreviated(view: View, at: number): string {
  const form = view.tokens.forms[at] ?? ''
  return view.tokens.forms[at + 1] === '.' &&
    view.tokens.starts[at + 1] === view.tokens.ends[at] &&
    view.gazetteer.abbreviation(form) < 0
    ? `${form}.`
    : form
}

/** The candidate of the second name in which some candidate of the first lies, -1 for none. */
function containerOf(view: View, spot: Spot, next: Spot): number {
  for (const outer of next.candidates) {
    if (isListed(view, spot, outer)) continue
    for (const inner of spot.candidates) if (inner !== outer && lies(view, inner, outer)) return outer
  }
  return -1
}

/** "Oregon, Wisconsin" lists two states; the town of that name in Wisconsin would be a large one. */
function isListed({ gazetteer }: View, spot: Spot, outer: number): boolean {
  if (gazetteer.kind(outer) !== REGION) return false
  const country = gazetteer.country(outer)
  let region = false
  for (const place of spot.candidates) {
    if (gazetteer.kind(place) === REGION && gazetteer.country(place) === country) region = true
    else if (gazetteer.region(place) === outer && gazetteer.population(place) > LARGE_TOWN) return false
  }
  return region
}

const LARGE_TOWN = 200_000

/** Whether `inner` lies in `outer`: its country, its region, or the region of its county. */
export function lies(view: View, inner: number, outer: number): boolean {
  const { gazetteer } = view
  const kind = gazetteer.kind(outer)
  if (kind === COUNTRY)
    return gazetteer.country(inner) === gazetteer.country(outer) && gazetteer.kind(inner) !== COUNTRY
  if (kind === REGION) return gazetteer.region(inner) === outer
  if (kind === COUNTY)
    return (
      gazetteer.region(inner) === gazetteer.region(outer) &&
      gazetteer.region(outer) >= 0 &&
      near(view, inner, outer)
    )
  return false
}

/** A town lies in a county when it is within half a degree of its middle. */
function near(view: View, inner: number, outer: number): boolean {
  const { gazetteer } = view
  return (
    Math.abs(gazetteer.lat(inner) - gazetteer.lat(outer)) < 0.6 &&
    Math.abs(gazetteer.lon(inner) - gazetteer.lon(outer)) < 0.8
  )
}

export const COUNTRY = 0
export const REGION = 22
export const COUNTY = 23
export const CAPITAL = 24
export const SEAT = 25
export const CITY = 26
export const PART = 27
