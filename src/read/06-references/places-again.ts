// Rule: "the city", "the island", "the region" go back to the place named last that is one, and are of its country.
import type { PlaceKind } from '../../knowledge/place-rows.ts'
import type { Mention } from '../../reading/index.ts'
import { type Case, decide, isDefinite, wordsOf } from './case.ts'
import { described } from './identities.ts'
import { before } from './salience.ts'

const TOWNS: readonly PlaceKind[] = ['city', 'capital', 'seat', 'part']
const REGIONS: readonly PlaceKind[] = ['region', 'county', 'area', 'world-region', 'border']
/** Nouns for places, and what in the gazetteer each may go back to. */
const NOUNS: Readonly<Record<string, readonly PlaceKind[]>> = {
  city: TOWNS,
  town: TOWNS,
  village: TOWNS,
  settlement: TOWNS,
  municipality: TOWNS,
  capital: ['capital', 'seat'],
  port: [...TOWNS, 'port'],
  island: ['island'],
  region: REGIONS,
  province: ['region', 'county', 'area'],
  district: ['region', 'county', 'area'],
  territory: ['region', 'area', 'island'],
  enclave: ['region', 'area', 'city'],
  peninsula: ['area', 'region', 'island'],
  strait: ['strait'],
  river: ['river'],
  desert: ['desert'],
}
/** Sentences that a look back may pass. */
const FAR = 6

/**
 * It stays a place: who governs it is not told.
 *
 *     Shells fell on Mombasa. The city burned.
 *                             ^^^^^^^^ KEN
 */
export function placeAgain(open: Case, mention: Mention): boolean {
  if (mention.form !== 'description' || mention.kind !== 'place' || mention.plural || mention.owner >= 0)
    return false
  const noun = open.tokens.lowers[mention.head]!
  const kinds = Object.hasOwn(NOUNS, noun) ? NOUNS[noun]! : null
  if (kinds === null || !isDefinite(open, mention) || mention.head - mention.first > 2) return false
  if (/^(of|where|that|which|near|in)$/.test(open.tokens.lowers[mention.end] ?? '')) return false
  for (const other of before(open, mention, FAR)) {
    const country = countryOf(open, other, noun, kinds)
    if (country === null) continue
    const entity = open.found[other.index]!.entity
    const identity = described(wordsOf(open, mention), country, mention.sector)
    // A capital's name may stand for the state, with which the city is not one.
    const own = other.kind === 'place' && other.candidates.length === 0 ? entity : -1
    decide(open, mention, [identity], 'description', 'places-again/named', other.index, own)
    return true
  }
  return false
}

/** Words for a territory that is no full state. */
const TERRITORIES: ReadonlySet<string> = new Set(['territory', 'enclave', 'region', 'province', 'exclave'])
const NO_FULL_STATE: ReadonlySet<string> = new Set(['territory', 'unrecognised', 'partially-recognised'])

/** "Greenland", where the knowledge has it as a territory or recognised by few. */
function territory(open: Case, other: Mention): string | null {
  const one = open.found[other.index]?.identities[0]
  const entry = one?.id == null ? null : open.knowledge.actor(one.id)
  return entry !== null && NO_FULL_STATE.has(entry.class ?? '') ? one!.country : null
}

/** The country of a name that the noun may go back to, null for another. */
function countryOf(open: Case, other: Mention, noun: string, kinds: readonly PlaceKind[]): string | null {
  if (other.kind === 'state' && other.form === 'name' && TERRITORIES.has(noun)) return territory(open, other)
  if (other.kind !== 'place' || open.found[other.index] === undefined) return null
  const country = open.found[other.index]!.identities[0]?.country ?? null
  if (other.form === 'description') return open.tokens.lowers[other.head] === noun ? country : null
  const { places } = open.knowledge
  const match = places.match(open.tokens.forms, other.first, other.end)
  if (match < 0 || places.end(match, other.first) !== other.end) return null
  for (const place of places.candidates(places.name(match)))
    if (kinds.includes(places.entry(place).kind)) return country
  return null
}
