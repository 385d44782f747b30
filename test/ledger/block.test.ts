// Claims that may tell one event meet; a busy pair of states does not meet itself all over.
import { describe, expect, it } from 'vitest'
import { blockKeys, type Told } from '../../src/ledger/index.ts'
import { actor, day, described, item, person, tell } from './tell.ts'

function meet(a: Told, b: Told): boolean {
  return blockKeys(a).some((one) =>
    blockKeys(b).some((two) => one.key === two.key && one.from <= two.to && two.from <= one.to),
  )
}

const dated = (date: string, given = {}): Told => tell({ when: day(date), ...given })

describe('blockKeys', () => {
  it('brings the same pair together in either order, and a body or a person with their state', () => {
    expect(meet(tell(), tell({ actors: [actor('RUS')], recipients: [actor('PRK')] }))).toBe(true)
    expect(
      meet(tell(), tell({ actors: [actor('PRK.MIL')], recipients: [person('vladimir-putin', 'RUS')] })),
    ).toBe(true)
    expect(meet(tell(), tell({ actors: [actor('CHN')], recipients: [actor('JPN')] }))).toBe(false)
  })

  it('brings types together that tell one event in other words', () => {
    expect(meet(tell({ type: 'CONSULT' }), tell({ type: 'AGREE' }))).toBe(true)
    expect(meet(tell({ type: 'SANCTION' }), tell({ type: 'COERCE' }))).toBe(true)
    expect(meet(tell({ type: 'ASSAULT' }), tell({ type: 'CONSULT', trigger: 'met' }))).toBe(false)
  })

  it('looks at the days that are named, else at those around publication', () => {
    expect(meet(dated('2024-10-08'), dated('2024-10-09'))).toBe(true)
    expect(meet(dated('2024-10-08'), dated('2024-10-20'))).toBe(false)
    expect(meet(dated('2024-10-14'), tell({ published: '2024-10-18' }))).toBe(true)
    expect(meet(dated('2024-10-01'), tell({ published: '2024-10-18' }))).toBe(false)
    const month = tell({
      when: day('2024-10-01', '2024-10-31', { precision: 'month' }),
      published: '2024-12-01',
    })
    expect(meet(dated('2024-10-08'), month)).toBe(true)
  })

  it('meets a claim that leaves a party out', () => {
    expect(meet(tell(), tell({ recipients: [] }))).toBe(true)
    expect(meet(tell({ actors: [] }), tell())).toBe(true)
  })

  it('brings a claim of a year only to those that share a detail', () => {
    const year = {
      when: day('2024-01-01', '2024-12-31', { precision: 'year' as const }),
      published: '2025-02-01',
    }
    const arms = { items: [item('arms.missiles')], trigger: 'delivered' }
    expect(meet(dated('2024-10-08', { trigger: 'gave' }), tell(year))).toBe(false)
    expect(
      meet(
        dated('2024-10-08', { trigger: 'gave', items: [item('arms.missiles.ballistic')] }),
        tell({ ...year, ...arms }),
      ),
    ).toBe(true)
  })

  it('brings copies of a sentence together, and claims that give one number, whatever their parties', () => {
    const others = { actors: [actor('CHN')], recipients: [actor('JPN')] }
    const quote = 'the first 1,500 soldiers arrived in the east of Russia'
    expect(meet(tell({ quote }), tell({ quote, ...others, type: 'ACCUSE' }))).toBe(true)
    expect(meet(tell({ quote }), tell({ quote: 'about 1,500 soldiers', ...others }))).toBe(true)
    expect(
      meet(tell({ quote }), tell({ quote: 'about 1500 soldiers', ...others, published: '2024-10-25' })),
    ).toBe(false)
    const odd = blockKeys(tell({ quote: `a b c d e f ${'\u{20000}'.repeat(500)}` }))
    for (const { key } of odd) expect([key.length < 200, Buffer.from(key).toString()]).toEqual([true, key])
    expect(meet(tell({ quote: 'in 2024' }), tell({ quote: 'since 2024', ...others }))).toBe(false)
  })

  it('stays small for many parties, nobody and no day', () => {
    const many = Array.from({ length: 60 }, (_, at) => actor(`A${String(at).padStart(2, '0')}`))
    expect(blockKeys(tell({ actors: many, recipients: many })).length).toBeLessThan(200)
    expect(blockKeys(tell({ actors: [], recipients: [] }))).toEqual([])
    expect(blockKeys(tell({ published: null })).length).toBeGreaterThan(0)
    expect(
      meet(tell({ actors: [described('a tanker', null)] }), tell({ actors: [described('A  Tanker', null)] })),
    ).toBe(true)
  })

  it('gives a dyad of 14 claims a day some tens of others to compare with each', () => {
    const types = [
      'AID',
      'CONSULT',
      'AGREE',
      'ACCUSE',
      'ASSAULT',
      'SANCTION',
      'COOPERATE',
      'THREATEN',
    ] as const
    const start = Date.UTC(2020, 0, 1)
    const meetings = new Map<string, number[]>()
    let pairs = 0
    for (let number = 0; number < 4_000; number++) {
      const date = new Date(start + Math.floor(number / 14) * 86_400_000).toISOString().slice(0, 10)
      for (const { key, from, to } of blockKeys(
        tell({ type: types[number % 8]!, when: day(date), published: date }),
      )) {
        const days = meetings.get(key) ?? []
        meetings.set(key, days)
        for (let at = from; at <= to; at++) {
          pairs += days[at] ?? 0
          days[at] = (days[at] ?? 0) + 1
        }
      }
    }
    // Counted once a key and day: an upper bound of the pairs.
    expect(pairs / 4_000).toBeLessThan(150)
  })
})
