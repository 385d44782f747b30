// Remembering what tellings made of each other changes nothing.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Comparing, compare } from '../../src/ledger/index.ts'
import { actor, day, described, item, place, tell } from './tell.ts'

const PARTIES = [actor('PRK'), actor('RUS'), described('six Russian diplomats', 'RUS')]

const anyTold = fc
  .record({
    type: fc.constantFrom('AID' as const, 'CONSULT' as const),
    actors: fc.subarray(PARTIES, { maxLength: 2 }),
    recipients: fc.subarray(PARTIES, { maxLength: 1 }),
    quote: fc.constantFrom('sent six trains of shells', 'sent shells by train'),
    reality: fc.constantFrom('actual' as const, 'planned' as const),
    when: fc.option(fc.constantFrom(day('2024-10-01'), day('2024-10-05'))),
    where: fc.option(
      fc.constantFrom(place('Kursk', 'RUS', 51.7, 36.2), place('Vladivostok', 'RUS', 43.1, 131.9)),
    ),
    items: fc.subarray([item('arms.ammunition', 100), item('arms.ammunition', 900)], { maxLength: 1 }),
    published: fc.option(fc.constantFrom('2024-10-01', '2024-10-02', '2024-10-20')),
    document: fc.constantFrom('d_1', 'd_2', 'd_3', 'd_4', 'd_5'),
    origin: fc.constantFrom('o_1', 'o_2', 'o_3'),
  })
  .map(({ origin, document, ...given }) => tell({ ...given, document, doc: { id: document, origin } }))

it('compares as one by one', () => {
  fc.assert(
    fc.property(fc.array(anyTold, { minLength: 2, maxLength: 8 }), (told) => {
      const comparing = new Comparing()
      for (const a of told) for (const b of told) expect(comparing.compare(a, b)).toEqual(compare(a, b))
    }),
    { numRuns: 300 },
  )
})
