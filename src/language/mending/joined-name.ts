// Tells one more member of a list from an apposition.
import { R } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

const JOINING: ReadonlySet<string> = new Set(['and', 'or', '&'])

/**
 * What "and" stands before is joined to what went before and does not say who that is.
 *
 *     The ambassador and Foreign Minister Anna Nowak will attend.
 *         ^^^^^^^^^^ first
 *                                         ^^^^ joined
 *
 * Mends the apposition `token`.
 */
export function joinName(draft: Draft, token: number): void {
  const conjunction = draft.child(token, R.cc)
  const first = draft.heads[token]!
  if (conjunction < 0 || conjunction < first || conjunction > token) return
  if (JOINING.has(draft.tokens.lowers[conjunction]!)) draft.relations[token] = R.conj!
}
