// Places for names that somebody else has marked: the same choice as the stage makes, with nothing to find.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { PlaceExpression } from '../../reading/index.ts'
import { type Needed, placesOf, viewOf } from './places.ts'
import type { Spot, View } from './spot.ts'

const NONE = new Uint32Array(0)

/** A name as half-open range of tokens. */
export interface GivenName {
  readonly first: number
  readonly end: number
}

/**
 * Where each of the names lies, in their order, by what the whole document says; they must not overlap. Other names say
 * nothing: in "from Paris, Texas" with only "Paris" given it is the one in France.
 */
export function givenPlaces(
  reading: Needed,
  knowledge: Knowledge,
  names: readonly GivenName[],
): readonly PlaceExpression[] {
  const view = viewOf(reading, knowledge)
  const spots = names.map((name) => spotOf(view, name))
  return placesOf(
    view,
    [...spots].sort((a, b) => a.first - b.first),
    spots,
  )
}

/** The name as it is, else without an article before it; a nationality is its country, "S.C." its region. */
function spotOf(view: View, { first, end }: GivenName): Spot {
  const { gazetteer, tokens } = view
  const covering = view.covering[first]! - 1
  const mention = covering < 0 ? null : view.mentions[covering]!
  const base = { first, end, mention, located: true, inside: -1, place: -1 }
  for (const from of tokens.lowers[first] === 'the' && end - first > 1 ? [first, first + 1] : [first]) {
    const match = gazetteer.match(tokens.forms, from, end)
    if (match < 0 || gazetteer.end(match, from) !== end) continue
    const name = gazetteer.name(match)
    return { ...base, name, candidates: gazetteer.candidates(name) }
  }
  const only = abbreviatedRegion(view, first, end)
  const place = only >= 0 ? only : nationality(view, first, end)
  return { ...base, name: -1, candidates: place < 0 ? NONE : Uint32Array.of(place), place }
}

function abbreviatedRegion({ gazetteer, text, tokens }: View, first: number, end: number): number {
  const written = text.slice(tokens.starts[first]!, tokens.ends[end - 1]!)
  return gazetteer.abbreviation(written.replace(/\s+/g, ' '))
}

/** Place number of the country that an adjective or a people ("Kenyans") belongs to, -1 for none. */
function nationality({ gazetteer, mentions }: View, first: number, end: number): number {
  for (const { kind, country, end: last, first: from } of mentions) {
    if (kind === 'nationality' && country !== null && last === end && from <= first)
      return gazetteer.ofCountry(country)
  }
  return -1
}
