// A sketch never rules a copy out, and rules out most texts that share a few sentences.
import { describe, expect, it } from 'vitest'
import {
  copies,
  fingerprint,
  mayCopy,
  mayCopyOutline,
  outlineOf,
  sketchOf,
} from '../../../src/ledger/index.ts'

/** A sentence of twelve words that no other number has. */
const sentence = (n: number): string =>
  `Envoy ${n} said word${n}a of word${n}b and word${n}c could word${n}d before word${n}e in spring.`
const text = (...numbers: readonly number[]): string => numbers.map(sentence).join(' ')
const many = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at)
const sketch = (words: string) => sketchOf(fingerprint(words))
const outline = (words: string) => outlineOf(fingerprint(words))

describe('a sketch', () => {
  it('lets every copy pass', () => {
    const whole = many(0, 30)
    for (const kept of [30, 25, 20, 12, 6, 2]) {
      for (const added of [0, 3]) {
        const [one, other] = [text(...whole), text(...whole.slice(0, kept), ...many(100, added))]
        if (copies(one, other) === null) continue
        expect(mayCopy(sketch(one), sketch(other))).toBe(true)
        expect(mayCopyOutline(outline(one), outline(other))).toBe(true)
      }
    }
    expect(mayCopy(sketch(''), sketch(text(1)))).toBe(true)
  })

  it('rules out texts of one length that share a few sentences', () => {
    const [one, other] = [text(...many(0, 20)), text(...many(18, 20))]
    expect(copies(one, other)).toBeNull()
    expect(mayCopy(sketch(one), sketch(other))).toBe(false)
    expect(mayCopy(sketch(other), sketch(one))).toBe(false)
    expect(mayCopyOutline(outline(one), outline(other))).toBe(false)
  })
})
