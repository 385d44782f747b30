// A ledger that an older version wrote is brought up to date when it is opened, and goes on as if it had always been.
import pg from 'pg'
import { expect, it } from 'vitest'
import { openSqlite } from '../../src/store/sqlite.ts'
import { all, DIALECT, newLedger, newPlace, openLedger } from './ledgers.ts'
import { shipment } from './made.ts'

/** What undoes the migration `0002-adding`. */
const OLDER = [
  'drop table sketches',
  'drop table waiting',
  'alter table block_keys drop column telling',
  "delete from ledger_migrations where name = '0002-adding'",
]

async function makeOlder(place: string): Promise<void> {
  if (DIALECT === 'sqlite') {
    const file = openSqlite(place)
    for (const statement of OLDER) file.exec(statement)
    file.close()
    return
  }
  const client = new pg.Client({ connectionString: place })
  await client.connect()
  for (const statement of OLDER) await client.query(statement)
  await client.end()
}

const READINGS = Array.from({ length: 16 }, (_, n) =>
  shipment('2024-05-20', {
    words: `North Korea shipped artillery shells to Russia. Sketch ${n % 12} of the place was made by traveller ${n % 12}.`,
    publisher: `Paper ${n}`,
    publishedAt: `2024-06-${String(n + 1).padStart(2, '0')}`,
  }),
)

it('has the same events and origins in the end', async () => {
  const place = await newPlace()
  const before = await openLedger(place)
  await all(before.addAll(READINGS.slice(0, 8)))
  await before.close()
  await makeOlder(place)
  const ledger = await openLedger(place)
  await all(ledger.addAll(READINGS.slice(8)))
  const whole = await newLedger()
  await all(whole.addAll(READINGS))
  expect(await ledger.events()).toEqual(await whole.events())
  const [{ origins }, { origins: expected }] = [await ledger.stats(), await whole.stats()]
  expect(origins).toBe(expected)
  expect(await all(ledger.check())).toEqual([])
})
