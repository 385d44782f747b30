import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerLines } from '../../../src/exports/ledger/ledger-lines.ts'
import { ledgerRecords } from '../../../src/intake/ledger-lines.ts'
import type { LedgerRecord } from '../../../src/model/index.ts'
import { LEDGER_RECORDS, streamOf, textOf } from '../../fixtures/ledger.ts'
import { type DuckDb, openDuckDb } from './duckdb.ts'

let duck: DuckDb
beforeAll(async () => {
  duck = await openDuckDb()
})
afterAll(() => duck.close())

const BY = { by: 'chancery test' }

async function* bytes(text: string, size = 1000): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text)
  for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size)
}

async function imported(text: string): Promise<LedgerRecord[]> {
  const found: LedgerRecord[] = []
  for await (const record of ledgerRecords(bytes(text), 'a.jsonl')) found.push(record)
  return found
}

describe('a ledger as JSON Lines', () => {
  it('comes back whole', async () => {
    const text = await textOf(ledgerLines(streamOf(LEDGER_RECORDS), BY))
    expect(await imported(text)).toEqual(LEDGER_RECORDS)
    expect(await textOf(ledgerLines(streamOf(await imported(text)), BY))).toBe(text)
  })

  it('is what DuckDB takes for JSON Lines', async () => {
    const file = duck.file('ledger.jsonl', await textOf(ledgerLines(streamOf(LEDGER_RECORDS), BY)))
    const rows = await duck.rows(
      `select record, count(*)::int as n from read_json(${file}, format = 'newline_delimited') group by record order by record`,
    )
    expect(rows).toEqual([
      { record: 'claim', n: 7 },
      { record: 'document', n: 2 },
      { record: 'end', n: 1 },
      { record: 'judgement', n: 1 },
      { record: 'ledger', n: 1 },
      { record: 'publisher', n: 2 },
    ])
    const [claim] = await duck.rows(
      `select claim.quote.text as quote, claim."when"."from" as day from read_json(${file}, format = 'newline_delimited') where claim.type = 'ACCUSE'`,
    )
    expect(claim).toEqual({ quote: 'NATO condemned the shipments on 26 December 2025', day: '2025-12-26' })
  })

  it('says when it is only a part', async () => {
    const lines = ledgerLines(streamOf(LEDGER_RECORDS), { ...BY, filter: { party: 'PRK' } })
    expect(JSON.parse((await lines.next()).value as string)).toEqual({
      record: 'ledger',
      format: 1,
      by: 'chancery test',
      partial: true,
      filter: { party: 'PRK' },
    })
    await lines.return(undefined)
  })

  it('keeps every character, half surrogates and NUL too', async () => {
    const note = 'a\0b \ud800 \u2028 "\\" 🚢 \ufeff'
    const publisher = { ...(LEDGER_RECORDS[0] as { publisher: object }).publisher, note }
    const text = await textOf(ledgerLines(streamOf([{ record: 'publisher', publisher } as LedgerRecord]), BY))
    expect(text.split('\n').length).toBe(4)
    expect(await imported(text)).toEqual([{ record: 'publisher', publisher }])
  })

  it('is written and read one piece at a time', async () => {
    let asked = 0
    const endless = function* () {
      for (;;) {
        asked++
        yield LEDGER_RECORDS[0]!
      }
    }
    const records = ledgerRecords(
      (async function* () {
        for await (const line of ledgerLines(streamOf(endless()), BY)) yield line
      })(),
      'endless',
    )
    for (let piece = 0; piece < 3; piece++) await records.next()
    expect(asked).toBe(3)
    await records.return(undefined)
  })
})

describe('a broken file', () => {
  const whole = textOf(ledgerLines(streamOf(LEDGER_RECORDS), BY))
  /** The whole file with one line changed. */
  const changed = async (line: number, change: (text: string) => string): Promise<string> => {
    const lines = (await whole).split('\n')
    lines[line - 1] = change(lines[line - 1]!)
    return lines.filter((text, index) => text !== '' || index !== line - 1).join('\n')
  }

  it.each([
    ['no JSON', 3, (text: string) => text.slice(0, -1), 'a.jsonl line 3: is no JSON'],
    [
      'another hash',
      4,
      (text: string) => text.replace('"textHash":"', '"textHash":"0'),
      'textHash must match',
    ],
    ['another text', 4, (text: string) => text.replace('Arms for oil\\n', 'Arms for rice\\n'), 'hash is of'],
    [
      'a claim of another shape',
      5,
      (text: string) => text.replace('"reported"', '"sure"'),
      'claim.certainty',
    ],
    [
      'a quote that is none',
      5,
      (text: string) => text.replace('"shipments"', '"shipment"'),
      'does not quote',
    ],
    [
      'a claim too deep to look into',
      5,
      (text: string) =>
        text.replace('"claim":{', `"claim":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},`),
      'does not quote',
    ],
    ['a claim without document', 4, () => '', 'after its document'],
    ['a claim left out', 5, () => '', 'says 7 claims, and there are 6'],
    ['an unknown record', 2, () => '{"record":"event"}', '"record" is none of'],
    ['a list', 2, () => '[]', '"record" is none of'],
    [
      'a newer form',
      1,
      (text: string) => text.replace('"format":1', '"format":2'),
      'newer than this version',
    ],
    ['no ledger', 1, () => '{"text":"an article"}', 'this is no ledger'],
    [
      'two beginnings',
      2,
      () => '{"record":"ledger","format":1,"by":"","partial":false,"filter":null}',
      'second',
    ],
  ])('with %s stops with its line', async (_, line, change, message) => {
    await expect(imported(await changed(line, change))).rejects.toThrow(message)
  })

  it('that was cut off is not taken for whole', async () => {
    const lines = (await whole).split('\n')
    await expect(imported(lines.slice(0, 7).join('\n'))).rejects.toThrow('a.jsonl line 7: the file ends here')
    await expect(imported('')).rejects.toThrow('a.jsonl is empty')
    await expect(imported(`${await whole}{"record":"claim"}\n`)).rejects.toThrow()
  })

  it('of no UTF-8 says so', async () => {
    const wrong = async function* () {
      yield Uint8Array.of(0x7b, 0xff, 0x0a)
    }
    await expect(ledgerRecords(wrong(), 'a.jsonl').next()).rejects.toThrow('line 1: is no UTF-8')
  })

  it('with a line without end is refused before memory runs out', async () => {
    const endless = async function* () {
      for (;;) yield Buffer.alloc(1_000_000, 0x20)
    }
    await expect(ledgerRecords(endless(), 'a.jsonl').next()).rejects.toThrow('longer than 128 MB')
  })
})
