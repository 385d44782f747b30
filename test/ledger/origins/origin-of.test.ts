// All documents of one origin name it alike, in any order.
import { expect, it } from 'vitest'
import { originOf } from '../../../src/ledger/index.ts'

const early = { id: 'd_b', publishedAt: '2024-01-01T09:00:00Z' }
const late = { id: 'd_a', publishedAt: '2024-01-02' }
const undated = { id: 'd_0', publishedAt: null }

it('is the earliest published, of several the one whose id sorts first', () => {
  expect(originOf([early, late, undated])).toBe('o_b')
  expect(originOf([undated, late, early])).toBe('o_b')
  expect(originOf([{ ...late, publishedAt: early.publishedAt }, early])).toBe('o_a')
  expect(originOf([undated])).toBe('o_0')
  expect(() => originOf([])).toThrow(RangeError)
})
