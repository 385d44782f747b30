// Figures about a ledger on a terminal.
import type { LedgerStats } from '../../model/index.ts'
import type { Paint } from '../paint.ts'

/** The figures as lines, ending in a newline. */
export function statsPage(stats: LedgerStats, { paint }: { paint: Paint }): string {
  const { standings, judgements } = stats
  const rows: (readonly [string, number | string | null, string?])[] = [
    ['ledger', stats.location],
    ['bytes', stats.bytes],
    [
      'documents',
      stats.documents,
      part(stats.current, 'current', stats.superseded, 'superseded', stats.withdrawn, 'withdrawn'),
    ],
    ['origins', stats.origins],
    ['publishers', stats.publishers],
    ['claims', stats.claims],
    [
      'events',
      stats.events,
      part(
        standings['single-source'],
        'single-source',
        standings.corroborated,
        'corroborated',
        standings.disputed,
        'disputed',
        standings.withdrawn,
        'withdrawn',
      ),
    ],
    [
      'judgements',
      judgements.rules + judgements.person,
      part(
        judgements.rules,
        'by the rules',
        judgements.person,
        'by persons',
        judgements.withdrawn,
        'taken back',
      ),
    ],
    ['published', period(stats.firstPublished, stats.lastPublished)],
    ...Object.entries(stats.readers).map(
      ([reader, count]) => ['read by', reader, `${count.toLocaleString('en-US')} documents`] as const,
    ),
  ]
  const lines = rows
    .filter(([, value]) => value !== null)
    .map(([name, value, more]) => {
      const words = typeof value === 'number' ? value.toLocaleString('en-US') : value
      return `${paint.quiet(name.padEnd(11))} ${words}${more === undefined || more === '' ? '' : paint.quiet(` · ${more}`)}`
    })
  return `${lines.join('\n')}\n`
}

/** "3 current, 1 withdrawn"; what there is none of is left out. */
function part(...pairs: readonly (number | string)[]): string {
  const words: string[] = []
  for (let index = 0; index < pairs.length; index += 2) {
    const count = pairs[index] as number
    if (count > 0) words.push(`${count.toLocaleString('en-US')} ${pairs[index + 1]}`)
  }
  return words.join(', ')
}

function period(first: string | null, last: string | null): string | null {
  if (first === null || last === null) return null
  const [from, to] = [first.slice(0, 10), last.slice(0, 10)]
  return from === to ? from : `${from} to ${to}`
}
