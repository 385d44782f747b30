import { describe, expect, it } from 'vitest'
import { breakLines, printable, textWidth } from '../../src/exports/text-width.ts'

const broken = (text: string, width: number): string[] =>
  breakLines(text, width).map((line) => text.slice(line.start, line.end))

describe('textWidth', () => {
  it.each([
    ['plain', 5],
    ['“quoted”', 8],
    ['Zürich', 6],
    ['Zu\u0308rich', 6],
    ['平壌', 4],
    ['평양', 4],
    ['🇨🇦', 2],
    ['a\u200bb', 2],
    ['Пхеньян', 7],
    ['', 0],
  ])('%s takes %i columns', (text, width) => expect(textWidth(text)).toBe(width))
})

describe('breakLines', () => {
  it('breaks at spaces', () => expect(broken('one two three', 7)).toEqual(['one two', 'three']))
  it('breaks a word that is longer than a line', () =>
    expect(broken('ab cdefghij k', 4)).toEqual(['ab', 'cdef', 'ghij', 'k']))
  it('counts wide characters twice', () => expect(broken('平壌 平壌', 6)).toEqual(['平壌', '平壌']))
  it('has no line for an empty text', () => expect(broken('  ', 10)).toEqual([]))
})

describe('printable', () => {
  it('makes one line of white space', () => expect(printable('a\n\n  b\tc')).toBe('a b c'))
  it('replaces what would drive a terminal', () =>
    expect(printable('\u001b[31mred\u0007\u202e')).toBe('\ufffd[31mred\ufffd\ufffd'))
  it('replaces half of a pair', () => expect(printable('a\ud800b')).toBe('a\ufffdb'))
})
