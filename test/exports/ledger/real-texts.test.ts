// The examples, read and kept, through every format: what a reader makes of real texts holds surprises no fixture has.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cameoRows } from '../../../src/exports/ledger/cameo.ts'
import { type ExportFormat, exportFormat } from '../../../src/exports/ledger/formats.ts'
import { ledgerRecords } from '../../../src/intake/ledger-lines.ts'
import type { Ledger } from '../../../src/keep/ledger.ts'
import { openLedgerAt } from '../../../src/keep/open-ledger-at.ts'
import { openCodings } from '../../../src/knowledge/codings.ts'
import { openKnowledge } from '../../../src/knowledge/open.ts'
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
  ledger = await freshLedger()
  const reader = await theReader()
  for (const name of EXAMPLES.filter((_, index) => index % 3 === 0))
    await ledger.add(reader.read(example(name)))
}, 60_000)
afterAll(async () => {
  await ledger.close()
  duck.close()
  rmSync(folder, { recursive: true, force: true })
})

const folder = mkdtempSync(join(tmpdir(), 'chancery-exports-'))
let made = 0
/** A ledger in a file of its own. */
const freshLedger = () =>
  openLedgerAt(join(folder, `${made++}.db`), {
    knowledge: () => knowledge,
    now: () => new Date('2026-01-02T03:04:05Z'),
  })
const options = { of: 'events', by: 'test', codings: () => codings } as const
const write = (name: ExportFormat, of: 'events' | 'claims' = 'events', from = ledger) =>
  exportFormat(name)!.write(from, {}, { ...options, of })
const written = async (name: ExportFormat, of?: 'events' | 'claims', from?: Ledger) =>
  textOf((await write(name, of, from)) as AsyncIterable<string>)
const writtenBytes = async (name: ExportFormat, of?: 'events' | 'claims') =>
  bytesOf((await write(name, of)) as AsyncIterable<Uint8Array>)

describe('the examples', () => {
  it('make a valid STIX bundle and GeoJSON', async () => {
    const bundle = JSON.parse(await written('stix'))
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
    const map = JSON.parse(await written('geojson'))
    expect(geoJsonProblems(map)).toEqual([])
    expect(map.located + map.unlocated).toBe(await ledger.countEvents())
  })

  it('make tables with the same counts in every format', async () => {
    const events = await ledger.countEvents()
    expect(events).toBeGreaterThan(10)
    const eventsCsv = duck.file('e.csv', await written('csv'))
    const eventsParquet = duck.file('e.parquet', await writtenBytes('parquet'))
    const query = (table: string) =>
      duck.rows(
        `select count(distinct event_id)::int as events, count(*)::int as n, sum(quote_end)::int as ends, count(event_from)::int as dated, min(event_from)::varchar as first, round(avg(event_score), 6) as score from ${table}`,
      )
    const [fromParquet] = await query(eventsParquet)
    expect(fromParquet!.events).toBe(events)
    expect(await query(`read_csv(${eventsCsv})`)).toEqual([fromParquet])
    const claimsParquet = duck.file('c.parquet', await writtenBytes('parquet', 'claims'))
    const claimsCsv = duck.file('c.csv', await written('csv', 'claims'))
    const count = `select count(*)::int as n, count(event_id)::int as told from`
    const [told] = await duck.rows(`${count} ${claimsParquet}`)
    expect(told!.n).toBe(await ledger.countClaims())
    expect(await duck.rows(`${count} read_csv(${claimsCsv})`)).toEqual([told])
    const lines = await written('plover')
    expect(lines.split('\n').length).toBe(events + 1)
    const rows = await textOf(cameoRows(ledger.eachEvent(), codings))
    expect(new Set(rows.split('\n').map((row) => row.split('\t').length)).size).toBe(2)
  })

  it('are a ledger that an import restores whole', async () => {
    const [one, other] = (await ledger.events({}, { limit: 1 }))[0]!.claims
    const claims = await ledger.claims({ kind: 'event' }, { limit: 2 })
    await ledger.judge(one!, other ?? claims.find(({ id }) => id !== one)!.id, 'different', 'two visits')
    const [publisher] = await ledger.publishers()
    await ledger.grade(publisher!.name, 'B', 'right as a rule')
    await ledger.withdraw(claims[1]!.document, 'taken back by its author')
    const text = await written('jsonl')
    const restored = await freshLedger()
    const taken = await restored.importRecords(ledgerRecords(inPieces(text), 'ledger.jsonl'))
    expect(taken).toEqual(JSON.parse(text.trimEnd().split('\n').at(-1)!).counts)
    expect(await written('jsonl', 'events', restored)).toBe(text)
    expect(await written('plover', 'events', restored)).toBe(await written('plover'))
    const { bytes: _, location: __, ...stats } = await ledger.stats()
    expect(await restored.stats()).toMatchObject(stats)
    const again = await restored.importRecords(ledgerRecords(inPieces(text), 'ledger.jsonl'))
    expect(again).toEqual({ publishers: 0, documents: 0, claims: 0, judgements: 0 })
    await restored.close()
  })

  it('that are cut off on the way leave nothing behind', async () => {
    const text = await written('jsonl')
    const restored = await freshLedger()
    const half = text.slice(0, text.lastIndexOf('\n', text.length - 2))
    await expect(restored.importRecords(ledgerRecords(inPieces(half), 'half.jsonl'))).rejects.toThrow(
      'the file ends here',
    )
    expect((await restored.stats()).documents).toBe(0)
    await restored.close()
  })
})

async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536)
}
