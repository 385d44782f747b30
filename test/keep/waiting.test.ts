// A sentence that many texts repeat: its event is not computed anew with each of them, and nobody sees the difference.
import { expect, it } from 'vitest'
import { all, newLedger, newPlace, openLedger } from './ledgers.ts'
import { shipment } from './made.ts'

/** Texts of one act, each on another day and of its own words around it. */
const READINGS = Array.from({ length: 30 }, (_, n) => {
  const day = new Date(Date.UTC(2024, 5, 1 + n)).toISOString().slice(0, 10)
  return shipment('2024-05-20', {
    words: `North Korea shipped artillery shells to Russia. Sketch ${n} of the place where they went was made by traveller ${n}.`,
    publisher: `Paper ${n}`,
    publishedAt: day,
  })
})

it('ends in the same events as adding one by one', async () => {
  const [many, single] = [await newLedger(), await newLedger()]
  await all(many.addAll(READINGS))
  for (const reading of READINGS) await single.add(reading)
  const told = async (ledger: typeof many) => (await ledger.events()).map((event) => ({ ...event }))
  expect(await told(many)).toEqual(await told(single))
  expect((await many.events())[0]!.claims).toHaveLength(READINGS.length)
  expect(await all(many.check())).toEqual([])
})

it('shows whoever asks in between all that was added', async () => {
  const place = await newPlace()
  const [writer, reader] = [await openLedger(place), await openLedger(place)]
  let added = 0
  for await (const _ of writer.addAll(READINGS)) {
    added++
    if (added % 10 !== 0) continue
    const [{ documents }, [event]] = [await reader.stats(), await reader.events()]
    expect(documents).toBeGreaterThanOrEqual(added)
    expect(event!.claims).toHaveLength(documents)
    expect(await all(reader.check())).toEqual([])
  }
  expect(added).toBe(READINGS.length)
})
