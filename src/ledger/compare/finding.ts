// What one comparison of two claims finds: a named rule, what it adds, and whether it rules the pair out.
import type { RuleName } from './weights.ts'
import { WEIGHTS } from './weights.ts'

export interface Finding {
  readonly rule: RuleName
  /** Hundredths added to the score. */
  readonly points: number
  /** True when no other finding can make the two one event. */
  readonly conflict: boolean
}

export function finding(rule: RuleName, share = 1): Finding {
  return { rule, points: WEIGHTS[rule] * share, conflict: false }
}

export function conflicting(rule: RuleName): Finding {
  return { rule, points: WEIGHTS[rule], conflict: true }
}
