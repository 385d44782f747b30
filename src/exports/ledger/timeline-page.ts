// A timeline on a terminal: one line a step, cooperation to the left of an axis and conflict to the right.
import type { TimelineRow, TimelineStep } from '../../model/index.ts'
import type { Paint } from '../paint.ts'
import { pageWidth } from '../set-lines.ts'
import { breakLines } from '../text-width.ts'
import { counted } from './event-words.ts'

/** A column of figures before the bars. */
interface Column {
  readonly head: string
  readonly width: number
  readonly of: (row: TimelineRow) => string
}

/** Below this width the figures of the single quads are left to the bars. */
const WITH_QUADS = 64

const EVENTS: Column = { head: 'events', width: 7, of: ({ events }) => String(events) }
const COUNTED: Column = { head: 'counted', width: 8, of: (row) => String(row.counted) }
const SCORE: Column = { head: 'score', width: 7, of: ({ meanScore }) => meanScore?.toFixed(1) ?? '' }
const QUADS: readonly Column[] = ([0, 1, 2, 3] as const).map((quad) => ({
  head: `q${quad + 1}`,
  width: 5,
  of: ({ quads }) => (quads[quad] === 0 ? '·' : String(quads[quad])),
}))

/** The rows as lines, ending in a newline. */
export function timelinePage(
  rows: readonly TimelineRow[],
  step: TimelineStep,
  { width: columns, paint }: { width: number; paint: Paint },
): string {
  if (rows.length === 0) return `${paint.quiet('no events')}\n`
  const width = pageWidth(columns)
  const figures = width < WITH_QUADS ? [COUNTED, SCORE] : [EVENTS, COUNTED, ...QUADS, SCORE]
  const name: Column = { head: step, width: 10, of: ({ from }) => stepName(from, step) }
  const line = (cell: (column: Column) => string): string =>
    cell(name).padEnd(name.width) + figures.map((one) => cell(one).padStart(one.width)).join('')
  const side = Math.floor((width - line(() => '').length - 2) / 2)
  const most = Math.max(1, ...rows.flatMap(({ quads: [q1, q2, q3, q4] }) => [q1 + q2, q3 + q4]))
  const lines = [
    paint.quiet(line(({ head }) => head)),
    ...rows.map((row) => `${line(({ of }) => of(row))} ${bars(row, { side, most, paint })}`),
    '',
    ...legend(rows, width).map(paint.quiet),
  ]
  return `${lines.join('\n')}\n`
}

/** Words stand at the axis and deeds outside; the longest side fills its half. */
function bars(
  { quads: [softWords, softDeeds, hardWords, hardDeeds] }: TimelineRow,
  { side, most, paint }: { side: number; most: number; paint: Paint },
): string {
  // What is there at all is seen: a count that would round to nothing takes a column.
  const long = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.round((count / most) * side)))
  const half = (words: number, deeds: number): readonly [string, string] => {
    const whole = long(words + deeds)
    const inner = words === 0 ? 0 : Math.min(deeds === 0 ? whole : Math.max(1, whole - 1), long(words))
    return ['▒'.repeat(inner), '█'.repeat(whole - inner)]
  }
  const [near, far] = half(softWords, softDeeds)
  const [hardNear, hardFar] = half(hardWords, hardDeeds)
  const pad = ' '.repeat(side - near.length - far.length)
  return pad + paint.cooperation(far + near) + paint.quiet('│') + paint.conflict(hardNear + hardFar)
}

function legend(rows: readonly TimelineRow[], width: number): string[] {
  const sum = (of: (row: TimelineRow) => number): number => rows.reduce((all, row) => all + of(row), 0)
  const text = [
    `${counted(
      sum(({ events }) => events),
      'event',
    )}, ${sum((row) => row.counted).toLocaleString('en-US')} counted: asserted or reported, actual, affirmed.`,
    'Cooperation (q1, q2) stands to the left of the line, conflict (q3, q4) to the right; ▒ in words, █ in deeds.',
    'Score: mean of the counted, left out below five.',
  ].join(' ')
  return breakLines(text, width).map(({ start, end }) => text.slice(start, end))
}

/** "2024", "2024-06", or the first day. */
function stepName(from: string, step: TimelineStep): string {
  if (step === 'year') return from.slice(0, 4)
  return step === 'month' ? from.slice(0, 7) : from
}
