import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLAIM_COLUMNS, EVENT_COLUMNS } from '../../../src/exports/ledger/columns.ts'
import { claimsCsv, eventsCsv } from '../../../src/exports/ledger/csv.ts'
import {
  CLAIM_RECORDS,
  comparable,
  EVENT_RECORDS,
  HOSTILE_TEXTS,
  hostileRecord,
  streamOf,
  textOf,
} from '../../fixtures/ledger.ts'
import { type DuckDb, openDuckDb } from './duckdb.ts'

let duck: DuckDb
beforeAll(async () => {
  duck = await openDuckDb()
})
afterAll(() => duck.close())

const OPTIONS = "header = true, delim = ',', quote = '\"', escape = '\"', max_line_size = 20000000"

describe('CSV', () => {
  it('has one row a claim, which DuckDB reads with types and blanks', async () => {
    const csv = await textOf(claimsCsv(streamOf(CLAIM_RECORDS)))
    const file = duck.file('claims.csv', csv)
    const described = await duck.rows(`describe select * from read_csv(${file}, ${OPTIONS})`)
    expect(described.map((row) => row.column_name)).toEqual(CLAIM_COLUMNS.map(({ name }) => name))
    const types = Object.fromEntries(described.map((row) => [row.column_name, row.column_type]))
    expect(types).toMatchObject({
      claim_from: 'DATE',
      published_on: 'DATE',
      document_added_at: 'TIMESTAMP WITH TIME ZONE',
      confidence: 'DOUBLE',
      claim_quad: 'BIGINT',
      publisher_is_party: 'BOOLEAN',
      quote: 'VARCHAR',
    })
    const [counts] = await duck.rows(
      `select count(*) as all_rows, count(claim_from) as dated, count(document_url) as with_url, count(event_id) as events from read_csv(${file}, ${OPTIONS})`,
    )
    expect(counts).toEqual({ all_rows: '7', dated: '3', with_url: '6', events: '5' })
  })

  it('has one row an event and claim, and one of them leads', async () => {
    const csv = await textOf(eventsCsv(streamOf(EVENT_RECORDS)))
    const rows = parse(csv, { columns: true }) as Record<string, string>[]
    expect(rows.length).toBe(5)
    expect(Object.keys(rows[0]!)).toEqual(EVENT_COLUMNS.map(({ name }) => name))
    expect(rows.filter((row) => row.claim_leads === 'true').length).toBe(4)
    expect(rows[0]).toMatchObject({
      standing: 'disputed',
      sources: '2',
      conflicts: 'polarity',
      event_actors: 'North Korea',
      event_from: '2024-06-01',
      publisher_reliability: 'B',
    })
    expect(rows[1]).toMatchObject({
      polarity: 'denied',
      publisher_is_party: 'true',
      publisher: 'State Example, "the Voice"',
    })
    expect(rows[3]!.event_score).toBe('-6')
  })

  it('brings every text back as it was, and no cell is a formula', async () => {
    const csv = await textOf(claimsCsv(streamOf(HOSTILE_TEXTS.map(hostileRecord))))
    const file = duck.file('hostile.csv', csv)
    const rows = await duck.rows(
      `select quote, document_title, published_on from read_csv(${file}, ${OPTIONS}, all_varchar = true)`,
    )
    const restored = rows.map(({ quote }) => comparable(String(quote ?? '').replace(/^'/, '')))
    expect(restored).toEqual(HOSTILE_TEXTS.map(comparable))
    for (const row of parse(csv) as string[][]) {
      for (const cell of row.filter((value) => !/^-?\d+(\.\d+)?$/.test(value)))
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }
    expect(csv).not.toMatch(/[\0]|[^\r]\n(?=c_0)/)
  })

  it('leaves formulas alone and marks its bytes when asked', async () => {
    const csv = await textOf(claimsCsv(streamOf([hostileRecord('=1+1')]), { formulas: true, bom: true }))
    expect(csv.startsWith('\ufeffclaim_id,')).toBe(true)
    expect((parse(csv, { columns: true, bom: true }) as { quote: string }[])[0]!.quote).toBe('=1+1')
  })

  it('asks for a row when it is asked for one', async () => {
    let asked = 0
    const endless = function* () {
      for (;;) yield CLAIM_RECORDS[asked++ % 3]!
    }
    const rows = claimsCsv(streamOf(endless()))
    for (let row = 0; row < 4; row++) await rows.next()
    expect(asked).toBe(3)
    await rows.return(undefined)
  })
})
