// A timeline on a terminal: one line a step, with a bar of cooperation and one of conflict.
import type { TimelineRow, TimelineStep } from '../../model/index.ts'
import type { Paint } from '../paint.ts'
import { pageWidth } from '../set-lines.ts'
import { counted } from './event-words.ts'

/** Columns before the bars: the step, events, counted events, the four quads, the mean score. */
const TABLE = 12 + 7 + 8 + 4 * 5 + 7

/** The rows as lines, ending in a newline. */
export function timelinePage(
  rows: readonly TimelineRow[],
  step: TimelineStep,
  { width, paint }: { width: number; paint: Paint },
): string {
  if (rows.length === 0) return `${paint.quiet('no events')}\n`
  const room = pageWidth(width) - TABLE - 1
  const most = Math.max(1, ...rows.map(({ counted: sum }) => sum))
  const head = `${step.padEnd(12)}${'events'.padStart(7)}${'counted'.padStart(8)}${[1, 2, 3, 4].map((quad) => `q${quad}`.padStart(5)).join('')}${'score'.padStart(7)}`
  const events = rows.reduce((sum, row) => sum + row.events, 0)
  const lines = [
    paint.quiet(head),
    ...rows.map((row) => rowLine(row, step, { room, most, paint })),
    '',
    paint.quiet(
      `${counted(events, 'event')}; counted: asserted or reported, actual, affirmed; q1, q2 cooperation, q3, q4 conflict, in words and in deeds; score: mean of the counted, left out below five`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function rowLine(
  row: TimelineRow,
  step: TimelineStep,
  { room, most, paint }: { room: number; most: number; paint: Paint },
): string {
  const [words, deeds, hardWords, force] = row.quads
  const bar = (count: number): string => '█'.repeat(Math.round((count / most) * Math.max(0, room)))
  const bars = paint.cooperation(bar(words + deeds)) + paint.conflict(bar(hardWords + force))
  const score = row.meanScore === null ? '' : row.meanScore.toFixed(1)
  const cells = [
    stepName(row.from, step).padEnd(12),
    String(row.events).padStart(7),
    String(row.counted).padStart(8),
    ...row.quads.map((count) => (count === 0 ? '·' : String(count)).padStart(5)),
    score.padStart(7),
  ]
  return `${cells.join('')} ${bars}`.trimEnd()
}

/** "2024", "2024-06", or the first day. */
function stepName(from: string, step: TimelineStep): string {
  if (step === 'year') return from.slice(0, 4)
  return step === 'month' ? from.slice(0, 7) : from
}
