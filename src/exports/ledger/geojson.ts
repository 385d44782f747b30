// Located events as GeoJSON after RFC 7946: one point an event, for maps.
import type { EventRecord, LedgerEvent } from '../../model/index.ts'
import { plainJson } from './cells.ts'
import { type Evidence, evidenceOf } from './evidence.ts'

/** Decimals of a coordinate: about ten metres, which is finer than any place in the gazetteer. */
const DECIMALS = 4

/**
 * A FeatureCollection, feature after feature, each on a line of its own. Events without a place, or at one without
 * coordinates, are counted in the foreign member `unlocated`, which stands last.
 */
export async function* eventsGeoJson(events: AsyncIterable<EventRecord>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let located = 0
  let unlocated = 0
  for await (const record of events) {
    const position = positionOf(record.event)
    if (position === null) {
      unlocated++
      continue
    }
    yield `${located++ === 0 ? '' : ','}\n${plainJson(feature(record, position))}`
  }
  yield `\n],"located":${located},"unlocated":${unlocated}}\n`
}

/** Longitude first, then latitude. */
type Position = readonly [number, number]

function positionOf({ where }: LedgerEvent): Position | null {
  if (where === null || where.lat === null || where.lon === null) return null
  if (!(Math.abs(where.lat) <= 90 && Math.abs(where.lon) <= 180)) return null
  return [rounded(where.lon), rounded(where.lat)]
}

/** Adding 0 makes -0, which JSON cannot say, 0. */
const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS)) + 0

function feature({ event, claims }: EventRecord, coordinates: Position): object {
  return {
    type: 'Feature',
    id: event.id,
    geometry: { type: 'Point', coordinates },
    properties: {
      type: event.type,
      mode: event.mode,
      quad: event.quad,
      score: event.score,
      contexts: event.contexts,
      actors: event.actors,
      recipients: event.recipients,
      from: event.when?.from ?? null,
      to: event.when?.to ?? null,
      precision: event.when?.precision ?? null,
      dated: event.when?.dated ?? false,
      place: event.where?.name ?? null,
      placeId: event.where?.id ?? null,
      country: event.where?.country ?? null,
      items: event.items.map(({ category, text, quantity }) => ({ category, text, quantity })),
      certainty: event.certainty,
      reality: event.reality,
      polarity: event.polarity,
      standing: event.standing.kind,
      sources: event.standing.sources,
      affirming: event.standing.affirming,
      denying: event.standing.denying,
      counts: event.counts,
      conflicts: event.conflicts,
      quote: event.quote,
      evidence: claims.map(evidenceOf) satisfies readonly Evidence[],
    },
  }
}
