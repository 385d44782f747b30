// Copies of a whole ledger, exports of it, and what `check` finds in a damaged one.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/keep/ledger.ts'
import type { LedgerRecord } from '../../src/model/index.ts'
import { all, DIALECT, newFolder, newLedger, newPath, newPlace, openLedger } from './ledgers.ts'
import { shipment } from './made.ts'

/** A ledger with versions, a withdrawn document, copies, grades and judgements. */
async function filled(): Promise<Ledger> {
  const ledger = await newLedger()
  const url = 'https://a.example/1'
  const words = 'North Korea shipped artillery shells to Russia, it is said now.'
  const readings = [
    shipment('2024-06-20', { url, publisher: 'Reuters', publishedAt: '2024-06-22', words }),
    shipment('2024-06-20', { url, publisher: 'Reuters', publishedAt: '2024-06-21' }),
    shipment('2024-06-20', { publisher: 'KCNA', denied: true }),
    shipment('2024-06-20', { publisher: 'Yonhap' }),
    shipment('2024-09-01', { publisher: 'Yonhap', said: 'Canada' }),
  ]
  await all(ledger.addAll(readings))
  await ledger.withdraw(readings[3]!.document.id, 'wrong')
  await ledger.grade('KCNA', 'E', 'speaks for its state')
  await ledger.judge(readings[0]!.claims[0]!.id, readings[4]!.claims[0]!.id, 'same')
  await ledger.judge(readings[0]!.claims[0]!.id, readings[2]!.claims[0]!.id, 'different')
  await ledger.unjudge(readings[0]!.claims[0]!.id, readings[2]!.claims[0]!.id)
  return ledger
}

/** All that can be seen of a ledger. */
async function seen(ledger: Ledger): Promise<unknown> {
  const { location: _, bytes: __, ...stats } = await ledger.stats()
  return {
    stats,
    events: await all(ledger.eachEvent()),
    claims: await all(ledger.eachClaim({ all: true })),
    publishers: await ledger.publishers(),
    judgements: await ledger.judgements(),
    faults: await all(ledger.check()),
  }
}

describe('a copy', () => {
  it.each(['to the same store', 'to a file'])('%s is equal', async (where) => {
    const ledger = await filled()
    const other = await openLedger(where === 'to a file' ? newPath() : await newPlace())
    await ledger.copyTo(other)
    expect(await seen(other)).toEqual(await seen(ledger))
    expect(await other.countClaims({ text: 'artillery' })).toBe(
      await ledger.countClaims({ text: 'artillery' }),
    )
    await expect(ledger.copyTo(other)).rejects.toMatchObject({ code: 'ledger-not-empty' })
    // And back again.
    const back = await newLedger()
    await other.copyTo(back)
    expect(await seen(back)).toEqual(await seen(ledger))
  })

  it('can be added to', async () => {
    const ledger = await filled()
    const other = await newLedger()
    await ledger.copyTo(other)
    const more = shipment('2024-06-20', {
      publisher: 'AFP',
      words: 'Ships of North Korea shipped artillery shells to Russia.',
    })
    await ledger.add(more)
    await other.add(more)
    expect((await other.events()).map(({ id }) => id)).toEqual((await ledger.events()).map(({ id }) => id))
  })
})

describe('a backup', () => {
  it('is a whole ledger of one moment while the ledger is in use', async () => {
    const ledger = await filled()
    const path = join(newFolder(), 'backup.db')
    const before = await seen(ledger)
    const adding = all(
      ledger.addAll(Array.from({ length: 40 }, (_, index) => shipment(`2023-01-${10 + (index % 20)}`))),
    )
    await ledger.backup(path)
    await adding
    const backup = await openLedger(path)
    expect(await all(backup.check())).toEqual([])
    expect(await backup.countEvents()).toBeGreaterThan(0)
    if ((await backup.stats()).documents === 5) expect(await seen(backup)).toEqual(before)
    await expect(ledger.backup(path)).rejects.toMatchObject({ code: 'ledger-not-empty' })
  })

  it('leaves nothing behind where it fails', async () => {
    const ledger = await newLedger()
    await expect(ledger.backup('/no/such/folder/backup.db')).rejects.toThrow(/no\/such\/folder/)
  })
})

describe('records', () => {
  it('restore a ledger whole', async () => {
    const ledger = await filled()
    const records = await all(ledger.eachRecord())
    const other = await newLedger()
    expect(await other.importRecords(stream(records))).toEqual({
      publishers: 3,
      documents: 5,
      claims: 5,
      judgements: 2,
    })
    expect(await seen(other)).toEqual(await seen(ledger))
    expect(await all(other.eachRecord())).toEqual(records)
    expect(await other.importRecords(stream(records))).toEqual({
      publishers: 0,
      documents: 0,
      claims: 0,
      judgements: 0,
    })
  })

  it('are taken in all or none', async () => {
    const ledger = await filled()
    const other = await newLedger()
    const broken = async function* (): AsyncIterable<LedgerRecord> {
      yield* ledger.eachRecord()
      throw new Error('the line is cut')
    }
    await expect(other.importRecords(broken())).rejects.toThrow('the line is cut')
    expect(await other.stats()).toMatchObject({ documents: 0, claims: 0, publishers: 0 })
  })

  it('are those that a filter finds, while others can be asked', async () => {
    const ledger = await filled()
    const records: LedgerRecord[] = []
    for await (const record of ledger.eachRecord({ source: 'KCNA' })) {
      records.push(record)
      await ledger.countClaims()
    }
    expect(records.map(({ record }) => record)).toEqual(['publisher', 'document', 'claim'])
  })
})

describe.runIf(DIALECT === 'sqlite')('check', () => {
  it.each([
    ["update texts set text = replace(text, 'shells', 'shelts')", /not the one that was kept|does not quote/],
    ['delete from claim_words', /cannot be found by its words/],
    ["update events set json = replace(json, 'AID', 'AGREE')", /is not what its claims/],
    ['delete from event_claims', /tells no event/],
    ["delete from claim_keys where role = 'a'", /has \d+ rows instead of/],
    ["update documents set origin = 'o_other'", /has not the origin/],
    ['insert into event_claims (event, position, claim) select 999, 9, 1', /refers to a row|UNIQUE/],
    ['update claims set shown = 1 - shown', /is shown though/],
  ])('finds what %s has done', async (sql, expected) => {
    const ledger = await filled()
    const file = new Libsql(ledger.location)
    file.exec('pragma foreign_keys = off')
    const damaged = (): void => {
      file.exec(sql)
      file.close()
    }
    if (sql.startsWith('insert')) {
      file.exec('delete from event_claims')
    }
    damaged()
    const faults = await all(ledger.check())
    expect(faults.map(({ what }) => what).join('\n')).toMatch(expected)
  })

  it('finds a page that was overwritten', async () => {
    const ledger = await filled()
    const path = join(newFolder(), 'damaged.db')
    await ledger.backup(path)
    const { readFileSync } = await import('node:fs')
    const bytes = readFileSync(path)
    bytes.fill(0x55, bytes.length - 3 * 4096 + 100, bytes.length - 2 * 4096)
    writeFileSync(path, bytes)
    const damaged = await openLedger(path)
    const outcome = await all(damaged.check()).catch((error: unknown) => error)
    expect(outcome).not.toEqual([])
  })
})

async function* stream(records: readonly LedgerRecord[]): AsyncIterable<LedgerRecord> {
  yield* records
}
