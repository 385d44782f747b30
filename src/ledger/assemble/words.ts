// Which judgement holds on each pair of claims.
import type { Judgement } from '../../model/index.ts'

/** Judgements that hold between known claims, one a pair, in an order that depends on nothing but themselves. */
export interface HoldingWords {
  readonly personSame: readonly Judgement[]
  readonly personDifferent: readonly Judgement[]
  /** Surest first. */
  readonly rulesSame: readonly Judgement[]
  readonly rulesDifferent: readonly Judgement[]
}

/** A person's word outranks the rules', a later one an earlier; what was taken back does not count. */
export function holdingWords(judgements: readonly Judgement[], known: ReadonlySet<string>): HoldingWords {
  const held = new Map<string, Judgement>()
  for (const judgement of judgements) {
    const { left, right, withdrawnAt } = judgement
    if (withdrawnAt !== null || left === right || !known.has(left) || !known.has(right)) continue
    const pair = left < right ? `${left} ${right}` : `${right} ${left}`
    const before = held.get(pair)
    if (before === undefined || outranks(judgement, before)) held.set(pair, judgement)
  }
  const sorted = [...held.entries()].sort(
    ([a, x], [b, y]) => (y.score ?? 1) - (x.score ?? 1) || (a < b ? -1 : 1),
  )
  const all = sorted.map(([, judgement]) => judgement)
  const pick = (by: Judgement['by'], verdict: Judgement['verdict']): readonly Judgement[] =>
    all.filter((judgement) => judgement.by === by && judgement.verdict === verdict)
  return {
    personSame: pick('person', 'same'),
    personDifferent: pick('person', 'different'),
    rulesSame: pick('rules', 'same'),
    rulesDifferent: pick('rules', 'different'),
  }
}

function outranks(a: Judgement, b: Judgement): boolean {
  if (a.by !== b.by) return a.by === 'person'
  if (a.at !== b.at) return a.at > b.at
  return a.id < b.id
}
