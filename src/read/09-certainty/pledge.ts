// A spoken promise: who says that it will give, meet or yield has promised it.
import type { Assurance, Attribution, Mentions, Predicate, References } from '../../reading/layers.ts'
import { isSpeaker } from './own-act.ts'

// Acts that are promised when their doer says that they will be done.
const GIVING: ReadonlySet<string> = new Set([
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'AGREE',
  'CONCEDE',
  'RETREAT',
])

/**
 * The promise is made, though what is promised is yet to come; its type becomes AGREE or CONCEDE.
 *     Portugal said that it would send tents to Spain.
 *                                 ^^^^ planned
 */
export function isPledge(
  predicate: Predicate,
  assurance: Assurance,
  attribution: Attribution,
  mentions: Mentions,
  references: References,
): boolean {
  if (predicate.kind !== 'event' || !GIVING.has(predicate.base)) return false
  if (assurance.reality !== 'planned' || assurance.polarity === 'denied') return false
  if (attribution.kind !== 'speech' && attribution.kind !== 'quotation') return false
  if (attribution.vouches !== 'reported' || attribution.rule === 'orphan') return false
  // "Plans to", "is due to" only tell of a plan.
  if (!assurance.because.every((rule) => SPOKEN.test(rule))) return false
  return isSpeaker(predicate, attribution, mentions, references)
}

const SPOKEN = /^certainty\/(would-told|modals|said-)/
