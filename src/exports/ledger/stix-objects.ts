// The STIX 2.1 objects of an event: incident, identities, location, relationships, notes and opinions.
import type { Codings } from '../../knowledge/codings.ts'
import type { ClaimRecord, EventActor, EventRecord, KeptDocument, LedgerEvent } from '../../model/index.ts'
import { QUAD_WORDS } from '../wording.ts'
import { instantOf, webAddress } from './cells.ts'
import { eventLabel, eventParties } from './event-words.ts'
import { stixId } from './stix-ids.ts'

/** An object of a bundle. */
export interface StixObject {
  readonly type: string
  readonly id: string
  readonly [property: string]: unknown
}

/** Moment of things that have none: our own identity, actors, places. */
const SINCE = '2026-01-01T00:00:00.000Z'
const BASE = { spec_version: '2.1' } as const

export const TOOL: StixObject = {
  type: 'identity',
  ...BASE,
  id: stixId('identity', 'chancery'),
  created: SINCE,
  modified: SINCE,
  name: 'Chancery',
  description: 'Software that reads texts and writes down who did what to whom as sourced claims.',
  identity_class: 'system',
}

const OURS = { ...BASE, created_by_ref: TOOL.id } as const

/** Says what our properties within `extensions` mean. */
export const EXTENSION: StixObject = {
  type: 'extension-definition',
  ...OURS,
  id: stixId('extension-definition', 'ledger'),
  created: SINCE,
  modified: SINCE,
  name: 'Chancery ledger',
  description:
    'PLOVER event types, standing, who says it and how sure, and ids of the ledger, for incidents, relationships, notes, reports, identities and locations.',
  schema: 'https://chancery.example/schema/stix-extension.json',
  version: '1.0.0',
  extension_types: ['property-extension'],
}

const extended = (properties: object): object => ({
  extensions: { [EXTENSION.id]: { extension_type: 'property-extension', ...properties } },
})

/** When an event was first and last changed in the ledger. */
interface Moments {
  readonly created: string
  readonly modified: string
}

function momentsOf({ claims, judgements }: EventRecord): Moments {
  const added = claims.map(({ document }) => instantOf(document.addedAt) ?? SINCE)
  const later = [
    ...claims.map(({ document }) => instantOf(document.withdrawnAt)),
    ...judgements.flatMap(({ at, withdrawnAt }) => [instantOf(at), instantOf(withdrawnAt)]),
  ].filter((moment) => moment !== null)
  const all = [...added].sort()
  return { created: all[0] ?? SINCE, modified: [...all, ...later].sort().at(-1) ?? SINCE }
}

/**
 * Confidence that an event took place, on the STIX scale for Admiralty credibility: 90, confirmed by other sources, for a
 * corroborated one. Anything else cannot be judged (6), for which the scale has no number.
 */
function confidenceOf({ standing, polarity }: LedgerEvent): { confidence?: number } {
  return standing.kind === 'corroborated' && polarity === 'affirmed' ? { confidence: 90 } : {}
}

/** The event itself. A withdrawn one is revoked. */
export function incidentOf(record: EventRecord): StixObject {
  const { event, claims } = record
  return {
    type: 'incident',
    ...OURS,
    id: stixId('incident', event.id),
    ...momentsOf(record),
    name: `${eventParties(event)}: ${eventLabel(event)}`,
    description: event.quote,
    ...(event.standing.kind === 'withdrawn' ? { revoked: true } : {}),
    labels: [event.type.toLowerCase(), QUAD_WORDS[event.quad].replaceAll(' ', '-'), event.standing.kind],
    ...confidenceOf(event),
    external_references: [
      { source_name: 'chancery', external_id: event.id },
      ...[...new Map(claims.map(({ document }) => [document.id, document])).values()].map(referenceTo),
    ],
    ...extended(eventProperties(event)),
  }
}

function eventProperties(event: LedgerEvent): object {
  return {
    event_id: event.id,
    event_type: event.type,
    ...(event.mode === null ? {} : { event_mode: event.mode }),
    contexts: event.contexts,
    quad: event.quad,
    score: event.score,
    ...(event.cameo === null ? {} : { cameo: event.cameo }),
    ...(event.when === null
      ? {}
      : {
          first_day: event.when.from,
          last_day: event.when.to,
          date_precision: event.when.precision,
          dated: event.when.dated,
        }),
    ...(event.where === null ? {} : { place: event.where.name }),
    certainty: event.certainty,
    reality: event.reality,
    polarity: event.polarity,
    standing: event.standing.kind,
    independent_sources: event.standing.sources,
    sources_affirming: event.standing.affirming,
    sources_denying: event.standing.denying,
    counts: event.counts,
    conflicts: event.conflicts,
    items: event.items.map(({ category, text, quantity }) => ({ category, text, quantity })),
  }
}

/** A document as an external reference; an address that is none is left out. */
export function referenceTo(document: KeptDocument): object {
  const url = webAddress(document.url)
  return {
    source_name: document.publisher || 'document',
    ...(document.title === null ? {} : { description: document.title }),
    ...(url === null ? {} : { url }),
    external_id: document.id,
  }
}

const CLASSES = {
  state: 'organization',
  body: 'organization',
  organisation: 'organization',
  group: 'group',
  person: 'individual',
  described: 'unknown',
} as const satisfies Readonly<Record<EventActor['kind'], string>>

const SECTORS: Readonly<Partial<Record<EventActor['sector'], string>>> = {
  GOV: 'government-national',
  LEG: 'government-national',
  JUD: 'government-national',
  SPY: 'government-national',
  MIL: 'defense',
  EDU: 'education',
  NGO: 'non-profit',
}

/**
 * Somebody who takes part. One whom the knowledge does not know is an identity of this event only: two "officials" are
 * never one.
 */
export function identityOf(actor: EventActor, event: string): StixObject {
  const key = actor.id === null ? `${event} ${actor.code} ${actor.name}` : `actor ${actor.id}`
  const sector = SECTORS[actor.sector]
  return {
    type: 'identity',
    ...OURS,
    id: stixId('identity', key),
    created: SINCE,
    modified: SINCE,
    name: actor.name || actor.code,
    identity_class: CLASSES[actor.kind],
    ...(sector === undefined ? {} : { sectors: [sector] }),
    ...extended({
      actor_kind: actor.kind,
      sector: actor.sector,
      code: actor.code,
      ...(actor.id === null ? {} : { actor_id: actor.id }),
      ...(actor.country === null ? {} : { country: actor.country }),
    }),
  }
}

/** Who publishes; the author of a report. */
export function publisherOf(name: string): StixObject {
  return {
    type: 'identity',
    ...OURS,
    id: stixId('identity', `publisher ${name}`),
    created: SINCE,
    modified: SINCE,
    name,
    identity_class: 'organization',
  }
}

/** The place of an event; null when it has neither coordinates nor a country of two letters, one of which STIX asks for. */
export function locationOf({ where }: LedgerEvent, codings: Codings): StixObject | null {
  if (where === null) return null
  const country = where.country === null ? null : codings.iso2(where.country)
  const located = where.lat !== null && where.lon !== null
  if (country === null && !located) return null
  return {
    type: 'location',
    ...OURS,
    id: stixId('location', where.id ?? `${where.country ?? ''} ${where.name} ${where.lat} ${where.lon}`),
    created: SINCE,
    modified: SINCE,
    name: where.name,
    ...(country === null ? {} : { country }),
    ...(located ? { latitude: where.lat, longitude: where.lon } : {}),
    ...(where.id === null ? {} : extended({ place_id: where.id })),
  }
}

/** `related-to` for parties, which every STIX tool takes, with the role beside it; `located-at` for the place. Dated as the incident is. */
export function relationshipOf(
  incident: StixObject,
  kind: 'related-to' | 'located-at',
  source: StixObject,
  target: StixObject,
  role: 'actor' | 'recipient' | null,
): StixObject {
  return {
    type: 'relationship',
    ...OURS,
    id: stixId('relationship', `${source.id} ${kind} ${target.id}`),
    created: incident.created,
    modified: incident.modified,
    relationship_type: kind,
    source_ref: source.id,
    target_ref: target.id,
    ...(role === null ? {} : extended({ role })),
  }
}

/** A claim: its quote as a note on the incident. Its confidence is how sure the reader is of its reading. */
export function noteOf(told: ClaimRecord, incident: StixObject): StixObject {
  const { claim, document, publisher, party } = told
  const added = instantOf(document.addedAt) ?? SINCE
  return {
    type: 'note',
    ...OURS,
    id: stixId('note', claim.id),
    created: added,
    modified: latest(added, document.withdrawnAt),
    ...(document.withdrawnAt === null ? {} : { revoked: true }),
    abstract: abstractOf(told),
    content: claim.quote.text === '' ? '(no words)' : claim.quote.text,
    ...authorsOf(told),
    object_refs: [incident.id],
    confidence: Math.min(100, Math.max(0, Math.round(claim.confidence * 100))),
    external_references: [referenceTo(document)],
    ...extended({
      claim_id: claim.id,
      document_id: document.id,
      certainty: claim.certainty,
      reality: claim.reality,
      polarity: claim.polarity,
      said_by: claim.saidBy.map(({ name }) => name),
      reader: claim.reader,
      quote_start: claim.quote.start,
      quote_end: claim.quote.end,
      publisher_is_party: party,
      ...(publisher?.reliability ? { publisher_reliability: publisher.reliability } : {}),
    }),
  }
}

const latest = (added: string, later: string | null): string => [added, instantOf(later) ?? added].sort()[1]!

function abstractOf({ claim, document }: ClaimRecord): string {
  const parts = [claim.certainty, claim.reality, claim.polarity]
  return `${parts.join(', ')}; ${document.publisher ?? document.title ?? document.id}`
}

/** Who says it: the speakers of the text, else its publisher. */
function authorsOf({ claim, document }: ClaimRecord): { authors?: readonly string[] } {
  const names = claim.saidBy.map(({ name }) => name).filter((name) => name !== '')
  if (names.length > 0) return { authors: [...new Set(names)] }
  return document.publisher ? { authors: [document.publisher] } : {}
}

/** One side of a dispute: whether a claim affirms the event or denies it. */
export function opinionOf(told: ClaimRecord, note: StixObject, incident: StixObject): StixObject {
  return {
    type: 'opinion',
    ...OURS,
    id: stixId('opinion', told.claim.id),
    created: note.created,
    modified: note.modified,
    ...('revoked' in note ? { revoked: true } : {}),
    opinion: told.claim.polarity === 'denied' ? 'disagree' : 'agree',
    explanation: note.content,
    ...authorsOf(told),
    object_refs: [incident.id],
  }
}

/** A document, with all that it tells. An undated one carries the day on which it was added. */
export function reportOf(
  { document, publisher }: Pick<ClaimRecord, 'document' | 'publisher'>,
  refs: readonly string[],
): StixObject {
  const added = instantOf(document.addedAt) ?? SINCE
  const published = instantOf(document.publishedAt)
  return {
    type: 'report',
    ...BASE,
    created_by_ref: document.publisher ? publisherOf(document.publisher).id : TOOL.id,
    id: stixId('report', document.id),
    created: added,
    modified: latest(added, document.withdrawnAt),
    ...(document.withdrawnAt === null ? {} : { revoked: true }),
    name: document.title || document.url || document.id,
    published: published ?? added,
    object_refs: refs,
    external_references: [referenceTo(document)],
    ...extended({
      document_id: document.id,
      published_known: published !== null,
      text_sha256: document.textHash,
      origin: document.origin,
      ...(document.credit === null ? {} : { credit: document.credit }),
      ...(document.supersededBy === null ? {} : { superseded_by: document.supersededBy }),
      ...(publisher === null ? {} : { publisher_state_media: publisher.stateMedia }),
      ...(publisher?.reliability ? { publisher_reliability: publisher.reliability } : {}),
    }),
  }
}
