// An act of speech told by the one who does it: the telling is the act.
import type { Assurance, Attribution, Mentions, Predicate, References } from '../../reading/layers.ts'
import { R, U, X } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import { isEarlier, isToBeSpoken } from './earlier-act.ts'
import { isNegated } from './negation.ts'
import { speakingState } from './speaking-state.ts'
import type { Scene } from './standing.ts'

// Acts that consist in saying so.
const SPOKEN = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

// Who may praise, ask or refuse for a state.
const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG'])

/**
 * "He said that he regretted the decision" is his regret, in the text's own voice, and a minister's "Kenya regrets" is
 * Kenya's; a quotation stays his words, and so does what he did before he told of it. `plain` is how the act stands when
 * it is told like any other.
 *     The envoy said that he condemned the raid.
 *                            ^^^^^^^^^ asserted
 */
export function isOwnAct(
  scene: Scene,
  plain: Assurance,
  predicate: Predicate,
  attribution: Attribution,
  mentions: Mentions,
  references: References,
): boolean {
  if (predicate.kind !== 'event' || !SPOKEN.has(predicate.base)) return false
  if (attribution.kind !== 'speech' || attribution.rule === 'statement') return false
  if (attribution.vouches !== 'reported' || isEarlier(scene, predicate.head, attribution)) return false
  if (isSpeaker(predicate, attribution, mentions, references))
    return plain.reality !== 'planned' || !isToBeSpoken(scene, predicate)
  return isPutSo(scene, predicate.head, attribution) && isForState(predicate, attribution, references)
}

/** A verb or "is ready" in the tense of the telling, or a "would never": behind a trailing cue only a present is such. */
function isPutSo(scene: Scene, act: number, { rule }: Attribution): boolean {
  const { dependencies: tree, tags } = scene
  if (rule === 'phrase-cue') return false
  const copula = tags.upos[act] === U.ADJ ? dependent(tree, act, R.cop!) : -1
  const xpos = tags.xpos[copula < 0 ? act : copula]
  if (xpos === X.VBZ || xpos === X.VBP) return true
  if (rule === 'trailing-cue') return false
  return xpos === X.VBD || (xpos === X.VB && isNegated(scene, act))
}

/** "The minister said Kenya regretted it": an act of the state for which the speaker holds office. */
function isForState(predicate: Predicate, attribution: Attribution, references: References): boolean {
  const home = speakingState(attribution, references, OFFICIAL)
  if (home === null || predicate.actors.length === 0) return false
  return predicate.actors.every(({ mention }) => {
    const who = references.of[mention]?.identities ?? []
    return who.length > 0 && who.every(({ country, sector }) => country === home && sector === 'GOV')
  })
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
