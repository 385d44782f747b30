import { describe, expect, it } from 'vitest'
import { jsonLines, looksLikeJsonLines } from '../../src/intake/json-lines.ts'

describe('JSON lines', () => {
  it('are documents with their lines; blank ones do not count, other fields neither', () => {
    const text = '{"text":"One.","publishedAt":"2024-02-29","id":9}\r\n\n  \n{"text":"Two."}'
    expect([...jsonLines(text, 'x')]).toEqual([
      { line: 1, input: { text: 'One.', publishedAt: '2024-02-29' } },
      { line: 4, input: { text: 'Two.' } },
    ])
  })

  it.each([
    ['{"text":', /^x line 1: /],
    ['[1]', /^x line 1: it is not a JSON object/],
    ['{"text":" "}', /^x line 1: "text" is empty/],
    ['{"text":"a","title":3}', /^x line 1: "title" is not a string/],
    ['{"text":"a","publishedAt":"2023-02-29"}', /^x line 1: "publishedAt" is no date/],
  ])('%s is told of', (text, message) => {
    const [row] = [...jsonLines(text, 'x')]
    expect(row && 'error' in row && row.error.message).toMatch(message)
  })

  it('are told from text', () => {
    expect(looksLikeJsonLines('\n{"text":"a"}\n')).toBe(true)
    for (const text of ['', '{', '{"a":1}', 'Talks ended {"text":"a"}', '["text"]'])
      expect(looksLikeJsonLines(text)).toBe(false)
  })
})
