// Whether reading takes time linear in the length of the text, whatever repeats in it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openReader } from '../../src/index.ts'
import type { BenchResult } from '../result.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')
const SHORT = 15_000
const TIMES = 4

/** What is repeated: the news, and what a careless reader would take time over. */
function parts(): (readonly [string, string])[] {
  const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt'))
  const news = files.map((name) => readFileSync(join(EXAMPLES, name), 'utf8')).join('\n\n')
  return [
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
  ]
}

/** How much longer a text of four times the length takes; four is linear and sixteen a square. */
export async function benchLinearity(): Promise<BenchResult> {
  const reader = await openReader({ knowledge: null })
  /** Milliseconds of this process's own work; the better of two, since others share the machine. */
  const cost = (text: string): number => {
    const once = (): number => {
      const before = process.cpuUsage()
      reader.read({ text, publishedAt: '2025-12-27' })
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    return Math.min(once(), once())
  }
  // Until the engine has compiled the hot loops, a shorter text costs more a character.
  for (let round = 0; round < 3; round++) reader.read({ text: parts()[0]![1] })
  let worst = { name: '', growth: 0 }
  for (const [name, part] of parts()) {
    const text = (length: number): string => part.repeat(Math.ceil(length / part.length)).slice(0, length)
    // Some milliseconds are opening costs and the clock's grain.
    const growth = cost(text(SHORT * TIMES)) / (cost(text(SHORT)) + 25)
    if (growth > worst.growth) worst = { name, growth }
  }
  return {
    layer: 'linearity',
    figures: [
      {
        corpus: 'made texts',
        metric: 'time of four times the text, at worst',
        value: worst.growth,
        count: parts().length,
        unit: 'number',
      },
    ],
    notes: [`the worst of the made texts is ${worst.name}`],
  }
}
