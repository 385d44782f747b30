// Which claims stand in one event, given words on pairs of them.
import { describe, expect, it } from 'vitest'
import { assemble, type Told } from '../../../src/ledger/index.ts'
import type { Judgement } from '../../../src/model/index.ts'
import { actor, day, tell, word } from '../tell.ts'

/** Claims that the rules do not call different: the parties are the same, and nothing else. */
const quiet = (count: number): Told[] =>
  Array.from({ length: count }, (_, at) =>
    tell({
      id: `c_${at}`,
      document: `d_${at}`,
      quote: `words${at} of${at}`,
      trigger: `act${at}`,
      published: '2024-10-18',
    }),
  )
const groups = (told: readonly Told[], words: readonly Judgement[]): readonly string[] =>
  assemble(told, words)
    .map(({ claims }) => [...claims].sort().join(' '))
    .sort()

describe('assemble', () => {
  it('keeps claims apart without a word', () => {
    expect(groups(quiet(3), [])).toEqual(['c_0', 'c_1', 'c_2'])
  })

  it('joins what the rules call the same, over a chain of pairs they say nothing about', () => {
    const [a, b, c] = quiet(3) as [Told, Told, Told]
    expect(
      groups([a, b, c], [word(a, b, 'same', { score: 0.8 }), word(b, c, 'same', { score: 0.7 })]),
    ).toEqual(['c_0 c_1 c_2'])
  })

  it('breaks a chain whose ends are called different, at its weakest pair', () => {
    const [a, b, c] = quiet(3) as [Told, Told, Told]
    const words = [
      word(a, b, 'same', { score: 0.8 }),
      word(b, c, 'same', { score: 0.7 }),
      word(a, c, 'different', { score: 0.1 }),
    ]
    expect(groups([a, b, c], words)).toEqual(['c_0 c_1', 'c_2'])
  })

  it('breaks a chain whose ends the rules find different, though nobody judged them', () => {
    const a = tell({ id: 'c_a', when: day('2024-10-08') })
    const b = tell({ id: 'c_b' })
    const c = tell({ id: 'c_c', when: day('2024-10-14') })
    expect(
      groups([a, b, c], [word(a, b, 'same', { score: 0.7 }), word(b, c, 'same', { score: 0.8 })]),
    ).toEqual(['c_a', 'c_b c_c'])
  })

  it('lets a person join what the rules tell apart, with all that stands beside it', () => {
    const a = tell({ id: 'c_a', recipients: [actor('CHN')] })
    const [b, c] = [tell({ id: 'c_b' }), tell({ id: 'c_c' })]
    const rules = [word(b, c, 'same', { score: 0.9 }), word(a, b, 'different', { score: 0 })]
    expect(groups([a, b, c], rules)).toEqual(['c_a', 'c_b c_c'])
    expect(groups([a, b, c], [...rules, word(a, b, 'same')])).toEqual(['c_a c_b c_c'])
  })

  it('lets a person separate what the rules join', () => {
    const [a, b, c] = quiet(3) as [Told, Told, Told]
    const rules = [
      word(a, b, 'same', { score: 0.9 }),
      word(b, c, 'same', { score: 0.8 }),
      word(a, c, 'same', { score: 0.85 }),
    ]
    expect(groups([a, b, c], rules)).toEqual(['c_0 c_1 c_2'])
    expect(groups([a, b, c], [...rules, word(a, c, 'different')])).toEqual(['c_0 c_1', 'c_2'])
  })

  it('keeps both words of a person: the two that are the same leave events that must stay apart', () => {
    const [a, b, c, d] = quiet(4) as [Told, Told, Told, Told]
    const rules = [word(a, b, 'same', { score: 0.9 }), word(c, d, 'same', { score: 0.9 })]
    const persons = [word(b, c, 'same'), word(a, d, 'different')]
    expect(groups([a, b, c, d], [...rules, ...persons])).toEqual(['c_0', 'c_1 c_2', 'c_3'])
  })

  it('keeps what differs from one claim away from all that a person called the same as it', () => {
    const [a, b, c] = quiet(3) as [Told, Told, Told]
    const words = [word(a, b, 'same'), word(b, c, 'different'), word(a, c, 'same', { score: 1 })]
    expect(groups([a, b, c], words)).toEqual(['c_0 c_1', 'c_2'])
  })

  it('takes the later of two words of a person, and forgets what was taken back', () => {
    const [a, b] = quiet(2) as [Told, Told]
    const [early, late] = [word(a, b, 'same'), word(a, b, 'different', { at: '2026-02-01T00:00:00Z' })]
    expect(groups([a, b], [early, late])).toEqual(['c_0', 'c_1'])
    expect(groups([a, b], [early, { ...late, withdrawnAt: '2026-03-01T00:00:00Z' }])).toEqual(['c_0 c_1'])
  })

  it('passes over judgements of claims that it was not given', () => {
    const [a, b, c] = quiet(3) as [Told, Told, Told]
    expect(groups([a, b], [word(a, c, 'same'), word(c, b, 'same')])).toEqual(['c_0', 'c_1'])
    expect(assemble([], [])).toEqual([])
  })
})
