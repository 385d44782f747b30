// Made documents without end: texts about one act a day, each day's told by several publishers.
import type { Readable } from '../../src/keep/ledger.ts'
import { made } from './made.ts'

/** Document `n` is always the same. */
export function numbered(n: number): Readable {
  const day = new Date(Date.UTC(2020, 0, 1) + Math.floor(n / 3) * 86_400_000).toISOString().slice(0, 10)
  const text = `Ship ${n} of North Korea shipped ${10 + (n % 7)} artillery shells to Russia on ${day}. Russia thanked North Korea.`
  return made(
    { text, publishedAt: day, publisher: `Publisher ${n % 3}`, url: `https://a.example/${n % 50}/${n}` },
    [
      {
        trigger: 'shipped',
        actor: 'North Korea',
        recipient: 'Russia',
        day,
        item: { text: 'artillery shells', category: 'arms.ammunition.artillery' },
      },
      { trigger: 'thanked', actor: 'Russia', recipient: 'North Korea', type: 'SUPPORT', day },
    ],
  )
}

export function* endlessly(first: number): Iterable<Readable> {
  for (let n = first; ; n++) yield numbered(n)
}
