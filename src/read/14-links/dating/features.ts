// What may be seen of a time as that of an act: how the act is told, how the time came up, how far away, how fine it is,
// and what it dated before. No name and no country.
import { hashText, mix, mix3 } from '../../../language/hashing.ts'
import {
  type Dependencies,
  dependents,
  type Predicate,
  R,
  type TimeExpression,
} from '../../../reading/index.ts'
import { datesNothing } from '../dates-nothing.ts'
import { headOf, prepositionAt, type View } from '../view.ts'
import { type Candidate, FROM, type Text } from './candidates.ts'
import type { Told } from './told.ts'

/** Hashed features of one candidate; refilled for each. */
export class FeatureList {
  readonly hashes: Int32Array = new Int32Array(128)
  count = 0

  start(): void {
    this.count = 0
  }

  add(kind: number, a: number, b = 0, c = 0): void {
    this.hashes[this.count++] = mix3(kind + 768, a, b, c)
  }
}

/** An act that wants a time, and what is the same for all candidates. */
export interface Undated {
  readonly text: Text
  readonly act: Predicate
  readonly told: Told
  readonly all: readonly Candidate[]
  readonly type: number
  readonly base: number
  readonly lemma: number
  readonly reality: number
  readonly certainty: number
  /** 0 nobody says it, 1 somebody, 2 somebody who is said to say it. */
  readonly said: number
  /** Form, clause and noun in one number. */
  readonly shape: number
  readonly adverb: number
  /** Days from 1970 of the document's date. */
  readonly today: number
  /** Sentence of the paragraph, up to 3. */
  readonly place: number
  readonly named: number
  readonly ruled: number
  readonly last: number
  /** The word that opens the sentence. */
  readonly opener: number
  /** What gave the rules' time, as a number. */
  readonly by: number
}

export function openAct(text: Text, act: Predicate, told: Told, all: readonly Candidate[]): Undated {
  const { view, timeline, settings } = text
  const { tags, tokens, types, certainty, dependencies: tree, sentences } = view
  const { reality, certainty: sure, saidBy } = certainty.of[act.index]!
  let place = 0
  while (
    place < 3 &&
    act.sentence - place > 0 &&
    sentences.paragraphs[act.sentence - place - 1] === sentences.paragraphs[act.sentence]
  )
    place++
  const adverb = dependents(tree, act.head, R.advmod!).find((token) => token !== act.head)
  const setting = settings[act.index]!
  const { last } = timeline
  return {
    text,
    act,
    told,
    all,
    type: hashText(types.of[act.index]?.type ?? '-'),
    base: hashText(act.base),
    lemma: hashText(tags.lemmas[act.head]!.toLowerCase()),
    reality: hashText(reality),
    certainty: hashText(sure),
    said: Math.min(saidBy.length, 2),
    shape: mix3(told.form, told.by, told.clause, told.article),
    adverb: adverb === undefined ? 0 : hashText(tokens.lowers[adverb]!),
    today: dayNumber(view.document.publishedAt),
    place,
    named: Math.min(all.filter(({ from }) => from & FROM.sentence).length, 3),
    ruled: setting.when < 0 ? 0 : setting.whenOf === 'event' ? 1 : 2,
    opener: hashText(tags.lemmas[sentences.firsts[act.sentence]!]!.toLowerCase()),
    by: setting.by === null ? 0 : hashText(setting.by),
    last: last === null ? 0 : last.sentence === act.sentence ? 1 : last.sentence === act.sentence - 1 ? 2 : 3,
  }
}

function dayNumber(iso: string | null): number {
  const at = iso === null ? Number.NaN : Date.parse(iso.slice(0, 10))
  return Number.isNaN(at) ? 0 : Math.round(at / 86_400_000)
}

/** How a stretch of days lies to the document's day, in steps that grow. */
function since(today: number, { from, to }: TimeExpression): number {
  if (today === 0) return 0
  const [a, b] = [dayNumber(from), dayNumber(to)]
  if (a > today) return 1
  if (b > today) return a === today ? 2 : 3
  const back = today - b
  return back === 0 ? (a === b ? 4 : 5) : back === 1 ? 6 : back < 7 ? 7 : back < 31 ? 8 : back < 366 ? 9 : 10
}

const PRECISION: Readonly<Record<string, number>> = {
  day: 1,
  week: 2,
  month: 3,
  quarter: 4,
  season: 4,
  year: 5,
  decade: 6,
}

/** Sentences back, in steps that grow. */
function away(back: number): number {
  return back <= 2 ? back : back <= 4 ? 3 : back <= 8 ? 4 : 5
}

export function candidateFeatures(undated: Undated, candidate: Candidate, list: FeatureList): void {
  const { text, act, told, type, reality, said, shape, today } = undated
  const { view, timeline } = text
  const { time, from, used, key } = candidate
  const inside = from & FROM.sentence
  const precision = PRECISION[time.precision!] ?? 7
  const exact = time.from === time.to ? 1 : 0
  const old = since(today, time)
  const back = used ? away(act.sentence - used.act.sentence) : 6
  const uses = used ? Math.min(used.uses, 4) : 0
  const near = timeline.lastKey === key ? 1 : 0
  const samePlace =
    used && view.sentences.paragraphs[used.act.sentence] === view.sentences.paragraphs[act.sentence] ? 1 : 0
  const parties = used ? sharedParties(view, act, used.act) : 3
  const rules = from & FROM.rules
  const how = from & ~(FROM.recent | FROM.mentioned)
  const theme = from & (FROM.opening | FROM.lead | FROM.heading | FROM.rules)
  const by = rules || from & FROM.report ? undated.by : 0
  const { kind } = text
  const { form, by: word, clause, mark, article, above, subject } = told
  const rule = hashText(time.rule)
  const tense = mix3(form, word, said, 0)
  list.start()
  list.add(1, 0)
  list.add(2, from)
  list.add(3, how, shape)
  list.add(4, how, form, clause)
  list.add(5, how, type)
  list.add(6, how, undated.ruled)
  list.add(7, old, precision)
  list.add(8, old, form, word)
  list.add(9, old, reality)
  list.add(10, precision, exact, form)
  list.add(11, how, old)
  list.add(12, back, samePlace)
  list.add(13, back, tense)
  list.add(14, back, type)
  list.add(15, back, uses)
  list.add(16, near, tense, undated.last)
  list.add(17, near, clause, undated.last)
  list.add(18, near, type, undated.last)
  list.add(19, near, subject, undated.last)
  list.add(20, parties, back)
  list.add(21, parties, form, near)
  list.add(22, from & FROM.heading, type, form)
  list.add(23, from & FROM.heading, said, form)
  list.add(24, uses, old)
  list.add(25, how, undated.place)
  list.add(26, how, said, reality)
  list.add(27, how, mark)
  list.add(28, how, article, word)
  list.add(29, how, undated.adverb)
  list.add(30, how, above, clause)
  list.add(31, how, timeline.dated * 2 > timeline.acts ? 1 : 0)
  list.add(32, rules, rule)
  list.add(33, used && used.first <= 2 ? 1 : 0, back, form)
  list.add(34, back, undated.place, samePlace)
  list.add(35, undated.named, how)
  list.add(36, by)
  list.add(37, by, form, clause)
  list.add(38, by, type)
  list.add(39, by, kind)
  list.add(40, theme, kind)
  list.add(41, theme, kind, form)
  list.add(42, theme, kind, type)
  list.add(43, theme, kind, said)
  list.add(44, near, kind, undated.last)
  const pair = used ? mix(9, used.told.form, used.told.by) : 0
  const link = used ? linkOf(view, told, used.act, act, used.told) : 0
  const voice = used ? sameVoice(view, act, used.act) : 0
  const usedType = used ? hashText(view.types.of[used.act.index]?.type ?? '-') : 0
  list.add(70, link, near, form)
  list.add(71, link, clause, form)
  list.add(72, pair, form, near)
  list.add(73, pair, form, back)
  list.add(74, voice, near, form)
  list.add(75, voice, said, back)
  list.add(76, usedType, type, near)
  list.add(77, usedType, back, link)
  list.add(78, undated.opener, near, undated.last)
  list.add(79, undated.opener, theme)
  list.add(130, undated.adverb, near, undated.last)
  list.add(131, near, undated.last, mix3(form, word, clause, 0))
  list.add(132, link, type)
  list.add(133, link, mark)
  list.add(134, near, mark, link)
  if (!inside) return
  const way = wayOf(view.dependencies, headOf(view.dependencies, time), act.head)
  const nothing = datesNothing(view, time) ? 1 : 0
  const preposition = hashText(prepositionAt(view, time))
  const before = time.first < act.head ? 1 : 0
  const gap = Math.min(6, Math.floor(Math.abs(time.first - act.head) / 4))
  const others = actsBetween(view, time.first, act.head)
  const opens = time.first - view.sentences.firsts[act.sentence]! < 4 ? 1 : 0
  list.add(50, way)
  list.add(51, way, rules)
  list.add(52, way, preposition)
  list.add(53, nothing, preposition, rules)
  list.add(54, before, gap, rules)
  list.add(55, before, others, rules)
  list.add(56, opens, before, rules)
  list.add(57, opens, others, form)
  list.add(58, preposition, shape)
  list.add(59, preposition, precision, form)
  list.add(60, others, rules, shape)
  list.add(61, near, others, form)
  list.add(62, uses, rules, before)
  list.add(63, rule, rules, form)
  list.add(64, mark, before, rules)
  list.add(65, before, others, clause)
  list.add(66, parties, others, rules)
}

/** Fills `list` with what speaks for no time. */
export function noneFeatures(undated: Undated, list: FeatureList): void {
  const { text, told, type, base, lemma, reality, certainty, said, shape, ruled, named, last } = undated
  const { timeline } = text
  const { form, by: word, clause, mark, article, above, subject } = told
  const undatedLast = timeline.lastKey === '' ? 1 : 0
  const share = timeline.acts === 0 ? 0 : 1 + Math.min(3, Math.floor((4 * timeline.dated) / timeline.acts))
  list.start()
  list.add(80, 0)
  list.add(81, ruled)
  list.add(82, shape)
  list.add(83, shape, ruled)
  list.add(84, form, clause, ruled)
  list.add(85, form, word, said)
  list.add(86, type)
  list.add(87, type, form)
  list.add(88, type, ruled)
  list.add(89, base, reality)
  list.add(90, lemma)
  list.add(91, lemma, ruled)
  list.add(92, reality, form)
  list.add(93, certainty, form)
  list.add(94, mark)
  list.add(95, mark, ruled, form)
  list.add(96, article, word)
  list.add(97, above, clause)
  list.add(98, undatedLast, last)
  list.add(99, undatedLast, last, form)
  list.add(100, share)
  list.add(101, share, form)
  list.add(102, share, type)
  list.add(103, named)
  list.add(104, named, form, ruled)
  list.add(105, undated.adverb)
  list.add(106, undated.adverb, form)
  list.add(107, undated.place)
  list.add(108, undated.place, form)
  list.add(109, text.heading === null ? 0 : 1, form, type)
  list.add(110, text.heading === null ? 0 : 1, said)
  list.add(111, subject, form)
  list.add(112, undated.all.length === 0 ? 0 : 1, ruled)
  const chain = timeline.lastTold ? mix(3, timeline.lastTold.form, timeline.lastTold.by) : 0
  list.add(121, chain, form, undatedLast * 4 + last)
  list.add(122, undated.opener)
  list.add(123, undated.opener, form)
  list.add(124, undatedLast, last, undated.opener)
  list.add(125, undatedLast, last, told.governor >= 0 && timeline.last?.index === told.governor ? 1 : 0)
  list.add(114, undated.by)
  list.add(115, undated.by, form)
  list.add(116, undated.by, type)
  list.add(117, text.kind)
  list.add(118, text.kind, form)
  list.add(119, text.kind, type)
  list.add(120, text.kind, said)
  list.add(113, hashText(undated.act.mode ?? '-'))
}

/** Steps up from either end that are followed. */
const WAY = 7

/** The way through the tree from a time to an act, as one number; how long it is when it is long. */
function wayOf({ heads, relations }: Dependencies, from: number, to: number): number {
  const above: number[] = []
  for (let at = to; at >= 0 && above.length < WAY; at = heads[at]!) above.push(at)
  let hash = 7
  let at = from
  for (let up = 0; at >= 0 && up < WAY; up++) {
    const meets = above.indexOf(at)
    if (meets >= 0) {
      if (meets + up > 4)
        return mix3(3, Math.min(up, 3), Math.min(meets, 3), meets > 0 ? relations[above[meets - 1]!]! : 0)
      for (let i = meets - 1; i >= 0; i--) hash = mix(2, hash, relations[above[i]!]!)
      return hash
    }
    // The time's own relation says little.
    if (up > 0) hash = mix(1, hash, relations[at]!)
    else hash = mix(4, hash, 0)
    at = heads[at]!
  }
  return 0
}

/** Acts told between two words, up to 2. */
function actsBetween({ triggers, types }: View, one: number, other: number): number {
  const [first, end] = one < other ? [one, other] : [other, one]
  let count = 0
  let last = triggers[other]!
  for (let at = first + 1; at < end && count < 2; at++) {
    const trigger = triggers[at]!
    if (trigger === 0 || trigger === last || trigger === triggers[one]) continue
    last = trigger
    if (types.of[trigger - 1]) count++
  }
  return count
}

/** 0 no party in common, 1 a party on another side, 2 somebody who acts in both. */
function sharedParties({ references }: View, act: Predicate, other: Predicate): number {
  const entity = (mention: number): number => (mention < 0 ? -1 : references.of[mention]!.entity)
  let shared = 0
  for (const a of [...act.actors, ...act.recipients]) {
    const one = entity(a.mention)
    if (one < 0) continue
    for (const b of other.actors)
      if (entity(b.mention) === one) shared = act.actors.includes(a) ? 2 : Math.max(shared, 1)
    for (const b of other.recipients) if (entity(b.mention) === one) shared = Math.max(shared, 1)
  }
  return shared
}

/** How the act that a time dated last stands to this one: in another sentence, above it, below it, joined to it, else. */
function linkOf(
  { dependencies: tree }: View,
  told: Told,
  other: Predicate,
  act: Predicate,
  otherTold: Told,
): number {
  if (other.sentence !== act.sentence) return other.sentence === act.sentence - 1 ? 1 : 2
  if (told.governor === other.index) return tree.relations[act.head] === R.conj ? 3 : 4
  if (otherTold.governor === act.index) return 5
  return otherTold.governor === told.governor ? 6 : 7
}

/** 0 both in the text's own voice, 1 said by the same, 2 by others, 3 only this one said, 4 only the other. */
function sameVoice({ certainty }: View, act: Predicate, other: Predicate): number {
  const a = certainty.of[act.index]!.saidBy.at(-1) ?? -1
  const b = certainty.of[other.index]!.saidBy.at(-1) ?? -1
  if (a < 0) return b < 0 ? 0 : 4
  return b < 0 ? 3 : a === b ? 1 : 2
}
