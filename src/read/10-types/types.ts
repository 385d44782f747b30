// Which of the sixteen types an act is: what its word says, how it is put, and what the learned model makes of it.

import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { RelationModel } from '../../language/relation-weights.ts'
import type { Soundness } from '../../language/soundness-weights.ts'
import { EVENT_TYPES, type EventType, isEventType } from '../../model/index.ts'
import {
  type Assurance,
  type Filler,
  isUnder,
  type Predicate,
  type Reading,
  type Stage,
  stage,
  type TokenSpan,
  type Typing,
} from '../../reading/index.ts'
import { contentMode, plainContentMode } from './content-mode.ts'
import { futureCooperation } from './future-cooperation.ts'
import { ownMode } from './own-mode.ts'
import { partiesMode } from './parties-mode.ts'
import { privateMatter } from './private-matter.ts'
import { refusedFuture } from './refused-future.ts'
import { relationMode } from './relation-mode.ts'
import { relationScores, viewRelations } from './relation-model.ts'
import type { RelationView } from './relation-view.ts'
import { type SoundnessFeatures, soundnessFeatures } from './soundness-features.ts'
import { thingsMode } from './things-mode.ts'
import { type TopicShares, topicShares } from './topics.ts'
import { tradedGoods } from './traded-goods.ts'
import { weigh } from './weigh.ts'
import { wordedMode } from './worded-mode.ts'

type Needs =
  | 'tokens'
  | 'sentences'
  | 'tags'
  | 'dependencies'
  | 'mentions'
  | 'references'
  | 'predicates'
  | 'certainty'

/** How likely an act with these features is told by the text and read rightly. */
export type Judge = (features: SoundnessFeatures, predicate: Predicate, type: EventType) => Soundness

/**
 * An act makes a claim when its text tells it and it is likely enough read rightly. Where it is surely read rightly it need
 * be told less surely, and where it is surely told a party may be wrong. Less is asked of what a text only calls for, plans,
 * holds possible or has somebody deny, for such a claim does not say that anything happened (a denial stands for itself,
 * whomever it leaves out), and of a text too short to show what it is about.
 */
const FLOORS: Readonly<Record<'happened' | 'ahead' | 'denied' | 'short', Floors>> = {
  happened: { told: 0.75, right: 0.3, surely: { told: 0.5, right: 0.48 } },
  ahead: { told: 0.35, right: 0.3, surely: { told: 0.35, right: 0.3 } },
  denied: { told: 0.35, right: 0.2, surely: { told: 0.35, right: 0.2 } },
  short: { told: 0.2, right: 0.1, surely: { told: 0, right: 0.4 } },
}
/** `surely`: how likely told an act must be that is so likely right. */
type Floors = Soundness & { readonly surely: Soundness }
const SURELY_TOLD = 0.84

/** The least probability with which the model names one of the types that rows have for a word whose other words are not there. */
const HINTED = 0.15

/** The stage over a model of relations and a judge of what came out. */
export function types(model: RelationModel, judge: Judge): Stage<Needs, 'types'> {
  return stage(
    'types',
    ['tokens', 'sentences', 'tags', 'dependencies', 'mentions', 'references', 'predicates', 'certainty'],
    (reading, knowledge) => {
      const view = viewRelations(reading, model)
      const topics = topicShares(reading, knowledge)
      return {
        of: reading.predicates.all.map((predicate) =>
          typeOf(reading, knowledge, model, view, topics, judge, predicate),
        ),
      }
    },
  )
}

const NOBODY: TokenSpan = { first: 0, end: 0 }

function typeOf(
  reading: Reading<Needs>,
  knowledge: Knowledge,
  model: RelationModel,
  view: RelationView,
  topics: TopicShares,
  judge: Judge,
  predicate: Predicate,
): Typing | null {
  if (predicate.kind !== 'event') return null
  const { mentions } = reading
  const [actor, second] = predicate.actors.map((filler) => mentions.all[filler.mention]!)
  const recipient = predicate.recipients.length > 0 ? mentions.all[predicate.recipients[0]!.mention]! : second
  const pair = { actor: actor ?? NOBODY, recipient: recipient ?? NOBODY, trigger: predicate.head }
  const learned = relationScores(view, pair, model)
  const word =
    predicate.base === 'unlisted' ? hinted(predicate.hints, learned) : (predicate.base as EventType)
  const said = word && byWord(reading, knowledge, predicate, word)
  const { type, because } = weigh(said?.type ?? null, predicate, learned)
  if (type === null) return null
  const parties = (fillers: readonly Filler[]) =>
    fillers.flatMap(({ mention }) =>
      reading.references.of[mention]!.identities.map((who) => ({
        ...who,
        mention: mentions.all[mention]!.kind,
      })),
    )
  if (privateMatter(type, parties(predicate.actors), parties(predicate.recipients))) return null
  const assurance = reading.certainty.of[predicate.index]!
  // A plan that is denied is as likely told as the plan.
  const judged = assurance.disowned ? futureCooperation(type, assurance.reality) : type
  const sound = judge(
    soundnessFeatures(reading, predicate, {
      type: judged,
      learned,
      words: model.words,
      topics,
      // A promise is as likely told as what is promised.
      settled: said !== null && type === said.type && said.settled && !assurance.pledged,
    }),
    predicate,
    judged,
  )
  const kind = topics.size === 0 ? 'short' : kindOf(assurance)
  const floors = FLOORS[kind]
  const { surely } = floors
  if (sound.told < (sound.right < surely.right ? floors.told : surely.told)) return null
  if (sound.right < floors.right && sound.told < SURELY_TOLD) return null
  const own = said !== null && type === said.type
  const mode = own ? said.mode : relationMode(view, pair, type, knowledge.events)
  return {
    type,
    mode,
    contexts: predicate.contexts,
    settled: (own && said.settled) || refusesByNot(predicate, own, type, assurance),
    confidence: sound.right,
    because: own ? [...said.because, ...because] : because,
  }
}

function kindOf({ reality, disowned }: Assurance): 'happened' | 'ahead' | 'denied' {
  if (disowned) return 'denied'
  return reality === 'actual' ? 'happened' : 'ahead'
}

/** "Does not recognise", "will not hand them over": what the model, and no row, takes for a refusal is one by its "not". */
function refusesByNot(
  { base }: Predicate,
  own: boolean,
  type: EventType,
  { polarity, disowned }: Assurance,
): boolean {
  return type === 'REJECT' && polarity === 'denied' && !disowned && (!own || base === 'unlisted')
}

/** The likeliest of the types that rows have for a word, null when the model thinks none of them likely. */
function hinted(hints: readonly EventType[], learned: Float64Array): EventType | null {
  let best: EventType | null = null
  let most: number = HINTED
  for (const type of hints) {
    const p = learned[EVENT_TYPES.indexOf(type)]!
    if (p <= most) continue
    best = type
    most = p
  }
  return best
}

interface ByWord {
  readonly type: EventType
  readonly mode: string | null
  readonly settled: boolean
  readonly because: readonly string[]
}

/** What the lexicon's type becomes by the way the act is put. */
function byWord(
  reading: Reading<Needs>,
  knowledge: Knowledge,
  predicate: Predicate,
  word: EventType,
): ByWord {
  const base = tradedGoods(word, predicate, reading, knowledge)
  const { reality, polarity, pledged, disowned } = reading.certainty.of[predicate.index]!
  // "Denied that it would send troops": the act itself, denied.
  const refused = disowned ? null : refusedFuture(base, reality, polarity)
  if (refused) {
    return {
      type: refused,
      mode: contentMode(refused, base),
      settled: true,
      because: ['types/lexicon', 'types/refused-future'],
    }
  }
  const type = disowned ? base : futureCooperation(base, reality)
  if (type !== base)
    return { type, mode: null, settled: pledged, because: ['types/lexicon', 'types/future-cooperation'] }
  const mode = predicate.mode ?? modeOf(reading, knowledge, predicate, type)
  return { type, mode, settled: pledged, because: ['types/lexicon'] }
}

/** The mode of an act whose row says none: by what is to be done, by words below, by what is asked for and who takes part. */
function modeOf(
  reading: Reading<Needs>,
  { events }: Knowledge,
  predicate: Predicate,
  type: EventType,
): string | null {
  const told = predicate.content as EventType | null
  return (
    plainContentMode(type, told) ??
    (predicate.base === 'unlisted' ? ownMode(reading, events, type, predicate.head) : null) ??
    wordedMode(reading, events, type, predicate.head) ??
    contentMode(type, told ?? contentType(reading, predicate)) ??
    thingsMode(type, predicate.items.length) ??
    partiesMode(type, predicate.actors.length + predicate.recipients.length)
  )
}

/** Type of the act just below this one in the tree, null for none. */
function contentType(reading: Reading<Needs>, predicate: Predicate): EventType | null {
  const { all } = reading.predicates
  const { sentence, head } = predicate
  // Those of a sentence stand side by side: a long text has far more.
  let at = predicate.index
  while (all[at - 1]?.sentence === sentence) at--
  for (; all[at]?.sentence === sentence; at++) {
    const other = all[at]!
    if (other.kind !== 'event' || other.head <= head) continue
    if (isEventType(other.base) && isUnder(reading.dependencies, other.head, head)) return other.base
  }
  return null
}
