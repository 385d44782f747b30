// However texts arrive, one by one or in batches of any size, the events and the origins are the same in the end.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Readable } from '../../src/keep/ledger.ts'
import { all, newLedger } from './ledgers.ts'
import { type MadeClaim, made } from './made.ts'

/** Sentences that many texts have, with what they tell: dated and not, of two parties and of one. */
const TOLD: readonly (readonly [string, MadeClaim])[] = (
  [
    [
      'North Korea shipped artillery shells to Russia by train.',
      'by train',
      'North Korea',
      'Russia',
      '2024-05-20',
    ],
    [
      'North Korea shipped artillery shells to Russia by sea.',
      'by sea',
      'North Korea',
      'Russia',
      '2024-05-20',
    ],
    [
      'North Korea handed artillery shells to Russia in the port.',
      'handed artillery',
      'North Korea',
      'Russia',
      '2024-05-21',
    ],
    ['Iran handed drones to Russia in that port.', 'handed drones', 'Iran', 'Russia', undefined],
    ['Iran gave drones to Russia in another port.', 'gave', 'Iran', 'Russia', undefined],
    ['Canada helped at once.', 'helped at', 'Canada', undefined, undefined],
    [
      'Canada helped the people of the flooded valley with tents.',
      'with tents',
      'Canada',
      undefined,
      undefined,
    ],
  ] as const
).map(([sentence, trigger, actor, recipient, day]) => [
  sentence,
  { trigger, actor, ...(recipient && { recipient }), ...(day && { day }) },
])

/** Sentences that tell nothing, so that texts are copies of each other or not. Each has eight words or more. */
const PLAIN = Array.from({ length: 14 }, (_, n) =>
  Array.from({ length: 10 }, (_, at) => `word${n}x${at}`)
    .join(' ')
    .replace(/^w/, 'W')
    .concat('.'),
)

const anyText = fc.record({
  /** A stretch of the plain sentences: short ones are taken from long ones, and long ones link those. */
  from: fc.integer({ min: 0, max: 13 }),
  length: fc.constantFrom(1, 2, 3, 7, 12),
  told: fc.uniqueArray(fc.integer({ min: 0, max: TOLD.length - 1 }), { maxLength: 3 }),
  publisher: fc.constantFrom('Reuters', 'KCNA', 'The Daily Sample'),
  published: fc.option(fc.constantFrom('2024-05-20', '2024-05-21', '2024-05-24'), { nil: undefined }),
})

function readingOf({
  from,
  length,
  told,
  publisher,
  published,
}: typeof anyText extends fc.Arbitrary<infer Text> ? Text : never): Readable {
  const sentences = told.map((at) => TOLD[at]!)
  const text = [...PLAIN.slice(from, from + length), ...sentences.map(([sentence]) => sentence)].join(' ')
  const head = { text, publisher, ...(published && { publishedAt: published }) }
  return made(
    head,
    sentences.map(([, claim]) => claim),
  )
}

async function resultOf(batches: readonly (readonly Readable[])[]): Promise<unknown> {
  const ledger = await newLedger()
  for (const batch of batches) {
    if (batch.length === 1) await ledger.add(batch[0]!)
    else await all(ledger.addAll(batch))
  }
  const origins = new Map<string, string>()
  for await (const { kept } of ledger.eachDocument()) origins.set(kept.id, kept.origin)
  const events = await all(ledger.eachEvent())
  return {
    origins: [...origins].sort(),
    events: events.map(({ event }) => event).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The readings, cut where a chance says so. */
function cut(readings: readonly Readable[], sizes: readonly number[]): Readable[][] {
  const batches: Readable[][] = []
  for (let done = 0, turn = 0; done < readings.length; turn++) {
    const size = sizes[turn % sizes.length]!
    batches.push(readings.slice(done, done + size))
    done += size
  }
  return batches
}

describe('any order', () => {
  it('of any texts in batches of any size makes the same events and origins', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .uniqueArray(anyText.map(readingOf), {
            minLength: 3,
            maxLength: 12,
            selector: ({ document }) => document.id,
          })
          .chain((readings) =>
            fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length })),
          ),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
        async ([readings, shuffled], sizes) => {
          expect(await resultOf(cut(shuffled, sizes))).toEqual(await resultOf([readings]))
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 20) },
    )
  })
})
