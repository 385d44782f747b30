// What may tell an act that a text tells from a word that only looks like one: of a claim's parties only what they are.
import type { ActPos, ActWords } from '../../language/act-words.ts'
import { EVENT_TYPES, type EventType } from '../../model/index.ts'
import { type Filler, type Predicate, RELATIONS, type Reading, U, XPOS } from '../../reading/index.ts'
import { PART_OF_SOCIETY } from '../parts-of-society.ts'
import type { TopicShares } from './topics.ts'

type Needs =
  | 'tokens'
  | 'sentences'
  | 'tags'
  | 'dependencies'
  | 'mentions'
  | 'references'
  | 'predicates'
  | 'certainty'

/** What is known of an act when its soundness is asked: its type, and the learned model's probability of each type. */
export interface Typed {
  /** The classes of words that name acts. */
  readonly words: ActWords
  /** What the text is about. */
  readonly topics: TopicShares
  readonly type: EventType
  readonly learned: Float64Array
  /** True when the type itself says how the act is put: a refusal of what is planned took place. */
  readonly settled: boolean
}

/** How much of each feature an act has, by name; most are there whole or not at all. */
export type SoundnessFeatures = ReadonlyMap<string, number>

/** The features of an act. A probability is spread over two neighbours of a scale, so that a hair moves it by a hair. */
export function soundnessFeatures(
  reading: Reading<Needs>,
  predicate: Predicate,
  typed: Typed,
): SoundnessFeatures {
  const { type, learned, topics } = typed
  const features = new Map(namedFeatures(reading, predicate, typed).map((name) => [name, 1]))
  spread(features, 'row', predicate.confidence)
  spread(features, 'model', learned[EVENT_TYPES.indexOf(type)]!)
  spread(features, 'rival', rivalOf(learned, type))
  const { actors, recipients } = predicate.sure
  if (actors !== null) spread(features, 'actor sure', actors)
  if (recipients !== null) spread(features, 'recipient sure', recipients)
  for (const [topic, share] of topics) spread(features, `topic ${topic}`, Math.min(1, share / MUCH))
  return features
}

/** What can be said in words of an act. */
function namedFeatures(
  reading: Reading<Needs>,
  predicate: Predicate,
  { type, settled, words }: Typed,
): string[] {
  const { tags, dependencies, sentences, certainty } = reading
  const { head, actors, recipients } = predicate
  const assurance = certainty.of[predicate.index]!
  const pos = predicate.base === 'unlisted' ? 'u' : wordClass(tags.upos[head]!)
  const form = XPOS[tags.xpos[head]!]!
  const lemma = tags.lemmas[head]!.toLowerCase()
  const doer = partyOf(reading, actors)
  const other = partyOf(reading, recipients)
  const sides = sidesOf(reading, predicate)
  const found = [
    `type ${type}`,
    `type ${type} ${pos}`,
    `type ${type} ${sides}`,
    `word ${pos} ${form}`,
    `above ${RELATIONS[dependencies.relations[head]!]}`,
    `actors ${Math.min(actors.length, 2)}`,
    `recipients ${Math.min(recipients.length, 2)}`,
    `actor ${doer}`,
    `recipient ${other}`,
    `pair ${doer} ${other}`,
    `sides ${sides}`,
    `reality ${settled ? 'settled' : assurance.pledged || assurance.disowned ? 'actual' : assurance.reality}`,
    `certainty ${assurance.certainty}`,
    `polarity ${settled || assurance.disowned ? 'affirmed' : assurance.polarity}`,
    `sentence ${sentences.kinds[predicate.sentence]}`,
    `items ${predicate.items.length > 0}`,
    `mode ${predicate.mode !== null}`,
    `hinted ${predicate.hints.includes(type)}`,
  ]
  const { text, here: all } = spreadOf(reading)
  const here = all[predicate.sentence]!
  found.push(
    `text ${text}`,
    `here ${Math.min(here, 3)}`,
    `text ${text} here ${Math.min(here, 2)}`,
    `text ${text} sides ${sides}`,
    `lemma ${lemma}`,
    `lemma ${lemma} ${type}`,
    `class ${words.find(lemma, CLASSED[pos]) & 0xff} ${type}`,
    `saidby ${assurance.saidBy.length > 0}`,
    `actor token ${tokenOf(reading, actors)}`,
    `recipient token ${tokenOf(reading, recipients)}`,
  )
  for (const rule of predicate.because) if (!rule.includes('.')) found.push(`rule ${rule}`)
  return found
}

/** Where the list of act words has a word of that class; the same word unlisted is a verb. */
const CLASSED: Readonly<Record<string, ActPos>> = { v: 'verb', u: 'verb', n: 'noun', a: 'adjective' }

function wordClass(upos: number): string {
  return upos === U.VERB || upos === U.AUX ? 'v' : upos === U.ADJ ? 'a' : 'n'
}

/** The share of a topic's words in a text that is about nothing else. */
const MUCH = 0.02

const SCALE = [0, 0.05, 0.2, 0.5, 0.8, 1]

/** Shares a probability between the two marks of the scale that it stands between. */
function spread(features: Map<string, number>, name: string, probability: number): void {
  const above = Math.max(
    1,
    SCALE.findIndex((mark) => mark >= probability),
  )
  const [low, high] = [SCALE[above - 1]!, SCALE[above]!]
  const share = (probability - low) / (high - low)
  features.set(`${name} ${low}`, 1 - share)
  features.set(`${name} ${high}`, share)
}

function rivalOf(learned: Float64Array, type: EventType): number {
  let best = 0
  for (let k = 0; k < learned.length; k++)
    if (EVENT_TYPES[k] !== type && learned[k]! > best) best = learned[k]!
  return best
}

/** The first party of a role: how it is named and which part of society it is. */
function partyOf({ mentions, references }: Reading<Needs>, fillers: readonly Filler[]): string {
  const [first] = fillers
  if (!first) return 'nobody'
  if (first.implied) return 'implied'
  const { form, kind, plural } = mentions.all[first.mention]!
  const [who] = references.of[first.mention]!.identities
  if (!who) return 'nobody'
  if (who.kind === 'state') return form === 'pronoun' ? 'state it' : 'state'
  const part = PART_OF_SOCIETY[who.sector] ?? 'private'
  // By how the text points, not by whether the knowledge has somebody in that office: no country is favoured.
  const shape = form === 'name' ? (kind === 'person' ? 'person' : 'name') : plural ? 'several' : 'one'
  return `${part} ${shape}${form === 'pronoun' ? ' it' : ''}`
}

/** How many countries the parties are of. */
function sidesOf({ references }: Reading<Needs>, { actors, recipients }: Predicate): string {
  const countries = new Set<string>()
  let unknown = false
  for (const { mention } of [...actors, ...recipients]) {
    for (const { country } of references.of[mention]!.identities) {
      if (country === null) unknown = true
      else countries.add(country)
    }
  }
  const alone = actors.length === 0 || recipients.length === 0
  return `${Math.min(countries.size, 2)}${unknown ? ' unknown' : ''}${alone ? ' alone' : ''}`
}

/** Words that point without naming. */
const PRONOUNS: ReadonlySet<string> = new Set([
  'i',
  'we',
  'you',
  'he',
  'she',
  'it',
  'they',
  'who',
  'which',
  'that',
  'us',
  'them',
  'him',
  'her',
  'me',
  'his',
  'their',
  'our',
  'its',
  'my',
])

/** The pronoun that stands for the first party. */
function tokenOf({ tokens, mentions }: Reading<Needs>, fillers: readonly Filler[]): string {
  const [first] = fillers
  if (!first) return 'none'
  const lower = tokens.lowers[mentions.all[first.mention]!.head]!
  return PRONOUNS.has(lower) ? lower : 'other'
}

/** Mentions with a country that a text must have to tell whether it is about one country or several. */
const SHORT = 8
/** What the countries of its mentions tell of a text. */
interface Spread {
  /** Whether it is about one country or several. */
  readonly text: string
  /** How many countries each sentence mentions. */
  readonly here: readonly number[]
}
const spreads = new WeakMap<object, Spread>()

/** How the countries are spread over a text; counted once for all its acts. */
function spreadOf({ mentions, references, sentences }: Reading<Needs>): Spread {
  const known = spreads.get(mentions)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  const here = Array.from({ length: sentences.count }, () => new Set<string>())
  let sum = 0
  for (const one of mentions.all) {
    for (const { country } of references.of[one.index]!.identities) {
      if (country === null) continue
      sum++
      counts.set(country, (counts.get(country) ?? 0) + 1)
      here[one.sentence]!.add(country)
    }
  }
  const share = Math.max(0, ...counts.values()) / sum
  // Too short a text to say what it is about.
  const text =
    sum < SHORT ? 'short' : share > 0.9 ? 'one' : share > 0.75 ? 'mostly one' : share > 0.55 ? 'two' : 'many'
  const spread = { text, here: here.map(({ size }) => size) }
  spreads.set(mentions, spread)
  return spread
}
