// What holds of assembling whatever claims and judgements there are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble, blockKeys, compare, type Told, verdictOf } from '../../src/ledger/index.ts'
import type { EventType, Judgement, LedgerEvent } from '../../src/model/index.ts'
import { actor, day, described, item, person, place, tell, word } from './tell.ts'

const TYPES: readonly EventType[] = ['AID', 'CONSULT', 'AGREE', 'ASSAULT', 'SANCTION']
const ACTORS = [
  actor('PRK'),
  actor('RUS'),
  actor('PRK.MIL', { kind: 'body', sector: 'MIL' }),
  person('kim-jong-un', 'PRK'),
  described('six Russian diplomats', 'RUS'),
]
const QUOTES = [
  'sent six trains of shells',
  'sent shells by train',
  'met and signed a treaty',
  'struck a bridge',
  'gave help',
]
const DAYS = ['2024-10-01', '2024-10-02', '2024-10-03', '2024-10-09']

const anyTold = (number: number): fc.Arbitrary<Told> =>
  fc
    .record({
      type: fc.constantFrom(...TYPES),
      actors: fc.subarray(ACTORS, { maxLength: 2 }),
      recipients: fc.subarray(ACTORS, { maxLength: 2 }),
      quote: fc.constantFrom(...QUOTES),
      polarity: fc.constantFrom('affirmed' as const, 'affirmed' as const, 'denied' as const),
      reality: fc.constantFrom('actual' as const, 'planned' as const),
      when: fc.option(fc.constantFrom(...DAYS).map((date) => day(date))),
      where: fc.option(
        fc.constantFrom(place('Kursk', 'RUS', 51.7, 36.2), place('Vladivostok', 'RUS', 43.1, 131.9)),
      ),
      items: fc.subarray([item('arms.ammunition', 100), item('arms.ammunition', 900)], { maxLength: 1 }),
      published: fc.option(fc.constantFrom(...DAYS)),
      document: fc.constantFrom('d_1', 'd_2', 'd_3', 'd_4'),
      gone: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ gone, ...given }) =>
      tell({
        ...given,
        id: `c_${number}`,
        ...(gone === 0 ? { doc: { id: given.document, withdrawnAt: '2025-01-01' } } : {}),
      }),
    )

const anyClaims: fc.Arbitrary<readonly Told[]> = fc
  .integer({ min: 1, max: 9 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyTold(at))))

/** Judgements of the rules on every pair that shares a block. */
function judged(told: readonly Told[]): readonly Judgement[] {
  return told.flatMap((a, at) =>
    told.slice(at + 1).flatMap((b) => {
      const keys = new Set(blockKeys(a).map(({ key }) => key))
      if (!blockKeys(b).some(({ key }) => keys.has(key))) return []
      const { score, ...rest } = compare(a, b)
      const verdict = verdictOf({ score, ...rest })
      return verdict === null ? [] : [word(a, b, verdict, { score })]
    }),
  )
}

const anyWords = (told: readonly Told[]): fc.Arbitrary<readonly Judgement[]> =>
  fc
    .array(fc.tuple(fc.nat(told.length - 1), fc.nat(told.length - 1), fc.boolean(), fc.nat(3)), {
      maxLength: 5,
    })
    .map((pairs) =>
      pairs.flatMap(([a, b, same, at]) =>
        a === b
          ? []
          : [word(told[a]!, told[b]!, same ? 'same' : 'different', { at: `2026-01-0${at + 1}T00:00:00Z` })],
      ),
    )

const anyCase = anyClaims.chain((told) =>
  fc.record({
    told: fc.constant(told),
    words: anyWords(told),
    order: fc.shuffledSubarray([...told], { minLength: told.length }),
  }),
)

const eventOf = (events: readonly LedgerEvent[], claim: string): string =>
  events.find(({ claims }) => claims.includes(claim))!.id

const RUNS = { numRuns: 60 }

describe('assemble, whatever it is given', () => {
  it('hands every claim out in one event', () => {
    fc.assert(
      fc.property(anyCase, ({ told, words }) => {
        const claims = assemble(told, [...judged(told), ...words]).flatMap((event) => event.claims)
        expect([...claims].sort()).toEqual(told.map(({ claim }) => claim.id).sort())
      }),
      RUNS,
    )
  })

  it('gives the same events for any order of claims and judgements', () => {
    fc.assert(
      fc.property(anyCase, ({ told, words, order }) => {
        const all = [...judged(told), ...words]
        expect(assemble(order, [...all].reverse())).toEqual(assemble(told, all))
      }),
      RUNS,
    )
  })

  it('gives the same events twice, and for copies of the claims', () => {
    fc.assert(
      fc.property(anyCase, ({ told, words }) => {
        const all = [...judged(told), ...words]
        const copied = structuredClone(told) as readonly Told[]
        expect(assemble(told, all)).toEqual(assemble(told, all))
        expect(assemble(copied, all)).toEqual(assemble(told, all))
      }),
      RUNS,
    )
  })

  it('restores the former events when a person takes every word back', () => {
    fc.assert(
      fc.property(anyCase, ({ told, words }) => {
        const rules = judged(told)
        const taken = words.map((one) => ({ ...one, withdrawnAt: '2026-06-01T00:00:00Z' }))
        expect(assemble(told, [...rules, ...taken])).toEqual(assemble(told, rules))
      }),
      RUNS,
    )
  })

  it('never puts two claims in one event that the rules found different, unless a person joined events', () => {
    fc.assert(
      fc.property(anyClaims, (told) => {
        const events = assemble(told, judged(told))
        for (const [at, a] of told.entries())
          for (const b of told.slice(at + 1))
            if (verdictOf(compare(a, b)) === 'different')
              expect(eventOf(events, a.claim.id)).not.toBe(eventOf(events, b.claim.id))
      }),
      RUNS,
    )
  })

  it('needs only what the rules call the same: what differs it finds itself', () => {
    fc.assert(
      fc.property(anyClaims, (told) => {
        const rules = judged(told)
        expect(
          assemble(
            told,
            rules.filter(({ verdict }) => verdict === 'same'),
          ),
        ).toEqual(assemble(told, rules))
      }),
      RUNS,
    )
  })

  it('does what a person says last on a pair', () => {
    fc.assert(
      fc.property(anyClaims, fc.boolean(), (told, same) => {
        if (told.length < 2) return
        const [a, b] = told as [Told, Told]
        const events = assemble(told, [...judged(told), word(a, b, same ? 'same' : 'different')])
        expect(eventOf(events, a.claim.id) === eventOf(events, b.claim.id)).toBe(same)
      }),
      RUNS,
    )
  })

  it('never puts two claims in one event that a person called different', () => {
    fc.assert(
      fc.property(anyCase, ({ told, words }) => {
        const events = assemble(told, [...judged(told), ...words])
        const last = new Map<string, Judgement>()
        for (const one of [...words].sort((a, b) =>
          a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? 1 : -1,
        ))
          last.set(`${one.left} ${one.right}`, one)
        for (const { left, right, verdict } of last.values())
          if (verdict === 'different') expect(eventOf(events, left)).not.toBe(eventOf(events, right))
      }),
      RUNS,
    )
  })
})

describe('compare, whatever it is given', () => {
  it('is symmetric, between 0 and 1, and gives a reason', () => {
    fc.assert(
      fc.property(anyTold(1), anyTold(2), (a, b) => {
        const comparison = compare(a, b)
        expect(compare(b, a)).toEqual(comparison)
        expect(comparison.score).toBeGreaterThanOrEqual(0)
        expect(comparison.score).toBeLessThanOrEqual(1)
        expect(comparison.because.length).toBeGreaterThan(0)
      }),
      RUNS,
    )
  })
})
