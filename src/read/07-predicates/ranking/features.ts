// What may be seen of a party beside an act: its way from the act's word, what it is, whose side it is on, and which rule
// took it. Of who it is nothing is seen: no name, no country.
import { hashText, mix3 } from '../../../language/hashing.ts'
import { dependent, type Filler, R, U } from '../../../reading/index.ts'
import { countriesAt, countriesOf, sharing } from '../countries.ts'
import type { Draft } from '../draft.ts'
import { isParty } from '../party.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'
import { pathOf } from './path.ts'
import { partOf, whatOf } from './seen-of.ts'

/** The two roles that are ranked. */
export type Role = 'actors' | 'recipients'

/** Hashed features of one candidate; refilled for each. */
export class FeatureList {
  readonly hashes: Int32Array = new Int32Array(96)
  count = 0
  private shift = 0

  /** Empties the list for a candidate of a role. */
  start(role: Role): void {
    this.count = 0
    this.shift = role === 'actors' ? 64 : 0
  }

  add(kind: number, a: number, b = 0, c = 0): void {
    this.hashes[this.count++] = mix3(kind + this.shift, a, b, c)
  }
}

/** What a mention is, whoever it is. */
const PARTY = { thing: 0, place: 1, party: 2 } as const
const STATE = { free: 0, rival: 1 } as const
const USE = { none: 0, acts: 1, suffers: 2 } as const
const SIDE = { nowhere: 0, alone: 1, own: 2, other: 3 } as const

const NO_PREPOSITION = hashText('-')
const IMPLIED = hashText('implied')
/** From so many others between them on, a party is far from the act's word. */
const FAR = 3

/** Where an act stands among the others of a text: those before it with their parties settled, all as the rules left them. */
export interface Around {
  readonly done: readonly Draft[]
  readonly all: readonly Draft[]
  readonly at: number
}

/** An act whose role is to be filled: what is the same for all candidates. */
export interface Slot {
  readonly syntax: Syntax
  readonly draft: Draft
  readonly role: Role
  readonly base: number
  readonly lemma: number
  /** The lemma of the word above the act's. */
  readonly governor: number
  readonly pos: number
  readonly passive: number
  /** The rule that filled the role, 0 when nobody fills it. */
  readonly rule: number
  readonly chosen: ReadonlySet<number>
  readonly own: ReadonlySet<string>
  readonly otherSide: ReadonlySet<number>
  /** Mentions in roles of the sentence's other acts. */
  readonly acting: ReadonlySet<number>
  readonly suffering: ReadonlySet<number>
}

export function openSlot(syntax: Syntax, draft: Draft, role: Role, around: Around): Slot {
  const { tags, dependencies, references } = syntax
  const upos = tags.upos[draft.head]
  const above = dependencies.heads[draft.head]!
  const others = role === 'actors' ? draft.recipients : draft.actors
  const acting = new Set<number>()
  const suffering = new Set<number>()
  for (const other of inSentence(draft, around)) {
    for (const { mention } of other.actors) acting.add(mention)
    for (const { mention } of other.recipients) suffering.add(mention)
  }
  const chosen = draft[role]
  return {
    syntax,
    draft,
    role,
    base: hashText(draft.base),
    lemma: hashText(tags.lemmas[draft.head]!.toLowerCase()),
    governor: above < 0 ? 0 : hashText(tags.lemmas[above]!.toLowerCase()),
    pos: upos === U.VERB ? 0 : upos === U.NOUN ? 1 : 2,
    passive:
      dependent(dependencies, draft.head, R['nsubj:pass']!) >= 0 ||
      dependent(dependencies, draft.head, R['aux:pass']!) >= 0
        ? 1
        : 0,
    rule: chosen.length === 0 ? 0 : ruleOf(draft),
    chosen: new Set(chosen.map(({ mention }) => mention)),
    own: countriesOf(syntax, others),
    otherSide: new Set(others.map(({ mention }) => references.of[mention]!.entity)),
    acting,
    suffering,
  }
}

/** The other acts of the sentence. */
export function inSentence({ sentence }: Draft, { done, all, at }: Around): Draft[] {
  const found: Draft[] = []
  for (let i = done.length - 1; i >= 0 && done[i]!.sentence === sentence; i--) found.push(done[i]!)
  for (let i = at + 1; i < all.length && all[i]!.sentence === sentence; i++) found.push(all[i]!)
  return found
}

/** The rule that took a party from outside the slots of its row, else the row itself. */
function ruleOf({ because }: Draft): number {
  for (let i = because.length - 1; i > 0; i--) if (!because[i]!.includes('.')) return hashText(because[i]!)
  return hashText('slot')
}

/** Fills `list` with what is seen of a party as the one that fills the slot. */
export function partyFeatures(slot: Slot, filler: Filler, list: FeatureList): void {
  const { syntax, draft, base, lemma, pos, chosen } = slot
  const { mentions, references } = syntax
  const mention = mentions.all[filler.mention]!
  const reference = references.of[mention.index]!
  const path = filler.implied ? IMPLIED : pathOf(syntax, draft.head, mention.head)
  const preposition = prepositionOf(syntax, mention.head)
  const last = preposition === null ? NO_PREPOSITION : hashText(preposition)
  const what = whatOf(mention)
  const part = partOf(reference.identities[0]!)
  const side = sideOf(slot, mention.index)
  const party = isParty(syntax, mention.index)
    ? PARTY.party
    : isParty(syntax, mention.index, true)
      ? PARTY.place
      : PARTY.thing
  const state = chosen.has(mention.index) ? slot.rule : chosen.size > 0 ? STATE.rival : STATE.free
  const where = between(syntax, draft.head, mention.head) + (mention.head > draft.head ? 8 : 0)
  const use = slot.acting.has(mention.index)
    ? USE.acts
    : slot.suffering.has(mention.index)
      ? USE.suffers
      : USE.none

  list.start(slot.role)
  list.add(1, state)
  list.add(2, state, base)
  list.add(3, state, path)
  list.add(4, path)
  list.add(5, path, base)
  list.add(6, path, party)
  list.add(7, path, pos, state === STATE.rival ? 1 : 0)
  list.add(8, path, lemma)
  list.add(9, last, base)
  list.add(10, last, lemma)
  list.add(11, last, party, pos)
  list.add(12, what)
  list.add(13, what, base)
  list.add(14, part)
  list.add(15, part, base)
  list.add(16, side)
  list.add(17, side, base)
  list.add(18, side, party, last)
  list.add(19, where)
  list.add(20, where, state)
  list.add(21, mention.head > draft.head ? 1 : 0, pos)
  list.add(22, use, state)
  list.add(23, use, base)
  list.add(24, party, base)
  list.add(25, path, slot.passive)
  list.add(26, draft.row[slot.role === 'actors' ? 'actor' : 'recipient'].length > 0 ? 1 : 0, path)
  list.add(27, slot.otherSide.has(reference.entity) ? 1 : 0, state)
  list.add(28, path, slot.governor)
  list.add(29, path, use)
}

/** Fills `list` with what speaks for nobody filling the slot. */
export function nobodyFeatures(slot: Slot, list: FeatureList): void {
  const { syntax, draft, base, lemma, pos } = slot
  const others = Math.min((slot.role === 'actors' ? draft.recipients : draft.actors).length, 2)
  list.start(slot.role)
  list.add(40, 0)
  list.add(41, base)
  list.add(42, base, pos)
  list.add(43, lemma)
  list.add(44, others)
  list.add(45, others, base)
  list.add(46, draft.slots.find('obj').length > 0 ? 1 : 0, base)
  list.add(47, slot.chosen.size > 0 ? 1 : 0)
  list.add(48, draft.row[slot.role === 'actors' ? 'actor' : 'recipient'].length > 0 ? 1 : 0)
  list.add(49, draft.items.length > 0 ? 1 : 0)
  list.add(50, slot.passive)
  list.add(51, syntax.dependencies.relations[draft.head]!)
}

/** Others who are mentioned between two words of a sentence; tokens are not counted, since some states have longer names. */
function between({ bySentence, sentences }: Syntax, one: number, other: number): number {
  const [first, last] = one < other ? [one, other] : [other, one]
  let count = 0
  for (const { head } of bySentence[sentences.of[one]!] ?? [])
    if (head > first && head < last && ++count === FAR) break
  return count
}

function sideOf({ syntax, own }: Slot, mention: number): number {
  const countries = countriesAt(syntax, mention)
  if (countries.size === 0) return SIDE.nowhere
  if (own.size === 0) return SIDE.alone
  return sharing(countries, own) ? SIDE.own : SIDE.other
}
