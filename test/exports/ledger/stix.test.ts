import { describe, expect, it } from 'vitest'
import { stixBundle } from '../../../src/exports/ledger/stix.ts'
import { STIX_NAMESPACE, uuid5 } from '../../../src/exports/ledger/stix-ids.ts'
import { openCodings } from '../../../src/knowledge/codings.ts'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import type { EventRecord } from '../../../src/model/index.ts'
import {
  CONDEMNATION,
  DISPUTED,
  EVENT_RECORDS,
  HOSTILE_TEXTS,
  hostileEvent,
  streamOf,
  textOf,
} from '../../fixtures/ledger.ts'
import { stixProblems } from './other-schemas.ts'

const codings = openCodings(openKnowledge({ user: null }))

interface Bundle {
  readonly id: string
  readonly objects: readonly ({ type: string; id: string } & Record<string, unknown>)[]
}

const bundleOf = async (records: readonly EventRecord[]): Promise<Bundle> =>
  JSON.parse(await textOf(stixBundle(streamOf(records), codings)))

const ofType = ({ objects }: Bundle, type: string) => objects.filter((object) => object.type === type)

/** References in any `_ref` or `_refs` property, and keys of extensions. */
function referencesIn(object: Record<string, unknown>): string[] {
  const refs = Object.entries(object).flatMap(([name, value]) =>
    name.endsWith('_ref') ? [value as string] : name.endsWith('_refs') ? (value as string[]) : [],
  )
  return [...refs, ...Object.keys(object.extensions ?? {})]
}

describe('a STIX bundle', () => {
  it('is what the schemas say, each object once and every reference within', async () => {
    const bundle = await bundleOf(EVENT_RECORDS)
    expect(stixProblems(bundle)).toEqual([])
    const ids = bundle.objects.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(bundle.objects.flatMap(referencesIn).filter((ref) => !ids.includes(ref))).toEqual([])
    const counts = Object.fromEntries(
      [...new Set(bundle.objects.map(({ type }) => type))].map((type) => [type, ofType(bundle, type).length]),
    )
    expect(counts).toEqual({
      identity: 8,
      'extension-definition': 1,
      incident: 4,
      relationship: 10,
      location: 1,
      note: 5,
      opinion: 2,
      report: 2,
    })
  })

  it('shows both sides of a dispute, with their words and who says them', async () => {
    const bundle = await bundleOf([DISPUTED])
    expect(ofType(bundle, 'opinion').map(({ opinion, authors }) => [opinion, authors])).toEqual([
      ['agree', ['Western intelligence agencies']],
      ['disagree', ['Russia']],
    ])
    const [incident] = ofType(bundle, 'incident')
    expect(incident).toMatchObject({
      name: 'North Korea → Russian forces: AID',
      labels: ['aid', 'material-cooperation', 'disputed'],
    })
    expect(incident).not.toHaveProperty('confidence')
    expect(ofType(bundle, 'location')).toMatchObject([
      { name: 'Ukraine', country: 'UA', latitude: 49, longitude: 32 },
    ])
    expect(ofType(bundle, 'report').map(({ name, published }) => [name, published])).toEqual([
      ['Arms for oil', '2025-12-27T00:00:00.000Z'],
      ['Arms for oil', '2025-12-28T07:00:00.000Z'],
    ])
  })

  it('revokes what was withdrawn and is sure only of what others confirm', async () => {
    const standing = (kind: 'withdrawn' | 'corroborated') => ({
      ...CONDEMNATION,
      event: { ...CONDEMNATION.event, standing: { ...CONDEMNATION.event.standing, kind } },
    })
    const [gone] = ofType(await bundleOf([standing('withdrawn')]), 'incident')
    expect(gone!.revoked).toBe(true)
    const [sure] = ofType(await bundleOf([standing('corroborated')]), 'incident')
    expect(sure!.confidence).toBe(90)
  })

  it('gives the same ids each time', async () => {
    const [first, again] = [await bundleOf(EVENT_RECORDS), await bundleOf([...EVENT_RECORDS].reverse())]
    const ids = ({ objects }: Bundle) => objects.map(({ id }) => id).sort()
    expect(ids(again)).toEqual(ids(first))
    expect((await bundleOf(EVENT_RECORDS)).id).toBe(first.id)
    expect(again.id).not.toBe(first.id)
    // As Python's uuid.uuid5 gives them.
    expect(uuid5('incident e_010011')).toBe('1c8e43f3-f1dd-53a9-80f9-786319bf7d87')
    expect(STIX_NAMESPACE).toBe('0550b82d-e98d-5e00-822a-988676ec1104')
  })

  it('never takes two unknown people for one', async () => {
    const unknown = (record: EventRecord): EventRecord => ({
      ...record,
      event: {
        ...record.event,
        actors: [{ ...record.event.actors[0]!, id: null, kind: 'described', name: 'officials' }],
      },
    })
    const bundle = await bundleOf([unknown(DISPUTED), unknown(CONDEMNATION)])
    expect(ofType(bundle, 'identity').filter(({ name }) => name === 'officials').length).toBe(2)
  })

  it('stays valid with hostile texts and without any event', async () => {
    for (const text of HOSTILE_TEXTS.filter((one) => one !== '' && one.length < 1000)) {
      expect(stixProblems(await bundleOf([hostileEvent(text)])), text).toEqual([])
    }
    expect(stixProblems(await bundleOf([hostileEvent('')]))).toEqual([])
    expect(stixProblems(await bundleOf([]))).toEqual([])
    expect(await textOf(stixBundle(streamOf([hostileEvent('half \ud800 and \0')]), codings))).not.toMatch(
      /\\u(0000|d800)/,
    )
  })

  it('has schemas that tell a wrong object', async () => {
    const bundle = await bundleOf([DISPUTED])
    const wrong = (type: string, change: object) =>
      stixProblems({
        ...bundle,
        objects: bundle.objects.map((one) => (one.type === type ? { ...one, ...change } : one)),
      })
    expect(wrong('incident', { severity: 'high' })).not.toEqual([])
    expect(wrong('note', { object_refs: [] })).not.toEqual([])
    expect(wrong('report', { published: '2025-12-27' })).not.toEqual([])
    expect(wrong('opinion', { opinion: 'perhaps' })).not.toEqual([])
    expect(wrong('location', { country: 'UKR' })).not.toEqual([])
    expect(wrong('identity', { id: 'identity--1' })).not.toEqual([])
    expect(wrong('relationship', { relationship_type: 'Related To' })).not.toEqual([])
  })

  it('asks for an event when it is asked for an object', async () => {
    let asked = 0
    const endless = function* () {
      for (;;) yield EVENT_RECORDS[asked++ % EVENT_RECORDS.length]!
    }
    const pieces = stixBundle(streamOf(endless()), codings)
    for (let piece = 0; piece < 6; piece++) await pieces.next()
    expect(asked).toBe(1)
    await pieces.return(undefined)
  })
})
