// Timelines: the events of a filter by day, week, month or year.
import type { Filter, TimelineRow, TimelineStep } from '../model/index.ts'
import type { Session } from '../store/tables.ts'
import { countsBy, type DayCount } from '../store/timeline.ts'

/** Fewer counted events than these say nothing by their mean. */
const ENOUGH = 5
const DAY = 86_400_000

/** The steps that have events, in order. */
export async function timelineOf(
  session: Session,
  filter: Filter,
  step: TimelineStep,
): Promise<TimelineRow[]> {
  const steps = new Map<string, DayCount[]>()
  for (const count of await countsBy(session, filter, step === 'week' ? 'day' : step)) {
    const from = firstDay(count.day, step)
    const own = steps.get(from)
    if (own === undefined) steps.set(from, [count])
    else own.push(count)
  }
  return [...steps].map(([from, counts]) => rowOf(from, step, counts))
}

function rowOf(from: string, step: TimelineStep, days: readonly DayCount[]): TimelineRow {
  const quads: [number, number, number, number] = [0, 0, 0, 0]
  let [events, counted, score] = [0, 0, 0]
  for (const day of days) {
    events += day.events
    if (day.counts === 0) continue
    counted += day.events
    score += day.score
    quads[day.quad - 1]! += day.events
  }
  return {
    from,
    to: lastDay(from, step),
    events,
    counted,
    quads,
    meanScore: counted < ENOUGH ? null : Math.round((score / counted) * 100) / 100,
  }
}

/** First day of the step that a day lies in. Weeks begin on Monday. */
function firstDay(day: string, step: TimelineStep): string {
  if (step === 'day') return day
  if (step === 'month') return `${day.slice(0, 7)}-01`
  if (step === 'year') return `${day.slice(0, 4)}-01-01`
  const date = new Date(`${day}T00:00:00Z`)
  return isoDay(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY)
}

function lastDay(from: string, step: TimelineStep): string {
  if (step === 'day') return from
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  if (step === 'week') return isoDay(Date.parse(`${from}T00:00:00Z`) + 6 * DAY)
  return step === 'month' ? isoDay(Date.UTC(year, month, 0)) : `${from.slice(0, 4)}-12-31`
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
