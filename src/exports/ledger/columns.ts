// The columns of the two tables, claims and events, that CSV and Parquet share. docs/formats.md explains each.
import type { Actor, Claim, ClaimRecord, EventActor, EventRecord, Item } from '../../model/index.ts'

/** What a cell may hold; a list is one of texts. */
export type Cell = string | number | boolean | null | readonly string[]

/** `day` is `YYYY-MM-DD`, `instant` an ISO date-time in UTC, `texts` a list, `json` any value as JSON. */
export type ColumnType = 'text' | 'texts' | 'integer' | 'number' | 'boolean' | 'day' | 'instant' | 'json'

export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  readonly of: (row: Row) => Cell
}

/** A row of the events table: an event together with one claim that tells it. */
export interface EventClaimRow {
  readonly record: EventRecord
  /** Null for an event whose claims are not at hand, so that no event is left out. */
  readonly told: ClaimRecord | null
  /** The claim that leads: one row an event has it. */
  readonly leads: boolean
}

/** The rows of an event, one a claim. */
function rowsOfEvent(record: EventRecord): EventClaimRow[] {
  if (record.claims.length === 0) return [{ record, told: null, leads: true }]
  return record.claims.map((told, index) => ({ record, told, leads: index === 0 }))
}

/** The rows of many events, one after the other. */
export async function* eventRows(events: AsyncIterable<EventRecord>): AsyncGenerator<EventClaimRow> {
  for await (const record of events) yield* rowsOfEvent(record)
}

function column<Row>(name: string, type: ColumnType, of: (row: Row) => Cell): Column<Row> {
  return { name, type, of }
}

/** Those who act; the parties of an assessment or a relation stand here too. */
export const doers = (claim: Claim): readonly Actor[] =>
  claim.kind === 'event' ? claim.actors : claim.parties
/** Those who are acted on. */
export const receivers = (claim: Claim): readonly Actor[] => (claim.kind === 'event' ? claim.recipients : [])

type Named = Pick<Actor, 'id' | 'name' | 'country' | 'code'> | EventActor
/** Lists of one row have one length each: what is unknown is an empty text. */
const names = (actors: readonly Named[]): readonly string[] => actors.map(({ name }) => name)
const ids = (actors: readonly Named[]): readonly string[] => actors.map(({ id }) => id ?? '')
const codes = (actors: readonly Named[]): readonly string[] => actors.map(({ code }) => code)
const countries = (actors: readonly Named[]): readonly string[] => actors.map(({ country }) => country ?? '')

const itemsJson = (items: readonly Pick<Item, 'category' | 'text' | 'quantity'>[]): string | null =>
  items.length === 0
    ? null
    : JSON.stringify(items.map(({ category, text, quantity }) => ({ category, text, quantity })))

const ofEvent = (claim: Claim) => (claim.kind === 'event' ? claim : null)

/** What a claim says: who did what to whom, when, where, according to whom, in which words. */
const SAID: readonly Column<ClaimRecord>[] = [
  column('claim_id', 'text', ({ claim }) => claim.id),
  column('claim_kind', 'text', ({ claim }) => claim.kind),
  column('claim_type', 'text', ({ claim }) => ofEvent(claim)?.type ?? null),
  column('claim_mode', 'text', ({ claim }) => ofEvent(claim)?.mode ?? null),
  column('claim_contexts', 'texts', ({ claim }) => ofEvent(claim)?.contexts ?? []),
  column('claim_quad', 'integer', ({ claim }) => ofEvent(claim)?.quad ?? null),
  column('claim_score', 'number', ({ claim }) => ofEvent(claim)?.score ?? null),
  column('claim_cameo', 'text', ({ claim }) => ofEvent(claim)?.cameo ?? null),
  column('claim_direction', 'text', ({ claim }) => (claim.kind === 'assessment' ? claim.direction : null)),
  column('claim_relation', 'text', ({ claim }) => (claim.kind === 'relation' ? claim.relation : null)),
  column('claim_actors', 'texts', ({ claim }) => names(doers(claim))),
  column('claim_actor_ids', 'texts', ({ claim }) => ids(doers(claim))),
  column('claim_actor_codes', 'texts', ({ claim }) => codes(doers(claim))),
  column('claim_actor_countries', 'texts', ({ claim }) => countries(doers(claim))),
  column('claim_recipients', 'texts', ({ claim }) => names(receivers(claim))),
  column('claim_recipient_ids', 'texts', ({ claim }) => ids(receivers(claim))),
  column('claim_recipient_codes', 'texts', ({ claim }) => codes(receivers(claim))),
  column('claim_recipient_countries', 'texts', ({ claim }) => countries(receivers(claim))),
  column('said_by', 'texts', ({ claim }) => names(claim.saidBy)),
  column('said_by_ids', 'texts', ({ claim }) => ids(claim.saidBy)),
  column('certainty', 'text', ({ claim }) => claim.certainty),
  column('reality', 'text', ({ claim }) => claim.reality),
  column('polarity', 'text', ({ claim }) => claim.polarity),
  column('claim_from', 'day', ({ claim }) => claim.when?.from ?? null),
  column('claim_to', 'day', ({ claim }) => claim.when?.to ?? null),
  column('claim_precision', 'text', ({ claim }) => claim.when?.precision ?? null),
  column('claim_date_of', 'text', ({ claim }) => claim.when?.of ?? null),
  column('claim_place', 'text', ({ claim }) => claim.where?.name ?? null),
  column('claim_place_id', 'text', ({ claim }) => claim.where?.id ?? null),
  column('claim_place_country', 'text', ({ claim }) => claim.where?.country ?? null),
  column('claim_lat', 'number', ({ claim }) => claim.where?.lat ?? null),
  column('claim_lon', 'number', ({ claim }) => claim.where?.lon ?? null),
  column('claim_items', 'json', ({ claim }) => itemsJson(ofEvent(claim)?.items ?? [])),
  column('phrases', 'texts', ({ claim }) => claim.phrases),
  column('in_return_for', 'text', ({ claim }) => ofEvent(claim)?.inReturnFor ?? null),
  column('quote', 'text', ({ claim }) => claim.quote.text),
  column('quote_start', 'integer', ({ claim }) => claim.quote.start),
  column('quote_end', 'integer', ({ claim }) => claim.quote.end),
  column('trigger', 'text', ({ claim }) => claim.trigger.text),
  column('confidence', 'number', ({ claim }) => claim.confidence),
  column('because', 'texts', ({ claim }) => claim.because),
  column('reader', 'text', ({ claim }) => claim.reader),
]

/** Where a claim stands, and who published it. */
const PUBLISHED: readonly Column<ClaimRecord>[] = [
  column('document_id', 'text', ({ document }) => document.id),
  column('document_title', 'text', ({ document }) => document.title),
  column('document_url', 'text', ({ document }) => document.url),
  column('published_at', 'text', ({ document }) => document.publishedAt),
  column('published_on', 'day', ({ document }) => document.publishedAt),
  column('publisher', 'text', ({ document }) => document.publisher),
  column('publisher_country', 'text', ({ publisher }) => publisher?.country ?? null),
  column('publisher_reliability', 'text', ({ publisher }) => publisher?.reliability ?? null),
  column('publisher_state_media', 'boolean', ({ publisher }) => publisher?.stateMedia ?? null),
  column('publisher_is_party', 'boolean', ({ party }) => party),
  column('origin', 'text', ({ document }) => document.origin),
  column('credit', 'text', ({ document }) => document.credit),
  column('document_added_at', 'instant', ({ document }) => document.addedAt),
  column('document_text_hash', 'text', ({ document }) => document.textHash),
  column('superseded_by', 'text', ({ document }) => document.supersededBy),
  column('withdrawn_at', 'instant', ({ document }) => document.withdrawnAt),
  column('withdrawn_because', 'text', ({ document }) => document.withdrawnBecause),
]

/** The claims table: one row a claim. */
export const CLAIM_COLUMNS: readonly Column<ClaimRecord>[] = [
  ...SAID.slice(0, 1),
  column('event_id', 'text', ({ event }) => event),
  ...SAID.slice(1),
  ...PUBLISHED,
]

const EVENT: readonly Column<EventRecord>[] = [
  column('event_id', 'text', ({ event }) => event.id),
  column('event_type', 'text', ({ event }) => event.type),
  column('event_mode', 'text', ({ event }) => event.mode),
  column('event_contexts', 'texts', ({ event }) => event.contexts),
  column('event_quad', 'integer', ({ event }) => event.quad),
  column('event_score', 'number', ({ event }) => event.score),
  column('event_cameo', 'text', ({ event }) => event.cameo),
  column('event_actors', 'texts', ({ event }) => names(event.actors)),
  column('event_actor_ids', 'texts', ({ event }) => ids(event.actors)),
  column('event_actor_codes', 'texts', ({ event }) => codes(event.actors)),
  column('event_actor_countries', 'texts', ({ event }) => countries(event.actors)),
  column('event_recipients', 'texts', ({ event }) => names(event.recipients)),
  column('event_recipient_ids', 'texts', ({ event }) => ids(event.recipients)),
  column('event_recipient_codes', 'texts', ({ event }) => codes(event.recipients)),
  column('event_recipient_countries', 'texts', ({ event }) => countries(event.recipients)),
  column('event_from', 'day', ({ event }) => event.when?.from ?? null),
  column('event_to', 'day', ({ event }) => event.when?.to ?? null),
  column('event_precision', 'text', ({ event }) => event.when?.precision ?? null),
  column('event_dated', 'boolean', ({ event }) => event.when?.dated ?? null),
  column('event_place', 'text', ({ event }) => event.where?.name ?? null),
  column('event_place_id', 'text', ({ event }) => event.where?.id ?? null),
  column('event_place_country', 'text', ({ event }) => event.where?.country ?? null),
  column('event_lat', 'number', ({ event }) => event.where?.lat ?? null),
  column('event_lon', 'number', ({ event }) => event.where?.lon ?? null),
  column('event_items', 'json', ({ event }) => itemsJson(event.items)),
  column('event_certainty', 'text', ({ event }) => event.certainty),
  column('event_reality', 'text', ({ event }) => event.reality),
  column('event_polarity', 'text', ({ event }) => event.polarity),
  column('standing', 'text', ({ event }) => event.standing.kind),
  column('sources', 'integer', ({ event }) => event.standing.sources),
  column('sources_affirming', 'integer', ({ event }) => event.standing.affirming),
  column('sources_denying', 'integer', ({ event }) => event.standing.denying),
  column('origins', 'integer', ({ event }) => event.standing.origins),
  column('documents', 'integer', ({ event }) => event.standing.documents),
  column('event_claims', 'integer', ({ event }) => event.claims.length),
  column('conflicts', 'texts', ({ event }) => event.conflicts.map(({ field }) => field)),
  column('first_published', 'day', ({ event }) => event.firstPublished),
  column('last_published', 'day', ({ event }) => event.lastPublished),
  column('counts', 'boolean', ({ event }) => event.counts),
]

/** The events table: one row an event and claim. Rows with `claim_leads` are one an event. */
export const EVENT_COLUMNS: readonly Column<EventClaimRow>[] = [
  ...EVENT.map(({ name, type, of }) => column<EventClaimRow>(name, type, ({ record }) => of(record))),
  column<EventClaimRow>('claim_leads', 'boolean', ({ leads }) => leads),
  ...[...SAID, ...PUBLISHED].map(({ name, type, of }) =>
    column<EventClaimRow>(name, type, ({ told }) => (told === null ? null : of(told))),
  ),
]
