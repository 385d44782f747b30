// Words as the full text has them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, phrasesOf, wordsOf } from '../../src/store/words.ts'

describe('words', () => {
  it.each([
    ['sanction', ['sanctions', 'sanctioned', 'sanctioning', 'SANCTION', 'Sanction’s']],
    ['impose', ['imposes', 'imposed', 'imposing']],
    ['ally', ['allies', 'ally’s']],
    ['missile', ['missiles']],
    ['ship', ['ships', 'shipped', 'shipping']],
    ['elysee', ['Élysée']],
  ])('finds %s in all its forms', (word, forms) => {
    for (const form of forms) expect(wordsOf(form)).toEqual(wordsOf(word))
  })

  it('keeps apart what is not the same', () => {
    const words = [
      'press',
      'status',
      'crisis',
      'red',
      'bring',
      'China',
      'Chinese',
      'arms',
      'army',
      '1718',
      '2397',
    ]
    expect(new Set(words.map((word) => wordsOf(word)[0])).size).toBe(words.length)
  })

  it('are letters and digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of [...wordsOf(text), ...phrasesOf(text).flat()])
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
        expect(fold(text)).toBe(fold(fold(text)))
      }),
    )
  })
})

describe('a query', () => {
  it('is words and phrases', () => {
    expect(phrasesOf('shells "shared bloodshed" Rajin')).toEqual([
      ['shell'],
      wordsOf('shared bloodshed'),
      ['rajin'],
    ])
    expect(phrasesOf('“open')).toEqual([['open']])
    expect(phrasesOf('a '.repeat(1_000)).length).toBeLessThan(100)
  })
})
