// Reading takes time linear in the length of the text, whatever repeats in it.
import { describe, expect, it } from 'vitest'
import { EXAMPLES, example } from '../examples.ts'
import { theReader } from '../reader.ts'

const reader = await theReader()
const news = EXAMPLES.map((name) => example(name).text).join('\n\n')

/** A text of about `length` characters made of a part that repeats. */
function repeated(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length)
}

/** Milliseconds of this process's own work that a reading takes; the better of two, since others share the machine. */
function cost(text: string): number {
  const once = (): number => {
    const before = process.cpuUsage()
    reader.read({ text, publishedAt: '2025-12-27' })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  return Math.min(once(), once())
}

describe('reading takes linear time', () => {
  it.each([
    ['the news', news],
    ['the news on one line', news.replace(/\s+/g, ' ')],
    ['the news without full stops', news.replace(/[.\n]/g, ' ')],
    ['one endless sentence of clauses', 'and Russia said that China sent arms to Iran '],
    ['one letter', 'a'],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['open brackets', '('],
    ['quotation marks', '“Kim said '],
    ['one name', 'Kim Jong Un '],
    ['capitals', 'THE US '],
    ['abbreviations', 'U.S. '],
    ['numbers', '1,000 '],
    ['months', 'June '],
    ['conjunctions', 'and '],
    ['prepositions', 'of the '],
    ['pronouns', 'they told them that '],
    ['nested possessives', "Russia's "],
    ['commas', ', '],
    ['apostrophes', "'"],
    ['halves of pairs', '\ud800'],
    ['wide characters', '平壌'],
  ])('of %s', (_, part) => {
    const short = cost(repeated(part, 15_000))
    const long = cost(repeated(part, 60_000))
    // Four times the text may cost four times the time; six allows for noise, and a square would be sixteen.
    expect(long).toBeLessThan(6 * short + 150)
  })

  it('reads a megabyte on one line in seconds', () => {
    const began = performance.now()
    const { layers } = reader.read({ text: repeated(news.replace(/\s+/g, ' '), 1_000_000) })
    expect(layers.tokens.count).toBeGreaterThan(100_000)
    expect(performance.now() - began).toBeLessThan(60_000)
  }, 120_000)
})
