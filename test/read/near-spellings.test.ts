// Which given names may be one, spelt otherwise or with a slip.
import { describe, expect, it } from 'vitest'
import { isNearSpelling } from '../../src/read/near-spellings.ts'

describe('isNearSpelling', () => {
  it.each([
    ['Mohamed', 'Muhammad'],
    ['Shimom', 'Shimon'],
    ['Binyamin', 'Benjamin'],
    ['Zelenski', 'Zelensky'],
    ['José', 'Jose'],
    ['Tayip', 'Tayyip'],
    ['Alexnader', 'Alexander'],
  ])('%s and %s', (one, other) => expect(isNearSpelling(one, other)).toBe(true))

  it.each([
    ['Tom', 'Tim'],
    ['Anna', 'Anya'],
    ['Ali', 'Alia'],
    ['Peter', 'Pierre'],
    ['Maria', 'Martha'],
  ])('not %s and %s', (one, other) => expect(isNearSpelling(one, other)).toBe(false))
})
