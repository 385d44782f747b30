// An act of speech told by the one who does it: the telling is the act.
import type { Attribution, Mentions, Predicate, References } from '../../reading/layers.ts'

// Acts that consist in saying so.
const SPOKEN = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

/**
 * "He said that he regretted the decision" is his regret, in the text's own voice; a quotation stays his words.
 *     The envoy said that he condemned the raid.
 *                            ^^^^^^^^^ asserted
 */
export function isOwnAct(
  predicate: Predicate,
  attribution: Attribution,
  mentions: Mentions,
  references: References,
): boolean {
  if (predicate.kind !== 'event' || !SPOKEN.has(predicate.base)) return false
  if (attribution.kind !== 'speech' || attribution.rule === 'statement') return false
  return attribution.vouches === 'reported' && isSpeaker(predicate, attribution, mentions, references)
}

/** True when who does the act is who tells of it, or one of those who do. */
export function isSpeaker(
  predicate: Predicate,
  { sourceMention, joined }: Attribution,
  mentions: Mentions,
  references: References,
): boolean {
  if (sourceMention < 0) return false
  const speakers = [sourceMention, ...joined]
  return predicate.actors.some(
    ({ mention }) => mention >= 0 && mention < mentions.all.length && isAmong(references, mention, speakers),
  )
}

/** One mention, one entity, or "they" for all who speak. */
function isAmong(references: References, mention: number, speakers: readonly number[]): boolean {
  const one = references.of[mention]
  if (speakers.includes(mention)) return true
  if (one === undefined || speakers.some((speaker) => references.of[speaker]?.entity === one.entity))
    return one !== undefined
  const all = speakers.flatMap((speaker) => references.of[speaker]?.identities ?? [])
  return (
    all.length > 1 &&
    all.every(({ country }) => country !== null && one.identities.some((who) => who.country === country))
  )
}
