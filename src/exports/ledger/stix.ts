// Events as a STIX 2.1 bundle, for OpenCTI, MISP and other platforms of threat intelligence.
import { createHash } from 'node:crypto'
import type { Codings } from '../../knowledge/codings.ts'
import type { ClaimRecord, EventRecord } from '../../model/index.ts'
import { plainJson } from './cells.ts'
import { stixId, uuid5 } from './stix-ids.ts'
import {
  EXTENSION,
  identityOf,
  incidentOf,
  locationOf,
  noteOf,
  opinionOf,
  publisherOf,
  relationshipOf,
  reportOf,
  type StixObject,
  TOOL,
} from './stix-objects.ts'

/** A document of which the report stands at the end, when all that it tells has gone by. */
interface Reported {
  readonly source: Pick<ClaimRecord, 'document' | 'publisher'>
  /** Incidents and notes. */
  readonly refs: Set<string>
}

/**
 * The bundle, object after object, each on a line of its own and once. Reports stand at the end, since they name all
 * that their document tells: what is kept until then is one entry a document and one id a claim and event.
 */
export async function* stixBundle(
  events: AsyncIterable<EventRecord>,
  codings: Codings,
): AsyncGenerator<string> {
  const written = new Set<string>()
  const reported = new Map<string, Reported>()
  const sum = createHash('sha256')
  let first = true
  const line = (object: StixObject): string => {
    const json = plainJson(object)
    sum.update(json)
    const start = first ? '\n' : ',\n'
    first = false
    return start + json
  }
  yield '{"type":"bundle","objects":['
  yield line(TOOL)
  yield line(EXTENSION)
  for await (const record of events) {
    for (const { object, shared } of objectsOf(record, codings)) {
      if (shared && written.has(object.id)) continue
      if (shared) written.add(object.id)
      yield line(object)
    }
    remember(record, reported)
  }
  for (const { source, refs } of reported.values()) {
    const publisher = source.document.publisher ? publisherOf(source.document.publisher) : null
    if (publisher !== null && !written.has(publisher.id)) {
      written.add(publisher.id)
      yield line(publisher)
    }
    yield line(reportOf(source, [...refs]))
  }
  yield `\n],"id":"bundle--${uuid5(`bundle ${sum.digest('hex')}`)}"}\n`
}

/** The objects of an event; `shared` ones may belong to others too, and are written once. */
function objectsOf(record: EventRecord, codings: Codings): { object: StixObject; shared: boolean }[] {
  const { event, claims } = record
  const incident = incidentOf(record)
  const found = new Map<string, { object: StixObject; shared: boolean }>()
  const add = (object: StixObject, shared = false): StixObject => {
    found.set(object.id, { object, shared })
    return object
  }
  add(incident)
  for (const actor of event.actors) {
    const identity = add(identityOf(actor, event.id), actor.id !== null)
    add(relationshipOf(incident, 'related-to', identity, incident, 'actor'))
  }
  for (const recipient of event.recipients) {
    const identity = add(identityOf(recipient, event.id), recipient.id !== null)
    add(relationshipOf(incident, 'related-to', incident, identity, 'recipient'))
  }
  const location = locationOf(event, codings)
  if (location !== null) add(relationshipOf(incident, 'located-at', incident, add(location, true), null))
  for (const told of claims) {
    const note = add(noteOf(told, incident))
    if (event.standing.kind === 'disputed') add(opinionOf(told, note, incident))
  }
  return [...found.values()]
}

function remember({ event, claims }: EventRecord, reported: Map<string, Reported>): void {
  for (const { claim, document, publisher } of claims) {
    const entry = reported.get(document.id) ?? { source: { document, publisher }, refs: new Set() }
    reported.set(document.id, entry)
    entry.refs.add(stixId('incident', event.id)).add(stixId('note', claim.id))
  }
}
