import { describe, expect, it } from 'vitest'
import { byteLines } from '../../src/intake/byte-lines.ts'

async function linesOf(text: string, size: number, limit = 1000): Promise<string[]> {
  const bytes = Buffer.from(text)
  const pieces = async function* () {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
  }
  const found: string[] = []
  for await (const { line, text } of byteLines(pieces(), 'a.jsonl', limit)) found.push(`${line} ${text}`)
  return found
}

describe('lines of bytes', () => {
  it.each([1, 2, 3, 7, 1000])('are the same in pieces of %i', async (size) => {
    expect(await linesOf('\ufeffä🚢\r\n\nlast \ufeff', size)).toEqual(['1 ä🚢', '2 ', '3 last \ufeff'])
  })

  it('end with the file or before it', async () => {
    expect(await linesOf('a\nb', 10)).toEqual(['1 a', '2 b'])
    expect(await linesOf('a\nb\n', 10)).toEqual(['1 a', '2 b'])
    expect(await linesOf('', 10)).toEqual([])
  })

  it('are refused when they are too long, with their number', async () => {
    await expect(linesOf('a\nbbbbb\n', 2, 4)).rejects.toThrow('a.jsonl line 2: is longer')
    expect(await linesOf('aaaa\nbbbb\n', 3, 4)).toEqual(['1 aaaa', '2 bbbb'])
  })
})
