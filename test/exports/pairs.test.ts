import { expect, it } from 'vitest'
import { groupByPair } from '../../src/exports/pairs.ts'
import type { EventClaim } from '../../src/model/index.ts'
import { CLAIMS } from '../fixtures/reading.ts'

const events = CLAIMS.filter((claim): claim is EventClaim => claim.kind === 'event')
const shown = (claims: readonly EventClaim[]): unknown[] =>
  groupByPair(claims).map((group) => [group.parties.join(' '), group.claims.map(({ id }) => id)])

it('groups claims by their parties, whichever way the act goes', () => {
  expect(shown(events)).toEqual([
    ['PRK RUS', ['c_01', 'c_02', 'c_03']],
    ['CAN PRK RUS', ['c_06']],
    ['NATO PRK', ['c_07']],
  ])
})

it('puts those of one party last', () => {
  const alone = { ...events[0]!, id: 'c_10', recipients: [] }
  expect(shown([alone, ...events]).at(-1)).toEqual(['PRK', ['c_10']])
})
