// A word on whether two claims tell the same event. Recorded, never applied to the claims, and can be taken back.

export type Verdict = 'same' | 'different'

/** One word on one pair of claims. Of several on a pair, a person's outranks the rules', a later one an earlier. */
export interface Judgement {
  /** `j_` and a hash of the pair, the verdict and who said it. */
  readonly id: string
  /** Ids of the two claims, `left` < `right`. */
  readonly left: string
  readonly right: string
  readonly verdict: Verdict
  readonly by: 'rules' | 'person'
  /** How alike the rules find the two, 0 to 1; null for a person. */
  readonly score: number | null
  /** The rules that decided, as `ledger/rule`; for a person, empty. */
  readonly because: readonly string[]
  /** What the person adds. */
  readonly note: string | null
  /** ISO date-time in UTC. */
  readonly at: string
  /** When it was taken back; null while it holds. */
  readonly withdrawnAt: string | null
}
