// A list of words answers as a Map of its lines does.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordList } from '../../src/language/word-list.ts'

describe('a list of words', () => {
  it('knows the number of each line and of nothing else', () => {
    const list = new WordList('the\nof\nto\n«à»\n')
    expect(list.size).toBe(5)
    expect(['the', 'of', 'to', '«à»', ''].map((word) => list.get(word))).toEqual([0, 1, 2, 3, 4])
    expect(['t', 'th', 'he', 'the\nof', 'THE'].map((word) => list.get(word))).toEqual(
      Array(5).fill(undefined),
    )
    expect([list.has('to'), list.has('too')]).toEqual([true, false])
  })

  it('answers as a Map does, whatever stands in the lines', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.replaceAll('\n', ''))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (lines, asked) => {
        const list = new WordList(lines.join('\n'))
        const map = new Map(lines.map((line, number) => [line, number]))
        expect(list.size).toBe(map.size)
        for (const one of [...lines, ...asked]) expect(list.get(one)).toBe(map.get(one))
      }),
    )
  })
})
