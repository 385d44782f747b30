// Which time expression dates a predicate, and whether it dates the act or its report.
import type { Link, Predicate, TimeExpression } from '../../reading/index.ts'
import { distance, type Loose } from './attachment.ts'
import { nominalBeside } from './beside-nominal.ts'
import { verbBeside } from './beside-verb.ts'
import { openedBy } from './clause-initial.ts'
import { countedClause, isCountedFrom } from './counted-clause.ts'
import { datesNothing } from './dates-nothing.ts'
import { explainedBy } from './explained.ts'
import { isNoSuchMoment } from './no-such-moment.ts'
import { promisedWhen, reportedWhen, tellingOf } from './reported-when.ts'
import { sinceWhen } from './since-when.ts'
import { headOf, prepositionAt, type View } from './view.ts'
import { isInWhenClause } from './when-clause.ts'

export type DatedBy = Pick<Link, 'when' | 'whenOf'>

// A time with the places in the tree where it may belong.
export interface Dater extends Loose {
  readonly time: TimeExpression
  // Main verb of the sentence that it opens, -1 for none.
  readonly opens: number
  // The attribution whose telling it dates, -1 for none.
  readonly telling: number
}

// The times of a sentence that can date something; `others` date no act.
export function datersOf(view: View, sentence: number, others: ReadonlySet<number>): Dater[] {
  return view.timesOf(sentence).flatMap((time): Dater[] => {
    if (datesNothing(view, time) || others.has(time.index)) return []
    if (isCountedFrom(time)) {
      const from = countedClause(view, time)
      return from < 0 ? [] : [{ time, from, first: time.first, opens: -1, telling: -1 }]
    }
    const verb = verbBeside(view, time)
    const head = headOf(view.dependencies, time)
    const nominal = verb >= 0 ? -1 : nominalBeside(view, time, head)
    const from = verb >= 0 ? verb : nominal >= 0 ? nominal : head
    const opens = verb >= 0 ? -1 : openedBy(view, time)
    return [
      { time, from, first: time.first, opens, telling: tellingOf(view, time, opens >= 0 ? opens : from) },
    ]
  })
}

/**
 * The time of a predicate: the one that hangs nearest on it, else the one that opens its sentence.
 *
 *     The envoys met in Doha on Tuesday, officials said Thursday.
 *                               ^^^^^^^ of "met"
 */
export function whenOf(view: View, predicate: Predicate, daters: readonly Dater[]): DatedBy {
  let best: TimeExpression | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const dater of daters) {
    const { time, opens, telling } = dater
    if (telling >= 0 && view.certainty.of[predicate.index]!.saidBy.includes(telling)) continue
    if (isChargedElsewhere(view, predicate, time) || isNoSuchMoment(view, predicate, time)) continue
    const since = prepositionAt(view, time) === 'since'
    const far = Math.min(
      since ? sinceWhen(view, predicate, dater) : distance(view, dater, predicate),
      opens >= 0 && !since
        ? distance(view, { from: opens, first: dater.first }, predicate) + 1
        : Number.POSITIVE_INFINITY,
      isInWhenClause(view, predicate, time) ? 1 : Number.POSITIVE_INFINITY,
    )
    if (far === Number.POSITIVE_INFINITY) continue
    const gap = far + Math.abs(time.first - predicate.head) / 1000
    if (!best || isBetter(time, best) || (gap < nearest && !isBetter(best, time))) {
      nearest = gap
      best = time
    }
  }
  best ??= explainedBy(view, predicate, daters)?.time ?? null
  if (best) return { when: best.index, whenOf: 'event' }
  const promised = promisedWhen(view, predicate, daters)
  if (promised >= 0) return { when: promised, whenOf: 'event' }
  return { when: reportedWhen(view, predicate, daters), whenOf: 'report' }
}

/** The day of an accusation is not that of what it charges: "On Monday Oslo accused Iran of arming rebels". */
function isChargedElsewhere(view: View, predicate: Predicate, time: TimeExpression): boolean {
  return view.certainty.of[predicate.index]!.saidBy.some((index) => {
    const { kind, content } = view.attributions.all[index]!
    return kind === 'accusation' && !content.some(({ first, end }) => time.first >= first && time.first < end)
  })
}

/** "Two weeks earlier, on June 15": the second says more exactly when. "10:35 a.m. Friday": the second says which day. */
function isBetter(time: TimeExpression, other: TimeExpression): boolean {
  if (OF_DAY.has(time.rule) !== OF_DAY.has(other.rule)) return OF_DAY.has(other.rule)
  if (time.from! < other.from! || time.to! > other.to!) return false
  return time.from! > other.from! || time.to! < other.to!
}

// Rules for parts of a day, which another time may place.
const OF_DAY: ReadonlySet<string> = new Set(['times/clock', 'times/daypart'])
