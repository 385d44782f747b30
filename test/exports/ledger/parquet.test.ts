import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLAIM_COLUMNS, EVENT_COLUMNS } from '../../../src/exports/ledger/columns.ts'
import { claimsParquet, eventsParquet } from '../../../src/exports/ledger/parquet.ts'
import type { ClaimRecord } from '../../../src/model/index.ts'
import {
  bytesOf,
  CLAIM_RECORDS,
  comparable,
  EVENT_RECORDS,
  HOSTILE_TEXTS,
  hostileRecord,
  streamOf,
} from '../../fixtures/ledger.ts'
import { type DuckDb, openDuckDb } from './duckdb.ts'

let duck: DuckDb
beforeAll(async () => {
  duck = await openDuckDb()
})
afterAll(() => duck.close())

const TYPES = {
  text: 'VARCHAR',
  json: 'VARCHAR',
  texts: 'VARCHAR[]',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  day: 'DATE',
  instant: 'TIMESTAMP',
} as const

describe('Parquet', () => {
  it('has a claims table with the types that it says', async () => {
    const file = duck.file('claims.parquet', await bytesOf(claimsParquet(streamOf(CLAIM_RECORDS))))
    const described = await duck.rows(`describe select * from ${file}`)
    expect(described.map((row) => [row.column_name, row.column_type])).toEqual(
      CLAIM_COLUMNS.map(({ name, type }) => [name, TYPES[type]]),
    )
    const rows = await duck.rows(`select * from ${file}`)
    expect(rows.length).toBe(7)
    expect(rows[0]).toMatchObject({
      claim_actor_ids: ['PRK'],
      claim_from: '2024-06-01',
      confidence: 0.8,
      document_added_at: '2025-12-28 09:30:00',
      published_on: '2025-12-27',
      publisher_is_party: false,
      withdrawn_at: null,
      phrases: [],
    })
    expect(rows[3]).toMatchObject({ claim_recipient_countries: ['PRK', 'RUS'] })
  })

  it('has an events table in which lists and blanks are what they are', async () => {
    const file = duck.file('events.parquet', await bytesOf(eventsParquet(streamOf(EVENT_RECORDS))))
    const described = await duck.rows(`describe select * from ${file}`)
    expect(described.map((row) => row.column_name)).toEqual(EVENT_COLUMNS.map(({ name }) => name))
    const [sums] = await duck.rows(
      `select count(*) as n, count(distinct event_id) as events, sum(case when claim_leads then 1 else 0 end)::int as leading, count(event_from) as dated, max(len(claim_recipients)) as most from ${file}`,
    )
    expect(sums).toEqual({ n: '5', events: '4', leading: 4, dated: '3', most: '2' })
  })

  it('is a file also when there is nothing', async () => {
    const file = duck.file('empty.parquet', await bytesOf(claimsParquet(streamOf<ClaimRecord>([]))))
    expect(await duck.rows(`select count(*) as n from ${file}`)).toEqual([{ n: '0' }])
  })

  it('brings hostile texts back, in several groups, to two readers', async () => {
    const bytes = await bytesOf(claimsParquet(streamOf(many(HOSTILE_TEXTS.map(hostileRecord), 34))))
    const file = duck.file('hostile.parquet', bytes)
    const expected = HOSTILE_TEXTS.map(comparable)
    const rows = await duck.rows(`select quote, phrases from ${file} limit ${HOSTILE_TEXTS.length}`)
    expect(rows.map(({ quote }) => comparable(quote))).toEqual(expected)
    expect(rows.map(({ phrases }) => comparable((phrases as string[])[0]))).toEqual(expected)
    const buffer = Uint8Array.from(bytes).buffer
    const again = await parquetReadObjects({ file: buffer, columns: ['quote', 'claim_from'] })
    expect(again.length).toBe(34)
    expect(again.slice(0, expected.length).map((row) => comparable(row.quote))).toEqual(expected)
    const [groups] = await duck.rows(`select max(row_group_id) as last from parquet_metadata(${file})`)
    expect(Number(groups!.last)).toBeGreaterThan(0)
  })

  it('writes a group before it asks for more', async () => {
    let asked = 0
    const endless = function* () {
      for (;;) yield CLAIM_RECORDS[asked++ % CLAIM_RECORDS.length]!
    }
    const pieces = claimsParquet(streamOf(endless()), { groupRows: 50 })
    await pieces.next()
    expect(asked).toBe(50)
    await pieces.next()
    expect(asked).toBe(100)
    await pieces.return(undefined)
  })
})

function many<T>(values: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) => values[index % values.length]!)
}
