import { describe, expect, it } from 'vitest'
import { perspective } from '../../src/analysis/perspective.ts'
import type { Tie } from '../../src/knowledge/knowledge.ts'
import { CLAIMS } from '../fixtures/reading.ts'

function membership(of: string, id: string, role = 'member', kind = 'membership'): Tie {
  const dates = { from: null, until: null }
  return {
    id: `${of}-members`,
    kind,
    name: of,
    of,
    parties: [{ id, role, ...dates }],
    verified: true,
    ...dates,
  }
}

const concerns = (country: string, ...ties: Tie[]): unknown[] =>
  perspective(CLAIMS, country, '2025-12-27', { ties: () => ties }).map(({ claim, how, through }) => [
    claim,
    how,
    ...through,
  ])

describe('perspective', () => {
  it('finds claims that the country or its bodies take part in', () => {
    expect(concerns('RUS')).toEqual([
      ['c_01', 'party'],
      ['c_02', 'party'],
      ['c_03', 'party'],
      ['c_04', 'party'],
      ['c_06', 'party'],
    ])
  })

  it('finds those of its organisations, and says through which', () => {
    expect(concerns('CAN', membership('nato', 'CAN'))).toEqual([
      ['c_05', 'party'],
      ['c_06', 'party'],
      ['c_07', 'member', 'nato'],
    ])
  })

  it('leaves out organisations that it only watches or waits for, and other ties', () => {
    expect(concerns('UKR', membership('nato', 'UKR', 'candidate'))).toEqual([])
    expect(concerns('UKR', membership('nato', 'UKR', 'member', 'treaty'))).toEqual([])
  })

  it('asks for the ties of the day', () => {
    const asked: unknown[] = []
    perspective([], 'CAN', '2025-12-27', {
      ties: (...words) => {
        asked.push(words)
        return []
      },
    })
    expect(asked).toEqual([['CAN', '2025-12-27']])
  })
})
