// Tokens after the conventions of UD English.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openEnglish } from '../../../src/language/open-english.ts'
import { cutTokens } from '../../../src/read/01-tokens/tokens.ts'

const model = openEnglish()
const forms = (text: string): string => cutTokens(text, model.tokens).forms.join(' ')

describe('tokens', () => {
  test.each([
    ['The U.S. and the U.N. met Mr. Kim.', 'The U.S. and the U.N. met Mr. Kim .'],
    ["We won't go and don’t ask.", "We wo n't go and do n’t ask ."],
    ["The ministers' plane left Kenya's airport.", "The ministers ' plane left Kenya 's airport ."],
    ['It cost $400m (about 12%).', 'It cost $ 400 m ( about 12 % ) .'],
    [
      'The U.N.-backed force took a 15-year-old bridge.',
      'The U.N. - backed force took a 15 - year - old bridge .',
    ],
    ['They cannot leave at 10:30 p.m. today.', 'They can not leave at 10:30 p.m. today .'],
    ['“It isn’t clear,” she said.', '“ It is n’t clear , ” she said .'],
    ['Talks failed ... again.', 'Talks failed ... again .'],
    [
      'See https://example.org/a?b=c or write to press@ministry.example.org.',
      'See https://example.org/a?b=c or write to press@ministry.example.org .',
    ],
    // title-stop.ts
    ['They met Rep. Doe and Capt. Roe.', 'They met Rep. Doe and Capt. Roe .'],
    ['Doe v. Roe is a case.', 'Doe v. Roe is a case .'],
  ])('%s', (text, expected) => expect(forms(text)).toBe(expected))

  test('nothing but white space has no tokens', () => {
    expect(cutTokens('', model.tokens).count).toBe(0)
    expect(cutTokens(' \n\t\u00a0', model.tokens).count).toBe(0)
  })

  test('spans quote the text, in order, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, starts, ends, forms } = cutTokens(text, model.tokens)
        let last = 0
        for (let i = 0; i < count; i++) {
          expect(text.slice(starts[i], ends[i])).toBe(forms[i])
          expect(starts[i]).toBeGreaterThanOrEqual(last)
          expect(ends[i]).toBeGreaterThan(starts[i]!)
          last = ends[i]!
        }
      }),
    )
  })

  test('lone surrogates and control characters are no trouble', () => {
    for (const text of [
      '\ud800',
      'a\udc00b',
      '\u0000\u0001x\u0007',
      '\u202eabc\u202c',
      '\ud83d\ude00\ud83d'.repeat(300),
    ]) {
      expect(() => cutTokens(text, model.tokens)).not.toThrow()
    }
  })

  test('a run without white space is cut into pieces of bounded length, in linear time', () => {
    const { ends, starts, count } = cutTokens(`${'a'.repeat(300_000)}${'.x'.repeat(20_000)}`, model.tokens)
    for (let i = 0; i < count; i++) expect(ends[i]! - starts[i]!).toBeLessThanOrEqual(256)
  })
})
