// Whether two claims tell one event: a sum of named findings, and what rules a pair out.
import type { Verdict } from '../model/index.ts'
import { compareActs } from './compare/acts.ts'
import { type Finding, finding } from './compare/finding.ts'
import { compareItems } from './compare/items.ts'
import { compareParties } from './compare/parties.ts'
import { comparePlaces } from './compare/places.ts'
import { profileOf } from './compare/profile.ts'
import { compareTimes } from './compare/times.ts'
import { type RuleName, THRESHOLDS } from './compare/weights.ts'
import { areCopies, compareWording } from './compare/wording.ts'
import type { Told } from './told.ts'

/** How alike two claims are, and why. */
export interface Comparison {
  /** 0 to 1: the sum of the contributions, cut at both ends; 0 when something rules the pair out. */
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
  const first = [compareTimes(left, right), ...compareParties(left, right)]
  // Most pairs fall here, before the costly part.
  if (!areCopies(left, right) && first.some(({ conflict }) => conflict)) return comparisonOf(first)
  return comparisonOf(
    onOneDay([
      ...first,
      ...compareActs(left, right),
      ...[comparePlaces(left, right)].flatMap((found) => found ?? []),
      ...compareItems(left, right),
      ...compareWording(left, right),
    ]),
  )
}

function comparisonOf(findings: readonly Finding[]): Comparison {
  const copied = findings.some(({ rule }) => rule === 'same-origin-same-words')
  // Where one text in two documents was read in two ways, only the reading differs.
  const counted = copied ? findings.filter((found) => !found.conflict) : findings
  const conflict = copied ? undefined : (findings.find((found) => found.conflict) ?? otherAmount(findings))
  const contributions = contributionsOf(counted)
  const sum = contributions.reduce((total, { points }) => total + points, 0)
  return {
    score: conflict === undefined ? Math.min(1, Math.max(0, Math.round(sum * 10) / 1000)) : 0,
    because: contributions.map(({ rule }) => `ledger/${rule}`),
    contributions,
    conflict: conflict === undefined ? null : `ledger/${conflict.rule}`,
  }
}

/** Each rule once, with all that it added, the weightiest first. */
function contributionsOf(findings: readonly Finding[]): Comparison['contributions'] {
  const sums = new Map<RuleName, number>()
  for (const { rule, points } of findings) sums.set(rule, (sums.get(rule) ?? 0) + points)
  return [...sums]
    .map(([rule, points]) => ({ rule, points: Math.round(points * 10) / 10 }))
    .sort((x, y) => Math.abs(y.points) - Math.abs(x.points) || (x.rule < y.rule ? -1 : 1))
}

const AROUND_ONE_DAY: ReadonlySet<RuleName> = new Set(['published-together', 'published-near'])

/** Another amount of the same thing, and not around one day, is another event, however much else agrees. */
function otherAmount(findings: readonly Finding[]): Finding | undefined {
  if (findings.some(({ rule }) => AROUND_ONE_DAY.has(rule))) return undefined
  return findings.find(({ rule }) => rule === 'other-quantity')
}

/** Of one act on one day, sources often give different numbers: a conflict to be shown, and hardly a sign of another act. */
function onOneDay(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ rule }) => rule === 'same-day')) return findings
  return findings.map((found) => (found.rule === 'other-quantity' ? finding('numbers-differ') : found))
}

/** What the rules make of a comparison; null where they do not say. */
export function verdictOf({
  score,
  conflict,
  because,
}: Pick<Comparison, 'score' | 'conflict' | 'because'>): Verdict | null {
  if (conflict !== null) return 'different'
  const { same, different } = because.includes('ledger/same-day') ? THRESHOLDS.ofOneDay : THRESHOLDS.otherwise
  if (score >= same) return 'same'
  return score <= different ? 'different' : null
}
