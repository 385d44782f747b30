// Which claims tell one event, given a word on pairs of them: the surest pairs first, never against a word of difference.
import type { Judgement } from '../../model/index.ts'
import { Union } from './union.ts'
import { holdingWords } from './words.ts'

/** Pairs of claims that must not stand in one set, by position. */
class Apart {
  private readonly others: Set<number>[]

  constructor(size: number) {
    this.others = Array.from({ length: size }, () => new Set())
  }

  add(a: number, b: number): void {
    this.others[a]!.add(b)
    this.others[b]!.add(a)
  }

  between(as: readonly number[], bs: readonly number[]): boolean {
    const [few, many] = as.length <= bs.length ? [as, new Set(bs)] : [bs, new Set(as)]
    for (const one of few) for (const other of this.others[one]!) if (many.has(other)) return true
    return false
  }
}

/** Sets of positions that grow together. */
class Groups {
  readonly of: (readonly number[])[]

  constructor(size: number) {
    this.of = Array.from({ length: size }, (_, at) => [at])
  }

  join(a: number, b: number): void {
    this.set([...this.of[a]!, ...this.of[b]!].sort((x, y) => x - y))
  }

  set(members: readonly number[]): void {
    for (const member of members) this.of[member] = members
  }

  all(): readonly (readonly number[])[] {
    return this.of.filter((members, at) => members[0] === at)
  }
}

/**
 * Partitions claims into events. `ids` are sorted; `differ` says what the rules make of two claims that nobody has
 * judged, by position. What a person said is kept whatever the rules say: two claims called the same bring
 * their events together, two called different are never in one.
 */
export function cluster(
  ids: readonly string[],
  judgements: readonly Judgement[],
  differ: (a: number, b: number) => boolean,
): readonly (readonly number[])[] {
  const at = new Map(ids.map((id, position) => [id, position]))
  const words = holdingWords(judgements, new Set(ids))
  const ends = ({ left, right }: Judgement): readonly [number, number] => [at.get(left)!, at.get(right)!]
  const told = new Apart(ids.length)
  for (const word of words.personDifferent) told.add(...ends(word))
  const bound = bindByPersons(ids.length, words.personSame.map(ends), told)
  const apart = new Apart(ids.length)
  for (const word of words.rulesDifferent) apart.add(...ends(word))
  spread(told, bound, words.personDifferent.map(ends))

  const groups = new Groups(ids.length)
  const refused = new Refused()
  for (const word of words.rulesSame) {
    const [left, right] = ends(word)
    const [one, two] = [groups.of[left]!, groups.of[right]!]
    if (one === two || refused.has(one, two)) continue
    if (
      told.between(one, two) ||
      apart.between(one, two) ||
      some(one).some((a) => some(two).some((b) => !(a === left && b === right) && differ(a, b)))
    )
      refused.add(one, two)
    else groups.join(left, right)
  }
  for (const members of bound) if (members.length > 1) bring(groups, members, told)
  return groups.all()
}

/** Pairs of groups that may not join. They are asked for by each pair of their claims, until one of them has grown. */
class Refused {
  private readonly by = new Map<readonly number[], Set<readonly number[]>>()

  has(one: readonly number[], two: readonly number[]): boolean {
    return this.by.get(one)?.has(two) === true
  }

  add(one: readonly number[], two: readonly number[]): void {
    for (const [a, b] of [
      [one, two],
      [two, one],
    ] as const) {
      const others = this.by.get(a)
      if (others === undefined) this.by.set(a, new Set([b]))
      else others.add(b)
    }
  }
}

/** Of a group that has outgrown this, so many are compared: a story of a thousand copies would need half a million. */
const MOST_COMPARED = 40

/** All members of a group, or as many as are compared, evenly spaced. */
function some(members: readonly number[]): readonly number[] {
  if (members.length <= MOST_COMPARED) return members
  return Array.from(
    { length: MOST_COMPARED },
    (_, at) => members[Math.floor((at * members.length) / MOST_COMPARED)]!,
  )
}

/** Claims that a person called the same, as far as no person called two of them different. */
function bindByPersons(
  size: number,
  pairs: readonly (readonly [number, number])[],
  told: Apart,
): readonly (readonly number[])[] {
  const union = new Union(size)
  const groups = new Groups(size)
  for (const [a, b] of pairs) {
    if (union.find(a) === union.find(b) || told.between(groups.of[a]!, groups.of[b]!)) continue
    union.join(a, b)
    groups.join(a, b)
  }
  return groups.all()
}

/** What differs from one claim differs from all that a person called the same as it. */
function spread(
  told: Apart,
  bound: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number])[],
): void {
  const groupOf = new Map<number, readonly number[]>()
  for (const members of bound) for (const member of members) groupOf.set(member, members)
  for (const [a, b] of pairs)
    for (const one of groupOf.get(a)!) for (const two of groupOf.get(b)!) told.add(one, two)
}

/** Brings the events of claims that a person called the same together; where others in them forbid it, only the claims. */
function bring(groups: Groups, members: readonly number[], told: Apart): void {
  const touched = [...new Set(members.map((member) => groups.of[member]!))]
  if (touched.length === 1) return
  const clash = touched.some((one, index) => touched.slice(index + 1).some((two) => told.between(one, two)))
  if (!clash) {
    groups.set(touched.flat().sort((x, y) => x - y))
    return
  }
  const leaving = new Set(members)
  for (const group of touched) groups.set(group.filter((member) => !leaving.has(member)))
  groups.set(members)
}
