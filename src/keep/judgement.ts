// Judgements as they are handed out: what the rules found and what persons said, in one form.
import { createHash } from 'node:crypto'
import type { Judgement, Verdict } from '../model/index.ts'
import type { JudgementRow, LikenessRow } from '../store/tables.ts'

/** `j_` and a hash of the pair, the verdict and who said it. */
export function judgementId(left: string, right: string, verdict: Verdict, by: Judgement['by']): string {
  const sum = createHash('sha256').update(`${left} ${right} ${verdict} ${by}`).digest('hex')
  return `j_${sum.slice(0, 16)}`
}

/** A claim of a pair: its id, and when its document was added. */
export interface Judged {
  readonly id: string
  readonly addedAt: string
}

/** What the rules found of two claims. */
export function ruleJudgement(row: LikenessRow, one: Judged, other: Judged): Judgement {
  const [left, right] = one.id < other.id ? [one, other] : [other, one]
  const verdict = row.verdict as Verdict
  return {
    id: judgementId(left.id, right.id, verdict, 'rules'),
    left: left.id,
    right: right.id,
    verdict,
    by: 'rules',
    score: row.score,
    because: JSON.parse(row.because) as string[],
    note: null,
    at: [left.addedAt, right.addedAt].sort()[1]!,
    withdrawnAt: null,
  }
}

/** What a person said of two claims. */
export function personJudgement(row: JudgementRow): Judgement {
  return {
    id: row.id,
    left: row.left_id,
    right: row.right_id,
    verdict: row.verdict as Verdict,
    by: 'person',
    score: null,
    because: [],
    note: row.note,
    at: row.at,
    withdrawnAt: row.withdrawn_at,
  }
}
