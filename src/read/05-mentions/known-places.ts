// Rule: capitalised words that the gazetteer has, and that no actor bears, are a place with its country.
import { PLACE_KINDS } from '../../knowledge/place-rows.ts'
import { type Board, blank, type Draft, headOf, lay, startsUpper } from './board.ts'
import { afterPlacePreposition } from './proper-groups.ts'
import type { LooseRun } from './proper-runs.ts'

/** Kinds before this one are countries, continents, seas and other features, which have no population. */
const REGION: number = PLACE_KINDS.indexOf('region')
/** A town this small is believed only after a preposition of place: surnames are towns somewhere. */
const LARGE = 200_000

/**
 * Of several places of one name the one in a country that the text names is taken, else the largest.
 *
 *     The convoy left Samarinda for Gaziantep.
 *                     ^^^^^^^^^ place
 *                                   ^^^^^^^^^ place
 */
export function knownPlace(board: Board, run: LooseRun): Draft | null {
  const { places, agents } = board.knowledge
  // "The West" is no town.
  if (run.end - run.first === 1 && agents.noun(board.tokens.lowers[run.first]!) !== null) return null
  // "New Hampshire" with "New" taken for an adjective begins a word earlier.
  const before = run.first - 1
  const early =
    before >= 0 &&
    board.named[before] === undefined &&
    startsUpper(board.tokens.forms[before]!) &&
    endOf(board, before, run.end) === run.end
  const first = early ? before : run.first
  if (endOf(board, first, run.end) < run.end) return null
  const match = places.match(board.tokens.forms, first, run.end)
  const place = choose(board, places.candidates(places.name(match)))
  if (place < 0) return null
  if (places.population(place) < LARGE && places.kind(place) >= REGION && !afterPlacePreposition(board, run))
    return null
  const draft = blank(
    first,
    run.end,
    headOf(board, first, run.end),
    'place',
    'name',
    'known-places/gazetteer',
  )
  const country = places.countries[places.country(place)]!
  draft.country = country === '' ? null : country
  return lay(board, draft, true)
}

/** Where the longest place name that begins at a token ends, -1 for none. */
function endOf(board: Board, first: number, limit: number): number {
  const { places } = board.knowledge
  const match = places.match(board.tokens.forms, first, limit)
  return match < 0 ? -1 : places.end(match, first)
}

/** A sea, a mountain or an area of several states (Kurdistan) is meant before a province of the name. */
const STANDING = 7.5
/** A namesake in a country that the text names may be this many times smaller and still be meant. */
const SMALLER = 8

function choose(board: Board, candidates: Uint32Array): number {
  const { places } = board.knowledge
  let best = -1
  let most = -1
  let largest = 0
  for (const place of candidates) largest = Math.max(largest, places.population(place))
  for (const place of candidates) {
    const named =
      places.population(place) * SMALLER >= largest &&
      board.countries.has(places.countries[places.country(place)]!)
    const score =
      Math.log10(1 + places.population(place)) +
      (named ? 3 : 0) +
      (places.kind(place) < REGION ? STANDING : 0)
    if (score > most) {
      best = place
      most = score
    }
  }
  return best
}
