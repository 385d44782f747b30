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

/** True when who does the act is who tells of it. */
export function isSpeaker(
  predicate: Predicate,
  { sourceMention: speaker }: Attribution,
  mentions: Mentions,
  references: References,
): boolean {
  return (
    speaker >= 0 &&
    predicate.actors.some(
      ({ mention }) => mention >= 0 && mention < mentions.all.length && isSame(references, mention, speaker),
    )
  )
}

/** One mention, one entity, or "they" for the same several. */
function isSame(references: References, mention: number, speaker: number): boolean {
  if (mention === speaker) return true
  const [one, other] = [references.of[mention], references.of[speaker]]
  if (one === undefined || other === undefined) return false
  if (one.entity === other.entity) return true
  return (
    other.identities.length > 1 &&
    other.identities.every(
      ({ country }) => country !== null && one.identities.some((who) => who.country === country),
    )
  )
}
