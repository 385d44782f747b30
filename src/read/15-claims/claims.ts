// The layers put together: each predicate that tells an act of its own becomes a claim.

import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Actor, Claim, EventClaim, Item, Speaker, When, Where } from '../../model/index.ts'
import { quote } from '../../model/index.ts'
import {
  type Filler,
  type LayerName,
  type Link,
  type Predicate,
  type Reading,
  type Stage,
  stage,
  type TokenSpan,
} from '../../reading/index.ts'
import { claimId } from './claim-id.ts'

type Needs = Exclude<LayerName, 'claims'>
type Parts = Omit<
  EventClaim,
  | 'kind'
  | 'type'
  | 'mode'
  | 'contexts'
  | 'quad'
  | 'score'
  | 'cameo'
  | 'actors'
  | 'recipients'
  | 'items'
  | 'inReturnFor'
>

export const claims: Stage<Needs, 'claims'> = stage(
  'claims',
  [
    'tokens',
    'sentences',
    'tags',
    'dependencies',
    'mentions',
    'references',
    'predicates',
    'attributions',
    'certainty',
    'types',
    'times',
    'places',
    'items',
    'links',
  ],
  (reading, knowledge) => {
    const made = reading.predicates.all.map((predicate) => toClaim(reading, knowledge, predicate))
    return made.flatMap((claim, index) => (claim ? [withAnswer(reading, claim, made, index)] : []))
  },
)

/** The claim of a predicate, null when another tells the same act or nothing gave it a type. */
function toClaim(reading: Reading<Needs>, knowledge: Knowledge, predicate: Predicate): Claim | null {
  const link = reading.links.of[predicate.index]!
  if (link.sameAs >= 0 || (predicate.kind === 'event' && !reading.types.of[predicate.index])) return null
  const actors = predicate.actors.flatMap((filler) => actorsOf(reading, filler))
  const recipients = predicate.recipients.flatMap((filler) => actorsOf(reading, filler))
  if (actors.length === 0) actors.push(...speakerActs(reading, predicate))
  const parts = partsOf(reading, predicate, link, [...actors, ...recipients])
  if (predicate.kind === 'relation') {
    return {
      kind: 'relation',
      ...parts,
      relation: predicate.base,
      parties: [...actors, ...recipients].map((actor) => organ(knowledge, predicate.base, actor)),
    }
  }
  if (predicate.kind === 'assessment') {
    const direction = predicate.base === 'apart' ? 'apart' : 'closer'
    return { kind: 'assessment', ...parts, direction, parties: [...actors, ...recipients] }
  }
  const typing = reading.types.of[predicate.index]!
  const { events } = knowledge
  return {
    kind: 'event',
    ...parts,
    type: typing.type,
    mode: typing.mode,
    contexts: typing.contexts,
    quad: events.quad(typing.type),
    score: events.score(typing.type, typing.mode),
    cameo: events.cameo(typing.type, typing.mode),
    actors,
    recipients,
    items: link.items.map((index) => itemOf(reading, index)),
    inReturnFor: null,
  }
}

/** Acts of speech: who says that something is essential demands it. */
const SPOKEN: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'SUPPORT', 'THREATEN', 'REJECT'])

/** The innermost speaker of an act of speech that names nobody who acts. */
function speakerActs(reading: Reading<Needs>, predicate: Predicate): Actor[] {
  if (!SPOKEN.has(predicate.base)) return []
  const index = reading.certainty.of[predicate.index]!.saidBy.at(-1)
  const mention = index === undefined ? -1 : reading.attributions.all[index]!.sourceMention
  return mention < 0 ? [] : actorsOf(reading, { token: -1, mention, implied: true })
}

/** The organ that a relation means when the text names the whole: the Security Council for "UN-sanctioned". */
function organ(knowledge: Knowledge, relation: string, actor: Actor): Actor {
  const entry = actor.id === null ? null : knowledge.actor(knowledge.organ(relation, actor.id))
  return entry === null || entry.id === actor.id ? actor : { ...actor, id: entry.id, name: entry.name }
}

function partsOf(reading: Reading<Needs>, predicate: Predicate, link: Link, roles: readonly Actor[]): Parts {
  const { document } = reading
  const assurance = reading.certainty.of[predicate.index]!
  const typing = reading.types.of[predicate.index]
  const trigger = spanOf(reading, predicate)
  return {
    id: claimId(
      document.id,
      predicate.kind,
      trigger,
      roles.map((actor) => actor.mention),
    ),
    document: document.id,
    reader: reading.reader,
    trigger,
    quote: spanOf(reading, predicate.clause),
    saidBy: assurance.saidBy.flatMap((index) => speakerOf(reading, index)),
    certainty: assurance.certainty,
    reality: typing?.settled ? 'actual' : assurance.reality,
    polarity: typing?.settled ? 'affirmed' : assurance.polarity,
    when: whenOf(reading, link),
    where: whereOf(reading, link),
    phrases: link.phrases.map((span) => spanOf(reading, span).text),
    confidence: Math.round((typing?.confidence ?? predicate.confidence) * 100) / 100,
    because: [...predicate.because, ...assurance.because, ...(typing?.because ?? []), ...link.because],
  }
}

function spanOf(reading: Reading<Needs>, span: TokenSpan): { start: number; end: number; text: string } {
  const { starts, ends } = reading.tokens
  return quote(reading.document.text, starts[span.first]!, ends[span.end - 1]!)
}

/**
 * "Officers who seized power", "the movement M23": the noun that a relative pronoun stands for and the name right behind a
 * description, which say more; else the mention.
 */
function namedFor({ mentions, references }: Reading<Needs>, mention: number): number {
  const { antecedent, because } = references.of[mention]!
  if (antecedent < 0) return mention
  const { rule, end } = mentions.all[mention]!
  const named = because.includes('appositions/beside') && mentions.all[antecedent]!.first === end
  return named || rule === 'pronouns/relative' ? antecedent : mention
}

/** Everybody a filler stands for, each pointing at the same words. */
function actorsOf(reading: Reading<Needs>, filler: Filler): Actor[] {
  const index = namedFor(reading, filler.mention)
  const mention = reading.mentions.all[index]!
  const reference = reading.references.of[filler.mention]!
  const via = filler.implied ? 'implied' : reading.references.of[index]!.via
  return reference.identities.map((identity) => ({ ...identity, mention: spanOf(reading, mention), via }))
}

function speakerOf(reading: Reading<Needs>, index: number): Speaker[] {
  const attribution = reading.attributions.all[index]!
  const cue = attribution.cue ? spanOf(reading, attribution.cue) : null
  if (attribution.sourceMention >= 0) {
    return [attribution.sourceMention, ...attribution.joined].flatMap((mention) =>
      actorsOf(reading, { token: -1, mention, implied: false }).map((actor) => ({ ...actor, cue })),
    )
  }
  if (!attribution.source) return []
  const mention = spanOf(reading, attribution.source)
  return [
    {
      id: null,
      name: mention.text,
      kind: 'described',
      country: null,
      sector: 'UNK',
      code: 'UNK.UNK',
      mention,
      via: 'description',
      cue,
    },
  ]
}

function whenOf(reading: Reading<Needs>, link: Link): When | null {
  const time = reading.times.all[link.when]
  if (!time?.from || !time.to || !time.precision) return null
  return {
    from: time.from,
    to: time.to,
    precision: time.precision,
    of: link.whenOf,
    text: spanOf(reading, time).text,
  }
}

function whereOf(reading: Reading<Needs>, link: Link): Where | null {
  const place = reading.places.all[link.where]
  if (!place) return null
  const { id, name, country, lat, lon } = place
  return { id, name, country, lat, lon, mention: spanOf(reading, place) }
}

function itemOf(reading: Reading<Needs>, index: number): Item {
  const { category, quantity, ...span } = reading.items.all[index]!
  return { ...spanOf(reading, span), category, quantity }
}

/** Writes in the claim that this one answers; its fuller telling when the answered act was told before. */
function withAnswer(
  reading: Reading<Needs>,
  claim: Claim,
  made: readonly (Claim | null)[],
  index: number,
): Claim {
  if (claim.kind !== 'event') return Object.freeze(claim)
  let answered = reading.links.of[index]!.inReturnFor
  if (answered >= 0 && reading.links.of[answered]!.sameAs >= 0) answered = reading.links.of[answered]!.sameAs
  const other = answered >= 0 ? made[answered] : null
  return Object.freeze(other ? { ...claim, inReturnFor: other.id } : claim)
}
