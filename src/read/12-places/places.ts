// Stage 12: every place name of the text, with its coordinates where the gazetteer knows it.
import { K } from '../../knowledge/calendar.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import {
  type Layers,
  type Mention,
  type PlaceExpression,
  type Reading,
  type Stage,
  stage,
} from '../../reading/index.ts'
import { choosePlaces } from './choosing.ts'
import { CITY, linkContainers, PART, SEAT } from './containment.ts'
import type { Spot, View } from './spot.ts'
import { spotPlaces } from './spotting.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions'

export const places: Stage<Needs, 'places'> = stage(
  'places',
  ['tokens', 'sentences', 'tags', 'dependencies', 'mentions'] as const,
  (reading, knowledge): Layers['places'] => {
    const view = viewOf(reading, knowledge)
    const spots = spotPlaces(view)
    const surroundings = settle(view, spots)
    const all: PlaceExpression[] = []
    for (const spot of spots) {
      if (spot.place < 0 ? spot.name >= 0 : !convincing(view, spot, surroundings)) continue
      all.push(expression(view, spot, all.length))
    }
    return Object.freeze({ all: Object.freeze(all) })
  },
)

/** What every rule of the stage sees. */
export type Needed = Reading<Needs>

/** Chooses a place for every spot. */
function settle(view: View, spots: Spot[]): Surroundings {
  linkContainers(view, spots)
  const surroundings = surroundingsOf(view, spots, view.mentions)
  choosePlaces(view, spots, surroundings)
  return surroundings
}

/** Expressions for spots that are place names without doubt: `wanted` of `spots`, in their order. */
export function placesOf(view: View, spots: Spot[], wanted: readonly Spot[]): PlaceExpression[] {
  settle(view, spots)
  return wanted.map((spot, index) => expression(view, spot, index))
}

/** People from which a town needs nothing around it to be believed. */
const WELL_KNOWN = 120_000

/** A small town whose name is also a person's or a thing's is one only where the text says so. */
function convincing(view: View, spot: Spot, { countries, regions }: Surroundings): boolean {
  const { gazetteer } = view
  const kind = gazetteer.kind(spot.place)
  if (kind !== CITY && kind !== PART && kind !== SEAT) return true
  if (spot.end - spot.first === 1 && view.stopwords.has(view.tokens.forms[spot.first]!)) {
    return spot.inside >= 0 || (spot.located && gazetteer.population(spot.place) >= WELL_KNOWN)
  }
  if (spot.located || gazetteer.population(spot.place) >= WELL_KNOWN || spot.mention?.kind === 'place')
    return true
  const region = gazetteer.region(spot.place)
  return (
    region >= 0 &&
    (regions.get(region) ?? 0) >= 1.5 &&
    (countries.get(gazetteer.country(spot.place)) ?? 0) > 0 &&
    spot.mention?.kind !== 'person'
  )
}

function expression(view: View, spot: Spot, index: number): PlaceExpression {
  const base = { index, first: spot.first, end: spot.end }
  if (spot.place < 0) {
    const { starts, ends } = view.tokens
    return Object.freeze({
      ...base,
      id: null,
      name: view.text.slice(starts[spot.first]!, ends[spot.end - 1]!),
      country: null,
      lat: null,
      lon: null,
    })
  }
  const { id, name, country, lat, lon } = view.gazetteer.entry(spot.place)
  return Object.freeze({ ...base, id, name, country, lat, lon })
}

export function viewOf(reading: Needed, knowledge: Knowledge): View {
  const { tokens, sentences, tags, dependencies: tree, mentions } = reading
  return {
    text: reading.document.text,
    tokens,
    sentences,
    tags,
    tree,
    gazetteer: knowledge.places,
    mentions: mentions.all,
    covering: coverings(tokens.count, mentions.all),
    followers: knowledge.placeFollowers,
    stopwords: knowledge.placeStopwords,
    isTime: (lower) => (knowledge.calendar.kinds(lower) & (K.month | K.weekday | K.season)) !== 0,
  }
}

/** Index + 1 of the widest name over each token; descriptions ("the mayor of Lviv") do not hide the names inside. */
function coverings(count: number, mentions: readonly Mention[]): Int32Array {
  const covering = new Int32Array(count)
  for (const mention of mentions) {
    if (mention.form !== 'name' && mention.form !== 'adjective') continue
    for (let token = mention.first; token < mention.end; token++) {
      const other = covering[token] === 0 ? null : mentions[covering[token]! - 1]!
      if (other === null || other.end - other.first < mention.end - mention.first)
        covering[token] = mention.index + 1
    }
  }
  return covering
}
