import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CAMEO_COLUMNS, cameoRows } from '../../../src/exports/ledger/cameo.ts'
import { eventsGeoJson } from '../../../src/exports/ledger/geojson.ts'
import { ploverLines } from '../../../src/exports/ledger/plover.ts'
import { openCodings } from '../../../src/knowledge/codings.ts'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import type { EventRecord } from '../../../src/model/index.ts'
import {
  DISPUTED,
  EVENT_RECORDS,
  HOSTILE_TEXTS,
  hostileEvent,
  streamOf,
  textOf,
} from '../../fixtures/ledger.ts'
import { type DuckDb, openDuckDb } from './duckdb.ts'
import { geoJsonProblems } from './other-schemas.ts'

let duck: DuckDb
beforeAll(async () => {
  duck = await openDuckDb()
})
afterAll(() => duck.close())

const codings = openCodings(openKnowledge({ user: null }))
const hostile = HOSTILE_TEXTS.map(hostileEvent)

const FORMATS = {
  GeoJSON: eventsGeoJson,
  PLOVER: ploverLines,
  CAMEO: (events: AsyncIterable<EventRecord>) => cameoRows(events, codings),
} as const

describe.each(Object.entries(FORMATS))('%s', (_, format) => {
  it('asks for an event when it is asked for a piece', async () => {
    let asked = 0
    const endless = function* () {
      for (;;) {
        asked++
        yield DISPUTED
      }
    }
    const pieces = format(streamOf(endless()))
    for (let piece = 0; piece < 3; piece++) await pieces.next()
    expect(asked).toBeLessThanOrEqual(3)
    await pieces.return(undefined)
  })
})

/** Rows of a file without quoting: every line has as many cells as the first. */
function strictTsv(text: string): Record<string, string>[] {
  if (!text.endsWith('\n')) throw new Error('the last line has no end')
  const [header, ...rows] = text
    .slice(0, -1)
    .split('\n')
    .map((line) => line.split('\t'))
  return rows.map((cells, index) => {
    if (cells.length !== header!.length) throw new Error(`row ${index + 1} has ${cells.length} cells`)
    return Object.fromEntries(cells.map((value, at) => [header![at]!, value]))
  })
}

describe('GeoJSON', () => {
  const collection = async (records: readonly EventRecord[]) =>
    JSON.parse(await textOf(eventsGeoJson(streamOf(records))))

  it('has the located events, longitude first, and counts the others', async () => {
    const json = await collection(EVENT_RECORDS)
    expect(geoJsonProblems(json)).toEqual([])
    expect(json).toMatchObject({ located: 1, unlocated: 3 })
    expect(json.features[0]).toMatchObject({
      id: 'e_010011',
      geometry: { type: 'Point', coordinates: [32, 49] },
      properties: { type: 'AID', standing: 'disputed', from: '2024-06-01' },
    })
    const sides = json.features[0].properties.evidence.map(
      ({ polarity, publisher }: Record<string, string>) => [polarity, publisher],
    )
    expect(sides).toEqual([
      ['affirmed', 'Example Agency'],
      ['denied', 'State Example, "the Voice"'],
    ])
  })

  it('bounds decimals and leaves out what is nowhere on earth', async () => {
    const at = (lat: number, lon: number): EventRecord => ({
      ...DISPUTED,
      event: { ...DISPUTED.event, where: { ...DISPUTED.event.where!, lat, lon } },
    })
    const json = await collection([at(1 / 3, -0.00000001), at(91, 0), at(0, 181), at(Number.NaN, 0)])
    expect(
      json.features.map(({ geometry }: { geometry: { coordinates: number[] } }) => geometry.coordinates),
    ).toEqual([[0, 0.3333]])
    expect(json.unlocated).toBe(3)
  })

  it('stays valid with hostile texts and with nothing', async () => {
    expect(geoJsonProblems(await collection(hostile))).toEqual([])
    expect(geoJsonProblems(await collection([]))).toEqual([])
  })
})

describe('PLOVER records', () => {
  it('are JSON Lines that DuckDB reads, one an event', async () => {
    const file = duck.file('plover.jsonl', await textOf(ploverLines(streamOf(EVENT_RECORDS))))
    const rows = await duck.rows(
      `select "Event ID", "Event Type", "Event Date", "Quad Code", "Actor Name", "Recipient Country", "Primary Recipient Sector", len("Chancery".evidence)::int as claims from read_json(${file}, format = 'newline_delimited')`,
    )
    expect(rows.length).toBe(4)
    expect(rows[0]).toEqual({
      'Event ID': 'e_010011',
      'Event Type': 'AID',
      'Event Date': '2024-06-01',
      'Quad Code': 'M-COOP',
      'Actor Name': 'North Korea',
      'Recipient Country': 'RUS',
      'Primary Recipient Sector': 'MIL',
      claims: 2,
    })
    expect(rows[2]).toMatchObject({ 'Recipient Country': 'PRK; RUS' })
  })

  it('have no line end or half character within', async () => {
    const text = await textOf(ploverLines(streamOf(hostile)))
    expect(text.split('\n').length).toBe(hostile.length + 1)
    expect(text).not.toMatch(/\\u(0000|d[89a-f])/)
  })
})

describe('CAMEO rows', () => {
  const rowsOf = async (records: readonly EventRecord[]) =>
    strictTsv(await textOf(cameoRows(streamOf(records), codings)))

  it('have codes, Goldstein scores, and independent sources apart from documents', async () => {
    const rows = await rowsOf(EVENT_RECORDS)
    expect(Object.keys(rows[0]!)).toEqual(CAMEO_COLUMNS)
    expect(
      rows.map(({ Actor1Code, Actor2Code, EventCode, GoldsteinScale, QuadClass }) => [
        Actor1Code,
        Actor2Code,
        EventCode,
        GoldsteinScale,
        QuadClass,
      ]),
    ).toEqual([
      ['PRKGOV', 'RUSMIL', '072', '8.3', '2'],
      ['PRKGOV', 'RUSGOV', '023', '3.4', '1'],
      ['CANGOV', 'PRKGOV', '160', '-4', '4'],
      ['CANGOV', 'RUSGOV', '160', '-4', '4'],
      ['IGOIGO', 'PRKGOV', '111', '-2', '3'],
    ])
    expect(rows[0]).toMatchObject({
      SQLDATE: '20240601',
      NumMentions: '2',
      NumSources: '2',
      NumArticles: '2',
      SOURCEURL: 'https://news.example/arms-for-oil?a=1,2',
      Standing: 'disputed',
    })
    expect(rows.map(({ Pairs }) => Pairs)).toEqual(['1', '1', '2', '2', '1'])
  })

  it('code what is done together each way', async () => {
    const [canada, ...both] = [EVENT_RECORDS[2]!.event.actors[0]!, ...EVENT_RECORDS[2]!.event.recipients]
    const together = {
      ...EVENT_RECORDS[2]!,
      event: { ...EVENT_RECORDS[2]!.event, actors: [canada, ...both], recipients: [] },
    }
    const rows = await rowsOf([together])
    expect(
      rows.map(({ Actor1CountryCode, Actor2CountryCode }) => `${Actor1CountryCode}-${Actor2CountryCode}`),
    ).toEqual(['CAN-PRK', 'CAN-RUS', 'PRK-CAN', 'PRK-RUS', 'RUS-CAN', 'RUS-PRK'])
  })

  it('have a party that stands twice once', async () => {
    const { event } = DISPUTED
    const twice = {
      ...DISPUTED,
      event: { ...event, actors: [...event.actors, ...event.actors], recipients: [] },
    }
    expect((await rowsOf([twice])).map(({ Actor1Code, Actor2Code }) => [Actor1Code, Actor2Code])).toEqual([
      ['PRKGOV', ''],
    ])
  })

  it('keep to one line and their cells, whatever the texts', async () => {
    expect((await rowsOf(hostile)).length).toBe(hostile.length)
    const file = duck.file('events.tsv', await textOf(cameoRows(streamOf(EVENT_RECORDS), codings)))
    const [found] = await duck.rows(
      `select count(*)::int as n, avg("GoldsteinScale") as mean from read_csv(${file}, delim = '\t', header = true, quote = '')`,
    )
    expect(found).toEqual({ n: 5, mean: expect.closeTo(0.34, 5) })
  })
})
