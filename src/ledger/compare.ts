// Whether two claims tell one event: a sum of named findings, and what rules a pair out.
import type { Verdict } from '../model/index.ts'
import { compareActs } from './compare/acts.ts'
import type { Finding } from './compare/finding.ts'
import { compareItems } from './compare/items.ts'
import { compareParties } from './compare/parties.ts'
import { comparePlaces } from './compare/places.ts'
import { profileOf } from './compare/profile.ts'
import { compareTimes } from './compare/times.ts'
import { DIFFERENT, type RuleName, SAME } from './compare/weights.ts'
import { compareWording } from './compare/wording.ts'
import type { Told } from './told.ts'

/** How alike two claims are, and why. */
export interface Comparison {
  /** 0 to 1: the sum of the contributions, cut at both ends. */
  readonly score: number
  /** The rules that found something, as `ledger/rule`, the weightiest first. */
  readonly because: readonly string[]
  /** What each of them added, in hundredths. */
  readonly contributions: readonly { readonly rule: RuleName; readonly points: number }[]
  /** The rule that rules the pair out whatever the score, as `ledger/rule`; null without. */
  readonly conflict: string | null
}

/** Compares two claims; the order of the two makes no difference. */
export function compare(a: Told, b: Told): Comparison {
  const [left, right] = [profileOf(a), profileOf(b)]
  const findings: Finding[] = [
    compareParties(left, right),
    ...compareActs(left, right),
    compareTimes(left, right),
    ...[comparePlaces(left, right)].flatMap((found) => found ?? []),
    ...compareItems(left, right),
    ...compareWording(left, right),
  ]
  const copied = findings.some(({ rule }) => rule === 'same-origin-same-words')
  const conflict = copied ? undefined : (findings.find((found) => found.conflict) ?? otherAmount(findings))
  const sum = findings.reduce((total, { points }) => total + points, 0)
  const contributions = findings
    .map(({ rule, points }) => ({ rule, points: Math.round(points * 10) / 10 }))
    .sort((x, y) => Math.abs(y.points) - Math.abs(x.points) || (x.rule < y.rule ? -1 : 1))
  return {
    score: Math.min(1, Math.max(0, Math.round(sum * 10) / 1000)),
    because: contributions.map(({ rule }) => `ledger/${rule}`),
    contributions,
    conflict: conflict === undefined ? null : `ledger/${conflict.rule}`,
  }
}

/** Another amount of the same thing on another day is another event, however much else agrees. */
function otherAmount(findings: readonly Finding[]): Finding | undefined {
  return findings.some(({ rule }) => rule === 'next-day')
    ? findings.find(({ rule }) => rule === 'other-quantity')
    : undefined
}

/** What the rules make of a comparison; null where they do not say. */
export function verdictOf({ score, conflict }: Pick<Comparison, 'score' | 'conflict'>): Verdict | null {
  if (conflict !== null) return 'different'
  if (score >= SAME) return 'same'
  return score <= DIFFERENT ? 'different' : null
}

/** Whether days, parties or places forbid that two claims are one event, without weighing the rest. */
export function rulesOut(a: Told, b: Told): boolean {
  const [left, right] = [profileOf(a), profileOf(b)]
  if (left.words === right.words && a.document.origin === b.document.origin) return false
  return (
    compareTimes(left, right).conflict ||
    compareParties(left, right).conflict ||
    comparePlaces(left, right)?.conflict === true
  )
}
