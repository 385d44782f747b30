import { describe, expect, it } from 'vitest'
import { decode } from '../../src/intake/decode.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('decode', () => {
  it.each([
    ['UTF-8', utf8('Zürich 平壌'), 'Zürich 平壌', 'utf-8'],
    ['a byte order mark', utf8('\ufeffText'), 'Text', 'utf-8'],
    ['UTF-16 little-endian', bytes(0xff, 0xfe, 0x41, 0, 0x42, 0), 'AB', 'utf-16le'],
    ['UTF-16 big-endian', bytes(0xfe, 0xff, 0, 0x41, 0, 0x42), 'AB', 'utf-16be'],
    ['Windows-1252', bytes(0x93, 0x61, 0x94, 0xe9), '“a”é', 'windows-1252'],
    ['nothing', bytes(), '', 'utf-8'],
    ['line ends of all kinds as they are', utf8('a\r\nb\rc\n'), 'a\r\nb\rc\n', 'utf-8'],
  ])('reads %s', (_, input, text, charset) => expect(decode(input, 'x')).toEqual({ text, charset }))

  it.each([
    ['a zero byte', bytes(0x41, 0, 0x42), 'x is a binary file'],
    [
      'many control characters',
      bytes(...Array.from({ length: 40 }, (_, index) => index % 7)),
      'x is a binary file',
    ],
    ['a PDF', utf8('%PDF-1.4\n'), 'x is a PDF file'],
    ['an office document', bytes(0x50, 0x4b, 3, 4, 20), 'x is a zip archive or an office document'],
    ['RTF', utf8('{\\rtf1 Hello}'), 'x is an RTF document'],
    ['a web page', utf8('\ufeff <!DOCTYPE HTML><p>'), 'x is a web page or XML'],
  ])('refuses %s', (_, input, message) =>
    expect(() => decode(input, 'x')).toThrow(`${message}, not plain text`),
  )
})
