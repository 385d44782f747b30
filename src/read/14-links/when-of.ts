// Which time expression dates a predicate, and whether it dates the act or its report.
import type { Link, Predicate, Reading, TimeExpression } from '../../reading/index.ts'
import { distance } from './attachment.ts'

type Needs = 'tokens' | 'sentences' | 'dependencies' | 'predicates' | 'attributions' | 'times'

/** Verbs and participles whose time is that of telling: their cue is an attribution's or one of these lemmas. */
export interface DatedBy {
  readonly when: number
  readonly whenOf: Link['whenOf']
}

/**
 * The time of a predicate: the one that hangs nearest on it, else the only one of its sentence.
 *
 *     The envoys met in Doha on Tuesday, officials said Thursday.
 *                               ^^^^^^^ time of "met"
 */
export function whenOf(
  reading: Reading<Needs>,
  predicate: Predicate,
  heads: ReadonlyMap<number, number>,
  times: readonly TimeExpression[],
): DatedBy {
  let best = -1
  let nearest = Number.POSITIVE_INFINITY
  for (const time of times) {
    if (time.from === null) continue
    const far = distance(reading.dependencies, time, predicate, heads)
    const gap = Math.abs(time.first - predicate.head) / 1000
    if (far + gap < nearest) {
      nearest = far + gap
      best = time.index
    }
  }
  return { when: best, whenOf: 'event' }
}
