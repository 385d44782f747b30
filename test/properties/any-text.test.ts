// Any string at all reads without throwing; that it does so in linear time is measured by bench/layers/linearity.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES, example } from '../examples.ts'
import { theReader } from '../reader.ts'
import { checkReading } from './check-reading.ts'

const reader = await theReader()
const words = [
  ...new Set(EXAMPLES.flatMap((name) => example(name).text.split(/(\s+|[.,;:“”"()’'-])/))),
].filter((word) => word !== '')

/** Any UTF-16 at all, halves of pairs included. */
const utf16 = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 200,
})
const signs = [
  '\u0000',
  '\u001b[31m',
  '\ufeff',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ud800',
  '\udfff',
  '\r',
  '\n\n',
  '\t',
  '“',
  '”',
  '"',
  '(',
  ')',
  '—',
  '...',
  '🇨🇦',
  'é',
  'e\u0301',
  'İ',
  'ß',
  'ﬁ',
  '\u2028',
  '٣٤',
  '１２',
  '$',
  '€',
  '%',
  '#',
  '@',
  'http://a.b/c?d',
  '1,000,000',
  '2024-06-31',
  'U.S.',
]
const rightToLeft = ['قال', 'الرئيس', 'אמר', 'הנשיא', 'رئيس', '،', '۔']
const salad = (parts: readonly string[], glue: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength: 120 }).map((list) => list.join(glue))

describe('any string', () => {
  it.each([
    ['of UTF-16', utf16],
    ['of printable characters', fc.string({ unit: 'grapheme', maxLength: 200 })],
    [
      'of bytes taken for text',
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ],
    ['of the words of the news', salad(words, ' ')],
    ['of the words of the news without spaces', salad(words, '')],
    ['of words and signs', salad([...words.slice(0, 300), ...signs], ' ')],
    ['of signs', salad(signs, '')],
    ['written from right to left', salad([...rightToLeft, ...signs], ' ')],
  ])('%s reads, quotes the text and gives valid claims', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => checkReading(reader.read({ text, publishedAt: '2025-12-27' }))),
      { numRuns: 60 },
    )
  })

  it('has odd metadata too', () => {
    for (const publishedAt of [
      '',
      'yesterday',
      '2025-13-45',
      '0000-01-01',
      '9999-12-31',
      '2025-12-27T08:30:00Z',
    ]) {
      checkReading(
        reader.read({
          text: 'Canada sanctioned Russia last week.',
          publishedAt,
          url: '\ud800',
          title: '',
          publisher: '\u0000',
        }),
      )
    }
  })

  it('has the same claims each time it is read', () => {
    fc.assert(
      fc.property(salad(words, ' '), (text) => {
        expect(JSON.stringify(reader.read({ text }).claims)).toBe(
          JSON.stringify(reader.read({ text }).claims),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('of white space only has no claims', () => {
    for (const text of ['', ' ', '\n\n\n', '\u00a0\u2003\ufeff'])
      expect(reader.read({ text }).claims).toEqual([])
  })
})

describe('the examples', () => {
  it.each(EXAMPLES)('%s quotes its text and gives valid claims', (name) => {
    const reading = reader.read(example(name))
    checkReading(reading)
    expect(reading.claims.length).toBeGreaterThan(0)
    expect(new Set(reading.claims.map((claim) => claim.id)).size).toBe(reading.claims.length)
  })

  it('read the same when their lines end in carriage returns', () => {
    const { text, ...rest } = example(EXAMPLES[0]!)
    const types = (read: string): unknown[] =>
      reader.read({ ...rest, text: read }).claims.map(({ kind, trigger }) => [kind, trigger.text])
    expect(types(text.replaceAll('\n', '\r\n'))).toEqual(types(text))
  })
})

it('half a megabyte on one line is read', () => {
  const news = EXAMPLES.map((name) => example(name).text)
    .join(' ')
    .replace(/\s+/g, ' ')
  const text = news.repeat(Math.ceil(500_000 / news.length)).slice(0, 500_000)
  expect(reader.read({ text }).layers.tokens.count).toBeGreaterThan(80_000)
}, 120_000)
