import { describe, expect, it } from 'vitest'
import {
  certaintyWords,
  itemWords,
  listWords,
  partyWords,
  realityWords,
  whenWords,
} from '../../src/exports/wording.ts'
import type { EventClaim, When } from '../../src/model/index.ts'
import { CLAIMS } from '../fixtures/reading.ts'

const [shipments, seeking, denied] = CLAIMS as [EventClaim, EventClaim, EventClaim]

describe('wording', () => {
  it('lists', () => {
    expect(['a', 'b', 'c'].map((_, index, all) => listWords(all.slice(0, index + 1)))).toEqual([
      'a',
      'a and b',
      'a, b and c',
    ])
  })

  it('says who to whom, and who is implied', () => {
    expect(partyWords(shipments)).toBe('North Korea → Russian forces')
    expect(partyWords(seeking)).toBe('North Korea → Russia (implied)')
    expect(partyWords({ ...shipments, actors: [], recipients: [] })).toBe('somebody not named')
  })

  it('says who vouches in the words of the text', () => {
    expect(certaintyWords(shipments)).toBe('Western intelligence agencies have reported')
    expect(certaintyWords(seeking)).toBe('believed; the text does not say by whom')
    expect(certaintyWords({ ...shipments, saidBy: [], certainty: 'asserted' })).toBeNull()
  })

  it('says what keeps an act from being a fact', () => {
    expect(realityWords(denied)).toBe('denied, planned')
    expect(realityWords(shipments)).toBeNull()
  })

  const when = (from: string, to: string, precision: When['precision']): When => ({
    from,
    to,
    precision,
    of: 'event',
    text: '',
  })
  it.each([
    [when('2025-12-26', '2025-12-26', 'day'), '26 December 2025'],
    [when('2024-06-01', '2024-06-30', 'month'), 'June 2024'],
    [when('2024-01-01', '2024-12-31', 'year'), '2024'],
    [when('2024-03-04', '2024-03-10', 'week'), '2024-03-04 to 2024-03-10'],
    [{ ...when('2025-12-26', '2025-12-26', 'day'), of: 'report' as const }, 'reported 26 December 2025'],
  ])('dates %o', (value, words) => expect(whenWords(value)).toBe(words))

  it('gives a quantity unless the words hold it', () => {
    expect(itemWords(shipments.items[0]!)).toBe('artillery shells (about 9,000,000 rounds)')
    expect(itemWords(denied.items[0]!)).toBe('4,000 tonnes of fuel')
  })
})
