// Times at which an act may have happened: what the rules say, what its sentence names, and the times of acts before it.
import type { Predicate, TimeExpression } from '../../../reading/index.ts'
import type { Setting } from '../setting.ts'
import type { View } from '../view.ts'
import { keyOf, type Timeline, type Used } from './timeline.ts'
import type { Told } from './told.ts'

/** Why a time is a candidate; several may hold. */
export const FROM = {
  rules: 1,
  sentence: 2,
  governor: 4,
  last: 8,
  paragraph: 16,
  opening: 32,
  heading: 64,
  mentioned: 128,
  recent: 256,
  report: 512,
  lead: 1024,
} as const

export interface Candidate {
  readonly key: string
  readonly time: TimeExpression
  /** The sum of its reasons. */
  from: number
  /** What the acts so far say of it, null for a time that dated none. */
  readonly used: Used | null
}

/** What is the same for all acts of a text. */
export interface Text {
  readonly view: View
  readonly timeline: Timeline
  readonly settings: readonly Setting[]
  readonly heading: TimeExpression | null
  /** The first time that the text itself names, where it is of its first sentences. */
  readonly lead: TimeExpression | null
  /** The kind of document, as one number. */
  readonly kind: number
}

/** At most so many times of a sentence are compared. */
const NAMED = 6

export function candidatesFor(
  { view, timeline, settings, heading, lead }: Text,
  act: Predicate,
  told: Told,
  decided: readonly number[],
): Candidate[] {
  const all: Candidate[] = []
  const add = (time: TimeExpression | null | undefined, from: number): void => {
    if (!time || time.from === null || time.to === null || time.precision === null) return
    const key = keyOf(time)
    const known = all.find((one) => one.key === key)
    if (known) known.from |= from
    else all.push({ key, time, from, used: timeline.used(key) })
  }
  const { times, sentences } = view
  const own = settings[act.index]!
  if (own.when >= 0) add(times.all[own.when], own.whenOf === 'event' ? FROM.rules : FROM.report)
  const named = view.timesOf(act.sentence)
  for (let i = 0; i < named.length && i < NAMED; i++) add(named[i], FROM.sentence)
  if (told.governor >= 0) add(times.all[decided[told.governor]!], FROM.governor)
  if (timeline.lastKey !== '') add(timeline.recent[0]!.time, FROM.last)
  add(timeline.paragraph?.time, FROM.paragraph)
  add(timeline.opening?.time, FROM.opening)
  add(heading, FROM.heading)
  add(lead, FROM.lead)
  const first = named[0]?.index ?? lastBefore(view, sentences.firsts[act.sentence]!) + 1
  if (first > 0) add(times.all[first - 1], FROM.mentioned)
  for (const { time } of timeline.recent) add(time, FROM.recent)
  return all
}

/** Index of the last time before a token, -1 for none. */
function lastBefore({ times }: View, token: number): number {
  let [low, high] = [0, times.all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times.all[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return low - 1
}
