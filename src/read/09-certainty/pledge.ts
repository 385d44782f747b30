// A spoken promise: who says that it will give, meet or yield has promised it.
import type { Assurance, Attribution, Mentions, Predicate, References } from '../../reading/layers.ts'
import { isSpeaker } from './own-act.ts'
import { speakingState } from './speaking-state.ts'

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
  // "Said that it intends to" announces; "is due to" only tells of a plan.
  if (!assurance.because.every((rule) => SPOKEN.test(rule))) return false
  return (
    isSpeaker(predicate, attribution, mentions, references) || speaksForIt(predicate, attribution, references)
  )
}

// Who may promise for a state.
const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL'])

/** "The minister said Portugal would send tents": one of its government speaks for the state, or says "we". */
function speaksForIt(predicate: Predicate, attribution: Attribution, references: References): boolean {
  const home = speakingState(attribution, references, OFFICIAL)
  if (home === null || predicate.actors.length === 0) return false
  return predicate.actors.every(({ mention }) => {
    const who = references.of[mention]?.identities ?? []
    return who.length > 0 && who.every(({ kind, country }) => kind === 'state' && country === home)
  })
}

const SPOKEN = /^certainty\/(would-told|modals|said-|governors\/(intend|plan|ready|willing|prepared)$)/
