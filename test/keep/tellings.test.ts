// Many texts that tell the same in the same words: one claim stands for all in the comparisons, and it does not show.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Readable } from '../../src/keep/ledger.ts'
import { all, newLedger } from './ledgers.ts'
import { made } from './made.ts'

const DAY = '2024-05-20'
const SENTENCES = [
  ['North Korea shipped artillery shells to Russia.', 'shipped'],
  ['North Korea sent artillery shells to Russia by train.', 'sent'],
  ['North Korea sent artillery shells to Russia by sea.', 'sent'],
] as const

/** A text that has some of the sentences, and one of its own. */
function text(n: number, sentences: readonly number[], head: object = {}, reader = 'made-1'): Readable {
  const told = sentences.map((at) => SENTENCES[at]!)
  const words = [`Sketch ${n} of this was made by traveller ${n}.`, ...told.map(([sentence]) => sentence)]
  const publishedAt = `2024-06-${String(1 + (n % 20)).padStart(2, '0')}`
  const whole = { text: words.join(' '), publisher: `Paper ${n}`, publishedAt, ...head }
  const claims = told.map(([, trigger]) => ({ trigger, actor: 'North Korea', recipient: 'Russia', day: DAY }))
  return made(whole, claims, reader)
}

const READINGS: readonly Readable[] = [
  text(0, [0, 1]),
  text(1, [0, 1]),
  text(2, [0]),
  text(3, [1]),
  text(4, [2]),
  text(5, [2, 0]),
  // Copies of one text.
  text(6, [0, 2]),
  text(6, [0, 2], { publisher: 'Daily Copy', publishedAt: '2024-06-21' }),
  // Versions at one address: the last one counts.
  text(7, [0], { url: 'https://a.example/7', publisher: 'Weekly', publishedAt: '2024-06-01' }),
  text(8, [1], { url: 'https://a.example/7', publisher: 'Weekly', publishedAt: '2024-06-02' }),
  text(9, [], { url: 'https://a.example/9', publisher: 'Weekly', publishedAt: '2024-06-09' }),
  text(10, [0], { url: 'https://a.example/9', publisher: 'Weekly', publishedAt: '2024-06-03' }),
]

async function eventsOf(readings: readonly Readable[], together: boolean): Promise<unknown> {
  const ledger = await newLedger()
  if (together) await all(ledger.addAll(readings))
  else for (const reading of readings) await ledger.add(reading)
  expect(await all(ledger.check())).toEqual([])
  return ledger.events({}, { order: 'ascending' })
}

describe('tellings', () => {
  it('make the same events in whatever order the texts arrive', async () => {
    const expected = await eventsOf(READINGS, true)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...READINGS], { minLength: READINGS.length }),
        fc.boolean(),
        async (shuffled, together) => {
          expect(await eventsOf(shuffled, together)).toEqual(expected)
        },
      ),
      { numRuns: 4 },
    )
  })

  it('are one event still when the claim that stood for them is read no more', async () => {
    for (const gone of [0, 2, 5]) {
      const again = READINGS.map((reading, at) =>
        at === gone ? { ...reading, claims: [], reader: 'made-2' } : reading,
      )
      const ledger = await newLedger()
      await all(ledger.addAll(READINGS.map((one, at) => (at === gone ? one : { ...one, reader: 'made-2' }))))
      await all(ledger.reread(() => again[gone]!, 'made-2'))
      expect(await all(ledger.check())).toEqual([])
      expect(await ledger.events({}, { order: 'ascending' })).toEqual(await eventsOf(again, true))
    }
  })
})
