// Who has been named so far in a text, what each did and had done to him, and who dealt with whom.

import { isEventType } from '../../../model/index.ts'
import { type Filler, type Mention, R } from '../../../reading/index.ts'
import { countriesAt } from '../countries.ts'
import type { Draft } from '../draft.ts'
import { isParty } from '../party.ts'
import type { Syntax } from '../syntax.ts'

/** So many of those named last are remembered; more are only counted. */
export const REMEMBERED = 10
/** Sentences at the head of a text that are its title and its lead. */
const HEAD = 2
const NEVER = -1000

/** A state, a body, or somebody of no country: all mentions that stand for one side. */
export interface Side {
  readonly key: string
  /** Where it last stood as a party, as a place where it never did. */
  last: Mention
  party: boolean
  /** The last sentence that names it. */
  sentence: number
  mentions: number
  /** Acts so far in which it acts, and in which something is done to it. */
  acts: number
  suffers: number
  /** The last sentences in which it acts, something is done to it, and it is a subject. */
  acted: number
  suffered: number
  subject: number
  readonly head: boolean
}

/** What one side last did to another. */
export interface Dealing {
  sentence: number
  quad: number
  count: number
}

/** Kept up act by act, so that nothing is looked through twice. */
export class Ledger {
  /** Those named last, the last one first. */
  readonly recent: Side[] = []
  /** Those whom title and lead name. */
  readonly heads: Side[] = []
  mentions = 0
  acts = 0
  private readonly syntax: Syntax
  private readonly sides = new Map<string, Side>()
  private readonly dealings = new Map<string, Dealing>()
  private readonly pending: Draft[] = []
  private next = 0

  constructor(syntax: Syntax) {
    this.syntax = syntax
  }

  /** Takes in all sentences before one: who is named there, then what they did. */
  advance(sentence: number): void {
    for (; this.next < sentence; this.next++) {
      for (const mention of this.syntax.bySentence[this.next] ?? []) this.name(mention)
    }
    if (this.pending.length === 0 || this.pending[0]!.sentence >= sentence) return
    for (const draft of this.pending) this.count(draft)
    this.pending.length = 0
  }

  /** The side of a key, null for one that no sentence before named. */
  side(key: string): Side | null {
    return this.sides.get(key) ?? null
  }

  private sideOf(mention: number): Side | null {
    return this.side(keyOf(this.syntax, mention))
  }

  /** What one side last did to another, by their keys. */
  dealing(from: string, to: string): Dealing | null {
    return this.dealings.get(`${from} > ${to}`) ?? null
  }

  /** Takes in an act with its parties settled. */
  note(draft: Draft): void {
    if (draft.kind !== 'event' || draft.base === 'unlisted') return
    this.acts++
    this.pending.push(draft)
    for (const actor of draft.actors)
      for (const recipient of draft.recipients) this.deal(draft, actor, recipient)
  }

  private count(draft: Draft): void {
    const { sentence } = draft
    for (const filler of draft.actors) {
      const side = this.sideOf(filler.mention)
      if (!side) continue
      side.acts++
      side.acted = sentence
    }
    for (const filler of draft.recipients) {
      const side = this.sideOf(filler.mention)
      if (!side) continue
      side.suffers++
      side.suffered = sentence
    }
  }

  private deal({ sentence, base }: Draft, actor: Filler, recipient: Filler): void {
    const key = `${keyOf(this.syntax, actor.mention)} > ${keyOf(this.syntax, recipient.mention)}`
    const known = this.dealings.get(key)
    const quad = quadOf(this.syntax, base)
    if (!known) this.dealings.set(key, { sentence, quad, count: 1 })
    else {
      known.sentence = sentence
      known.quad = quad
      known.count++
    }
  }

  private name(mention: Mention): void {
    const { syntax } = this
    if (!isParty(syntax, mention.index, true)) return
    const party = isParty(syntax, mention.index)
    const key = keyOf(syntax, mention.index)
    this.mentions++
    let side = this.sides.get(key)
    if (!side) {
      side = {
        key,
        last: mention,
        party,
        sentence: mention.sentence,
        mentions: 0,
        acts: 0,
        suffers: 0,
        acted: NEVER,
        suffered: NEVER,
        subject: NEVER,
        head: mention.sentence < HEAD,
      }
      this.sides.set(key, side)
      if (side.head) this.heads.push(side)
    }
    side.mentions++
    side.sentence = mention.sentence
    if (party || !side.party) side.last = mention
    side.party ||= party
    const relation = syntax.dependencies.relations[mention.head]
    if (relation === R.nsubj || relation === R['nsubj:pass']) side.subject = mention.sentence
    const at = this.recent.indexOf(side)
    if (at >= 0) this.recent.splice(at, 1)
    else if (this.recent.length === REMEMBERED) this.recent.pop()
    this.recent.unshift(side)
  }
}

/** Whose side a mention is on: its country or countries, or itself. */
export function keyOf(syntax: Syntax, mention: number): string {
  const countries = countriesAt(syntax, mention)
  if (countries.size === 0) return `#${syntax.references.of[mention]!.entity}`
  if (countries.size === 1) for (const country of countries) return country
  return [...countries].sort().join('+')
}

/** The quad of an act's type, 0 for an act of no type. */
export function quadOf({ knowledge }: Syntax, base: string): number {
  return isEventType(base) ? knowledge.events.quad(base) : 0
}
