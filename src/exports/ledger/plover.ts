// Events as PLOVER records, with the field names of the POLECAT data set, one JSON object a line.
import type { EventActor, EventRecord } from '../../model/index.ts'
import { dayOf, plainJson } from './cells.ts'
import { distinctActors } from './distinct-actors.ts'
import { evidenceOf } from './evidence.ts'

/**
 * One record an event: those who act together are one field, parted by `; `, as in POLECAT. Field names were written
 * from memory of its codebook. What POLECAT has and we do not know (COW codes, titles, Wikipedia ids) is left out; what
 * it lacks, standing and evidence, stands in `Chancery`.
 */
export async function* ploverLines(events: AsyncIterable<EventRecord>): AsyncGenerator<string> {
  for await (const record of events) yield `${plainJson(ploverRecord(record))}\n`
}

function ploverRecord({ event, claims }: EventRecord): object {
  const first = claims[0]
  return {
    'Event ID': event.id,
    'Event Date': event.when?.from ?? null,
    'Event Type': event.type,
    'Event Mode': event.mode,
    Intensity: event.score,
    'Quad Code': QUAD_CODES[event.quad],
    Contexts: event.contexts.join(';'),
    ...partyFields('Actor', distinctActors(event.actors)),
    ...partyFields('Recipient', distinctActors(event.recipients)),
    Placename: event.where?.name ?? null,
    Country: event.where?.country ?? null,
    Latitude: event.where?.lat ?? null,
    Longitude: event.where?.lon ?? null,
    // Ids of the gazetteer that are numbers are those of GeoNames.
    'GeoNames ID': /^\d+$/.test(event.where?.id ?? '') ? event.where!.id : null,
    Headline: first?.document.title ?? null,
    Source: first?.document.publisher ?? null,
    'Publication Date': dayOf(first?.document.publishedAt ?? null),
    Language: 'english',
    Version: first?.claim.reader ?? null,
    Chancery: {
      actors: event.actors,
      recipients: event.recipients,
      dateTo: event.when?.to ?? null,
      precision: event.when?.precision ?? null,
      dated: event.when?.dated ?? false,
      cameo: event.cameo,
      certainty: event.certainty,
      reality: event.reality,
      polarity: event.polarity,
      standing: event.standing,
      counts: event.counts,
      conflicts: event.conflicts,
      items: event.items.map(({ category, text, quantity }) => ({ category, text, quantity })),
      evidence: claims.map(evidenceOf),
    },
  }
}

const QUAD_CODES = { 1: 'V-COOP', 2: 'M-COOP', 3: 'V-CONF', 4: 'M-CONF' } as const

function partyFields(side: 'Actor' | 'Recipient', parties: readonly EventActor[]): object {
  return {
    [`${side} Name`]: joined(parties.map(({ name }) => name)),
    [`${side} Country`]: joined(parties.map(({ country }) => country ?? '')),
    [`Primary ${side} Sector`]: parties[0]?.sector ?? null,
    [`${side} Sectors`]: joined([...new Set(parties.map(({ sector }) => sector))]),
  }
}

const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('; '))
