// Features of a pair of parties: the words around and between them, and the features of relation-tree.ts.
import { hashText, mix3 } from '../../language/hashing.ts'
import { MOST_FEATURES } from '../../language/relation-weights.ts'
import type { TokenSpan } from '../../reading/index.ts'
import { treeFeatures } from './relation-tree.ts'
import { FLAG, type RelationView } from './relation-view.ts'

/** Hashed features of one pair; refilled for each. */
export class FeatureList {
  readonly hashes: Int32Array = new Int32Array(MOST_FEATURES)
  count = 0

  add(kind: number, a: number, b = 0, c = 0): void {
    if (this.count < this.hashes.length) this.hashes[this.count++] = mix3(kind, a, b, c)
  }
}

/** Who does something to whom, as tokens. An empty recipient stands for nobody; a trigger of -1 for an unknown one. */
export interface RelationPair {
  readonly actor: TokenSpan
  readonly recipient: TokenSpan
  readonly trigger: number
}

const ACTOR = hashText('<actor>')
const RECIPIENT = hashText('<recipient>')
/** Tokens looked at before the first party, after the last, and between the two. */
const BEFORE = 20
const AFTER = 25
const BETWEEN = 120

/** The scope as a line of signs, each party one sign, runs of names one sign. Reused: one pair at a time. */
export class Line {
  readonly signs: Int32Array = new Int32Array(512)
  readonly stems: Int32Array = new Int32Array(512)
  readonly class1: Uint8Array = new Uint8Array(512)
  readonly class2: Uint8Array = new Uint8Array(512)
  readonly flags: Uint16Array = new Uint16Array(512)
  readonly clusters: Uint16Array = new Uint16Array(512)
  count = 0
  actor = -1
  recipient = -1

  fill(view: RelationView, pair: RelationPair): void {
    this.count = 0
    this.actor = -1
    this.recipient = -1
    const { actor, recipient } = pair
    const { tokens, sentences } = view.layers
    const there = recipient.end > recipient.first
    const low = there ? Math.min(actor.first, recipient.first) : actor.first
    const high = there ? Math.max(actor.end, recipient.end) : actor.end
    const last = sentences.of[high - 1]!
    const from = Math.max(sentences.firsts[sentences.of[low]!]!, low - BEFORE)
    const to = Math.min(
      last + 1 <= sentences.count ? sentences.firsts[last + 1]! : tokens.count,
      high + AFTER,
    )
    const gap = Math.max(
      0,
      Math.max(actor.first, recipient.first) - Math.min(actor.end, recipient.end) - BETWEEN,
    )
    const skipFrom = there && gap > 0 ? Math.min(actor.end, recipient.end) + BETWEEN / 2 : to
    for (let i = from; i < to && this.count < 500; i++) {
      if (i === skipFrom) i += gap
      if (i >= actor.first && i < actor.end) {
        if (this.actor < 0) this.actor = this.push(ACTOR, ACTOR, 0, 0, 0, 0)
        i = actor.end - 1
        if (i >= recipient.first && recipient.end > i + 1 && this.recipient < 0)
          i = Math.max(i, recipient.first - 1)
      } else if (there && i >= recipient.first && i < recipient.end) {
        if (this.recipient < 0) this.recipient = this.push(RECIPIENT, RECIPIENT, 0, 0, 0, 0)
      } else if (
        (view.flags[i]! & FLAG.name) === 0 ||
        this.count === 0 ||
        (this.flags[this.count - 1]! & FLAG.name) === 0
      ) {
        this.push(
          view.signs[i]!,
          view.stems[i]!,
          view.class1[i]!,
          view.class2[i]!,
          view.flags[i]!,
          view.clusters[i]!,
        )
      }
    }
  }

  private push(
    sign: number,
    stem: number,
    class1: number,
    class2: number,
    flags: number,
    cluster: number,
  ): number {
    const at = this.count++
    this.signs[at] = sign
    this.stems[at] = stem
    this.class1[at] = class1
    this.class2[at] = class2
    this.flags[at] = flags
    this.clusters[at] = cluster
    return at
  }
}

const line = new Line()

/** Fills `list` with the features of the pair. */
export function relationFeatures(view: RelationView, pair: RelationPair, list: FeatureList): void {
  list.count = 0
  list.add(1, 0)
  line.fill(view, pair)
  wordFeatures(list)
  classFeatures(list)
  windowFeatures(list)
  treeFeatures(view, pair, list)
}

/** 0 left of both, 1 between, 2 right of both; for one party alone the right is "between". */
function region(i: number): number {
  const { actor, recipient } = line
  if (actor < 0 && recipient < 0) return 0
  if (recipient < 0) return i < actor ? 0 : 1
  if (actor < 0) return i < recipient ? 0 : 1
  return i < Math.min(actor, recipient) ? 0 : i < Math.max(actor, recipient) ? 1 : 2
}

function wordFeatures(list: FeatureList): void {
  const { signs, stems, flags, clusters, count } = line
  const direction = line.recipient < 0 ? 2 : line.actor < line.recipient ? 0 : 1
  list.add(2, direction)
  for (let i = 0; i < count; i++) {
    const at = region(i)
    const sign = signs[i]!
    const next = i + 1 < count ? signs[i + 1]! : 0
    list.add(3, sign)
    list.add(4, sign, next)
    if (i + 2 < count) list.add(5, sign, next, signs[i + 2]!)
    list.add(6, sign, at)
    list.add(7, sign, next, at)
    if (at === 1) {
      list.add(8, sign, direction)
      if (i + 2 < count) list.add(9, sign, signs[i + 2]!)
    }
    if ((flags[i]! & (FLAG.verb | FLAG.noun)) !== 0) list.add(10, stems[i]!, at)
    if (clusters[i]! > 0) list.add(11, clusters[i]!, at)
  }
}

function classFeatures(list: FeatureList): void {
  const { class1, class2, flags, count } = line
  let last = 0
  let before = 0
  for (let i = 0; i < count; i++) {
    let own = class1[i]!
    if (own === 0) {
      // Negation, future and the parties keep their place among the classes.
      const f = flags[i]!
      own =
        i === line.actor
          ? 250
          : i === line.recipient
            ? 251
            : (f & FLAG.negation) !== 0
              ? 252
              : (f & FLAG.future) !== 0
                ? 253
                : 0
      if (own === 0) continue
    }
    const at = region(i)
    const verb = (flags[i]! & FLAG.verb) !== 0 ? 1 : 0
    for (const one of class2[i]! > 0 ? [own, class2[i]!] : [own]) {
      list.add(20, one)
      list.add(21, one, at)
      list.add(22, one, at, verb)
    }
    if (last !== 0) list.add(23, last, own)
    if (before !== 0) list.add(24, before, last, own)
    before = last
    last = own
  }
}

function windowFeatures(list: FeatureList): void {
  const { signs, class1, count, actor, recipient } = line
  for (let d = 1; d <= 5; d++) {
    const near = Math.min(d, 3)
    if (actor >= 0 && actor + d < count) {
      list.add(30, signs[actor + d]!, near)
      if (class1[actor + d]! > 0) list.add(31, class1[actor + d]!, near)
    }
    if (actor - d >= 0 && d <= 2) list.add(32, signs[actor - d]!, d)
    if (recipient < 0) continue
    if (recipient - d >= 0) {
      list.add(33, signs[recipient - d]!, near)
      if (class1[recipient - d]! > 0) list.add(34, class1[recipient - d]!, near)
    }
    if (recipient + d < count && d <= 3) {
      list.add(35, signs[recipient + d]!, Math.min(d, 2))
      if (class1[recipient + d]! > 0) list.add(36, class1[recipient + d]!, Math.min(d, 2))
    }
  }
}
