// The examples, read and kept, through every format: what a reader makes of real texts holds surprises no fixture has.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cameoRows } from '../../../src/exports/ledger/cameo.ts'
import { EXPORT_FORMATS } from '../../../src/exports/ledger/formats.ts'
import { ledgerLines } from '../../../src/exports/ledger/ledger-lines.ts'
import { ledgerRecords } from '../../../src/intake/ledger-lines.ts'
import type { Ledger } from '../../../src/keep/ledger.ts'
import { openLedgerAt } from '../../../src/keep/open-ledger-at.ts'
import { openCodings } from '../../../src/knowledge/codings.ts'
import { openKnowledge } from '../../../src/knowledge/open.ts'
import type { LedgerRecord } from '../../../src/model/index.ts'
import { EXAMPLES, example } from '../../examples.ts'
import { bytesOf, textOf } from '../../fixtures/ledger.ts'
import { theReader } from '../../reader.ts'
import { type DuckDb, openDuckDb } from './duckdb.ts'
import { geoJsonProblems, stixProblems } from './other-schemas.ts'

const knowledge = openKnowledge({ user: null })
const codings = openCodings(knowledge)
let ledger: Ledger
let duck: DuckDb

beforeAll(async () => {
  duck = await openDuckDb()
  ledger = await openLedgerAt(':memory:', { knowledge, now: () => new Date('2026-01-02T03:04:05Z') })
  const reader = await theReader()
  for (const name of EXAMPLES.filter((_, index) => index % 3 === 0))
    await ledger.add(reader.read(example(name)))
}, 60_000)
afterAll(async () => {
  await ledger.close()
  duck.close()
})

const options = { of: 'events', by: 'test', codings: () => codings } as const
const { stix, geojson, plover } = EXPORT_FORMATS

describe('the examples', () => {
  it('make a valid STIX bundle and GeoJSON', async () => {
    const bundle = JSON.parse(await textOf(await stix.write(ledger, {}, options)))
    expect(stixProblems(bundle).slice(0, 5)).toEqual([])
    const ids = bundle.objects.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    const dangling = bundle.objects.flatMap((object: Record<string, unknown>) =>
      Object.entries(object).flatMap(([name, value]) =>
        /_refs?$/.test(name) ? [value].flat().filter((ref) => !known.has(ref)) : [],
      ),
    )
    expect(dangling).toEqual([])
    const map = JSON.parse(await textOf(await geojson.write(ledger, {}, options)))
    expect(geoJsonProblems(map)).toEqual([])
    expect(map.located + map.unlocated).toBe(await ledger.countEvents())
  })

  it('make tables with the same counts in every format', async () => {
    const events = await ledger.countEvents()
    expect(events).toBeGreaterThan(10)
    const { csv, parquet } = EXPORT_FORMATS
    const eventsCsv = duck.file('e.csv', await textOf(await csv.write(ledger, {}, options)))
    const eventsParquet = duck.file('e.parquet', await bytesOf(await parquet.write(ledger, {}, options)))
    const query = (table: string) =>
      duck.rows(
        `select count(distinct event_id)::int as events, count(*)::int as n, sum(quote_end)::int as ends, count(event_from)::int as dated, min(event_from)::varchar as first, round(avg(event_score), 6) as score from ${table}`,
      )
    const [fromParquet] = await query(eventsParquet)
    expect(fromParquet!.events).toBe(events)
    expect(await query(`read_csv(${eventsCsv})`)).toEqual([fromParquet])
    const claims = { ...options, of: 'claims' } as const
    const claimsParquet = duck.file('c.parquet', await bytesOf(await parquet.write(ledger, {}, claims)))
    const claimsCsv = duck.file('c.csv', await textOf(await csv.write(ledger, {}, claims)))
    const count = `select count(*)::int as n, count(event_id)::int as told from`
    const [told] = await duck.rows(`${count} ${claimsParquet}`)
    expect(told!.n).toBe(await ledger.countClaims())
    expect(await duck.rows(`${count} read_csv(${claimsCsv})`)).toEqual([told])
    const lines = await textOf(await plover.write(ledger, {}, options))
    expect(lines.split('\n').length).toBe(events + 1)
    const rows = await textOf(cameoRows(ledger.eachEvent(), codings))
    expect(new Set(rows.split('\n').map((row) => row.split('\t').length)).size).toBe(2)
  })

  it('are a ledger that comes back whole', async () => {
    const pieces = await all(piecesOf(ledger))
    const text = await textOf(ledgerLines(piecesOf(ledger), { by: 'test' }))
    const back = await all(
      ledgerRecords(
        (async function* () {
          yield text
        })(),
        'ledger.jsonl',
      ),
    )
    expect(back).toEqual(pieces)
  })
})

/** What `eachRecord` hands out, put together here. */
async function* piecesOf(from: Ledger): AsyncGenerator<LedgerRecord> {
  for (const publisher of await from.publishers()) yield { record: 'publisher', publisher }
  const claims = await all(from.eachClaim({ all: true }))
  for await (const { kept, text } of from.eachDocument()) {
    yield { record: 'document', document: kept, text }
    for (const { claim } of claims) if (claim.document === kept.id) yield { record: 'claim', claim }
  }
  for (const judgement of await from.judgements()) yield { record: 'judgement', judgement }
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const value of values) found.push(value)
  return found
}
