// The figures as tables, and what moved since the last recorded run.
import type { BenchResult, Figure } from '../result.ts'
import type { SpeedFigure } from './speed.ts'

/** A recorded run: figures by `layer | corpus | metric`, speed by what was timed. */
export interface Recorded {
  readonly node: string
  readonly figures: Readonly<Record<string, number>>
  readonly speed: Readonly<Record<string, number>>
}

/** Shares move when a tenth of a point changes; speeds, and other numbers above 1, when a tenth of them does. */
const SHARE_STEP = 0.001
const NUMBER_STEP = 0.1

/** The run as it is recorded in bench/last.json; figures that were not taken this time keep their last value. */
export function record(
  results: readonly BenchResult[],
  speed: readonly SpeedFigure[],
  before: Recorded | null,
): Recorded {
  const figures = results.flatMap(({ layer, figures }) =>
    figures.map((figure) => [keyOf(layer, figure), figure.value] as const),
  )
  const taken = (
    pairs: readonly (readonly [string, number])[],
    old: Readonly<Record<string, number>> = {},
  ): Record<string, number> =>
    Object.fromEntries(
      Object.entries({ ...old, ...Object.fromEntries(pairs) }).sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  const rounded = speed.map(({ what, value }) => [what, Math.round(value)] as const)
  return {
    node: process.version,
    figures: taken(figures, before?.figures),
    speed: taken(rounded, before?.speed),
  }
}

function keyOf(layer: string, figure: Figure): string {
  return `${layer} | ${figure.corpus} | ${figure.metric}`
}

/** The table of accuracy in Markdown, which also reads well on a terminal. */
export function accuracyTable(results: readonly BenchResult[]): string {
  const rows = results.flatMap(({ layer, figures }) =>
    figures.map((figure) => [
      layer,
      figure.corpus,
      figure.metric,
      shown(figure),
      figure.goal === undefined ? '' : shown({ ...figure, value: figure.goal }),
      figure.count === undefined ? '' : figure.count.toLocaleString('en-US'),
    ]),
  )
  return table(['layer', 'corpus', 'measure', 'value', 'asked', 'of'], rows)
}

function shown({ value, unit = 'share' }: Figure): string {
  if (unit === 'share') return (value * 100).toFixed(1)
  return Number.isInteger(value) || value >= 100
    ? Math.round(value).toLocaleString('en-US')
    : value.toFixed(2)
}

/** The table of speed. */
export function speedTable(speed: readonly SpeedFigure[]): string {
  const number = (value: number): string => Math.round(value).toLocaleString('en-US')
  const rows = speed.map(({ what, value, unit, goal }) => [
    what,
    `${number(value)} ${unit}`,
    goal === undefined ? '' : number(goal),
  ])
  return table(['what', 'value', 'asked'], rows)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]!.length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** One line for each figure that moved since the last recorded run, or that is new; shares in points. */
export function whatMoved(now: Recorded, before: Recorded | null): string[] {
  if (before === null) return ['no run was recorded before']
  return [...moves(now.figures, before.figures), ...moves(now.speed, before.speed)]
}

function differ(value: number, old: number): boolean {
  const step = Math.abs(old) <= 1 ? SHARE_STEP : NUMBER_STEP * Math.abs(old)
  return Math.abs(value - old) >= step - 1e-9
}

/** A share as points, anything else as it is. */
function points(value: number): string {
  if (Math.abs(value) <= 1) return (value * 100).toFixed(1)
  return Number.isInteger(value) ? String(value) : value.toFixed(2)
}

function moves(now: Readonly<Record<string, number>>, before: Readonly<Record<string, number>>): string[] {
  return Object.entries(now).flatMap(([key, value]) => {
    const old = before[key]
    if (old === undefined) return [`new    ${key}: ${points(value)}`]
    return differ(value, old)
      ? [`${value > old ? 'up    ' : 'down  '} ${key}: ${points(old)} -> ${points(value)}`]
      : []
  })
}
