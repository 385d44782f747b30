// An act told again in the same text is one claim: "the visit" after "Putin's visit to North Korea".
import { dependent, type Identity, R } from '../../reading/index.ts'
import { type Act, clashes, isSame, likeness } from './act.ts'
import type { View } from './view.ts'

// How many predicates back an act may have been told.
const BACK = 40
// How many predicates the headlines at the top of a text may have.
const HEADLINES = 8

/**
 * For each act the fullest one that tells the same, -1 when it is that one itself or the only one.
 *
 *     Iran attacked Chad. The attack by Iran killed two.
 *          ^^^^^^^^ one
 *                             ^^^^^^ same
 */
export function sameActs(view: View, acts: readonly Act[]): number[] {
  const first: number[] = []
  const fullest = new Map<number, number>()
  for (const act of acts) {
    const { index } = act.predicate
    const before = toldBefore(view, act, acts, first)
    const told = before < 0 ? headlineOf(view, act, acts, first, fullest) : before
    first.push(told)
    if (told < 0) continue
    const best = fullest.get(told) ?? told
    fullest.set(told, fullness(view, act) > fullness(view, acts[best]!) ? index : best)
  }
  return first.map((told, index) => {
    const best = fullest.get(told < 0 ? index : told)
    return best === undefined || best === index ? -1 : best
  })
}

/** The first telling of an act, -1 when this is it. */
function toldBefore(view: View, act: Act, acts: readonly Act[], first: readonly number[]): number {
  const { index, kind } = act.predicate
  for (let i = index - 1; i >= Math.max(0, index - BACK); i--) {
    const other = acts[i]!
    if (first[i]! >= 0 || other.predicate.kind !== kind) continue
    if (kind === 'event' ? isSameAct(view, act, other) : isSameStanding(act, other)) return i
  }
  return -1
}

/**
 * The act of a headline that the text tells for the first time, -1 for none. Headlines choose other words: a text that has
 * the same sort of act between the same parties tells the headline's.
 *
 *     Chad bars Niger envoys. Chad on Monday denied entry to three envoys of Niger.
 */
function headlineOf(
  view: View,
  act: Act,
  acts: readonly Act[],
  first: readonly number[],
  fullest: ReadonlyMap<number, number>,
): number {
  const { index, kind, sentence } = act.predicate
  const { kinds } = view.sentences
  if (kind !== 'event' || act.type === null || kinds[sentence] === 'headline') return -1
  for (let i = 0; i < index && i < HEADLINES; i++) {
    const other = acts[i]!
    if (kinds[other.predicate.sentence] !== 'headline') break
    if (first[i]! >= 0 || fullest.has(i) || other.type !== act.type || clashes(act, other)) continue
    const { of } = view.certainty
    if (of[index]!.polarity !== of[i]!.polarity || other.actors.length + other.recipients.length === 0)
      continue
    if (among(other.actors, act.actors) && among(other.recipients, act.recipients)) return i
  }
  return -1
}

function among(some: readonly Identity[], all: readonly Identity[]): boolean {
  return some.every((one) => all.some((other) => isSame(one, other)))
}

function isSameAct(view: View, act: Act, other: Act): boolean {
  if (act.type === null || act.type !== other.type || act.isNew || clashes(act, other)) return false
  // A letter is told again by a letter, not by a visit; "wrote" may tell of one.
  if (act.sent !== other.sent && (act.sent ? other : act).nominal) return false
  // Other things change hands: another transfer.
  if (act.items.length > 0 && !act.items.some((item) => other.items.includes(item))) return false
  const { of } = view.certainty
  if (of[act.predicate.index]!.polarity !== of[other.predicate.index]!.polarity) return false
  // "the blast": an attack by nobody named that the text has told of.
  if (act.pointsBack && act.type === 'ASSAULT' && act.actors.length + other.actors.length === 0) return true
  const alike = act.stem === other.stem || areJoined(view, act, other)
  if (act.actors.length + act.recipients.length === 0 || !covers(other, act)) return false
  const sameActors =
    act.type === 'CONSULT' ||
    likeness(act.actors, other.actors) === 'same' ||
    act.actors.length + other.actors.length === 0
  return alike || (act.pointsBack && sameActors) || (isVaried(act) && covers(act, other))
}

/** "Shot and wounded a farmer": two verbs of one type with one object, and one word between them. */
function areJoined({ dependencies: tree }: View, act: Act, other: Act): boolean {
  const { head, first } = act.predicate
  if (tree.relations[head] !== R.conj || tree.heads[head] !== other.predicate.head) return false
  return first === other.predicate.end + 1 && dependent(tree, head, R.obj!) > head && covers(act, other)
}

/** Nouns for meetings and attacks vary ("talks", "summit"); other acts are told again by the same word. */
function isVaried(act: Act): boolean {
  return act.nominal && (act.type === 'CONSULT' || act.type === 'ASSAULT')
}

/** True when each party of `inner` is one of `outer`; the dead of "the attack" are told later than the attack. */
function covers(outer: Act, inner: Act): boolean {
  const theirs = [...outer.actors, ...outer.recipients]
  const recipients =
    inner.pointsBack && inner.type === 'ASSAULT' && inner.actors.length > 0
      ? inner.recipients.filter((one) => one.id !== null || one.country !== null)
      : inner.recipients
  return [...inner.actors, ...recipients].every((one) => theirs.some((other) => isSame(one, other)))
}

/** A tie, or the way a relation moves, is told once for its parties. */
function isSameStanding(act: Act, other: Act): boolean {
  return act.predicate.base === other.predicate.base && covers(act, other) && covers(other, act)
}

/** How much a telling says: both its roles, its time, the text rather than a headline. */
function fullness(view: View, act: Act): number {
  const { predicate, actors, recipients, time } = act
  const told = view.sentences.kinds[predicate.sentence] === 'headline' ? 0 : 1
  return (
    (actors.length > 0 ? 2 : 0) + (recipients.length > 0 || actors.length > 1 ? 2 : 0) + (time ? 1 : 0) + told
  )
}
