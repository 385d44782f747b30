// Sentences, headlines and datelines.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openEnglish } from '../../../src/language/open-english.ts'
import { cutTokens } from '../../../src/read/01-tokens/tokens.ts'
import { datelineEnd } from '../../../src/read/02-sentences/dateline.ts'
import { cutSentences } from '../../../src/read/02-sentences/sentences.ts'
import { picture } from '../../picture.ts'

const model = openEnglish()

function cut(text: string): { text: string; kind: string; paragraph: number }[] {
  const tokens = cutTokens(text, model.tokens)
  const { count, firsts, kinds, paragraphs } = cutSentences(text, tokens, model.sentences)
  return Array.from({ length: count }, (_, s) => ({
    text: text.slice(tokens.starts[firsts[s]!], tokens.ends[firsts[s + 1]! - 1]),
    kind: kinds[s]!,
    paragraph: paragraphs[s]!,
  }))
}
const texts = (text: string): string[] => cut(text).map((sentence) => sentence.text)

describe('sentences', () => {
  test.each([
    [['The U.S. envoy met Mr. Kim on Aug. 7.', 'He left on Aug. 9.']],
    [['He said: "We will not go."', 'Then he left.']],
    [['“Is it over?” he asked.', '“No!” they said.']],
    [['Talks failed again.', 'But why?', 'Nobody knows!']],
    [['The talks (which began on Monday) were "constructive."', 'Others disagreed.']],
    [['The envoys met in Washington, D.C.', 'They gave no details.']],
  ])('%j', (expected) => expect(texts(expected.join(' '))).toEqual(expected))

  test('a headline in capitals ends with its line, and a line that begins with a dateline is one of its own', () => {
    const lines = [
      "Ministers Hail Water Accord as Start of a 'Shared Future'",
      'The two sides will sign the treaty in Geneva next month',
      'GENEVA (AP) - The treaty is ready.',
    ]
    expect(cut(lines.join('\n')).map(({ kind }) => kind)).toEqual([
      'headline',
      'headline',
      'dateline',
      'text',
    ])
  })

  test.each([
    'Harare, Zimbabwe - The opposition rejected the plan.',
    '"TIRANA, Albania (AP) -- Parliament passed a resolution.',
    'KABUL (Pajhwok) : Iran condemned the attack.',
    'New York, May 17, IRNA - Iran rejected the plan.',
    '(CNN) Italian police arrested the captain.',
    'AL-ULA, Saudi Arabia, Jan 6 - The kingdom agreed to restore ties.',
  ])('dateline: %s', (text) => expect(cut(text).map(({ kind }) => kind)).toEqual(['dateline', 'text']))

  test.each(['Poland - Lithuania talks resumed.', 'Vienna (Austria) is a city.', 'WARNING: Roads are icy.'])(
    'no dateline: %s',
    (text) => expect(cut(text)[0]!.text).toBe(text),
  )

  test('the picture of the label', () => {
    const { sentence, marks } = picture('src/read/02-sentences/label.ts')
    expect(cut(sentence)[0]).toEqual({
      text: sentence.slice(marks[0]!.start, marks[0]!.end),
      kind: 'dateline',
      paragraph: 0,
    })
  })

  test('a blank line ends a sentence, and a line of its own without a full stop is a headline', () => {
    expect(cut('Ministers meet in Geneva\n\nThe two sides talked for hours. It was late.')).toEqual([
      { text: 'Ministers meet in Geneva', kind: 'headline', paragraph: 0 },
      { text: 'The two sides talked for hours.', kind: 'text', paragraph: 1 },
      { text: 'It was late.', kind: 'text', paragraph: 1 },
    ])
  })

  test('lines wrapped at a width are joined', () => {
    const text =
      'The delegations met on Monday for the first time since the war began in\n' +
      'May, the ministry said. They will meet again next week in the capital of\nthe neighbouring state.'
    expect(texts(text)).toHaveLength(2)
  })

  test('the picture of the dateline', () => {
    const { sentence, marks } = picture('src/read/02-sentences/dateline.ts')
    const tokens = cutTokens(sentence, model.tokens)
    expect(tokens.ends[datelineEnd(tokens, 0, tokens.count) - 1]).toBe(marks[0]!.end)
    expect(cut(sentence).map(({ kind }) => kind)).toEqual(['dateline', 'text'])
  })

  test('the picture of the abbreviation', () => {
    const { sentence, marks } = picture('src/read/02-sentences/after-abbreviation.ts')
    expect(cut(sentence)[1]!.text).toBe(sentence.slice(marks[0]!.start))
  })

  test('every token stands in one sentence of at most 200 tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = cutTokens(text, model.tokens)
        const { count, firsts, of } = cutSentences(text, tokens, model.sentences)
        expect(firsts[count]).toBe(tokens.count)
        for (let s = 0; s < count; s++) {
          expect(firsts[s + 1]! - firsts[s]!).toBeGreaterThan(0)
          expect(of.subarray(firsts[s], firsts[s + 1]).every((sentence) => sentence === s)).toBe(true)
        }
      }),
    )
    const long = 'word '.repeat(5000)
    const tokens = cutTokens(long, model.tokens)
    const { count, firsts } = cutSentences(long, tokens, model.sentences)
    for (let s = 0; s < count; s++) expect(firsts[s + 1]! - firsts[s]!).toBeLessThanOrEqual(200)
  })
})
