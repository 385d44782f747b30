// An act told again in the same text is one claim: "the visit" after "Putin's visit to North Korea".
import type { EventType } from '../../model/index.ts'
import { dependents, type Predicate, R, type Reading, U } from '../../reading/index.ts'

type Needs = 'tokens' | 'tags' | 'dependencies' | 'references' | 'predicates' | 'types' | 'certainty' | 'times'

/** How many predicates back an act may have been told. */
const BACK = 40

/** Who takes part, by id, else by the words, so that "he" and "Putin" are the same. */
function entities(reading: Reading<Needs>, predicate: Predicate): Set<string> {
  const parties = [...predicate.actors, ...predicate.recipients]
  return new Set(
    parties.flatMap(({ mention }) => reading.references.of[mention]!.identities.map((who) => who.id ?? who.name.toLowerCase())),
  )
}

/** Words of one family say the same act: the lemma of the trigger without its ending. */
function stem(reading: Reading<Needs>, predicate: Predicate): string {
  return reading.tags.lemmas[predicate.head]!.toLowerCase().replace(/(ing|ation|ment|al|s)$/, '').slice(0, 5)
}

/** "the visit", "this attack", "those talks": a noun that points back. */
function pointsBack(reading: Reading<Needs>, predicate: Predicate): boolean {
  const { tags, tokens, dependencies: tree } = reading
  if (tags.upos[predicate.head] !== U.NOUN) return false
  return dependents(tree, predicate.head, R.det!).some((det) => /^(the|this|that|these|those|both)$/.test(tokens.lowers[det]!))
}

/**
 * Index of the earlier predicate that tells the same act more fully, -1 for none.
 *
 *     Iran attacked the base. The attack by Iran killed two.
 *          ^^^^^^^^ one
 *                                 ^^^^^^ same
 */
export function sameAct(reading: Reading<Needs>, predicate: Predicate, sameAs: readonly number[]): number {
  const { predicates, types, certainty } = reading
  const type: EventType | undefined = types.of[predicate.index]?.type
  const own = entities(reading, predicate)
  if (predicate.kind !== 'event') return sameStanding(reading, predicate, own, sameAs)
  if (type === undefined) return -1
  const back = pointsBack(reading, predicate)
  // Nouns for meetings and attacks vary ("talks", "summit"); other acts are told again by the same word.
  const nominal = reading.tags.upos[predicate.head] === U.NOUN && (type === 'CONSULT' || type === 'ASSAULT')
  for (let i = predicate.index - 1; i >= Math.max(0, predicate.index - BACK); i--) {
    const other = predicates.all[i]!
    if (sameAs[i]! >= 0 || types.of[i]?.type !== type || other.kind !== 'event') continue
    if (certainty.of[i]!.polarity !== certainty.of[predicate.index]!.polarity) continue
    const theirs = entities(reading, other)
    const shared = [...own].filter((entity) => theirs.has(entity)).length
    const alike = stem(reading, other) === stem(reading, predicate)
    // "the blast": an attack by nobody named that the text has told of.
    if (back && type === 'ASSAULT' && predicate.actors.length + other.actors.length === 0) return i
    if (shared === own.size && shared > 0 && (alike || back || (nominal && theirs.size === shared))) return i
  }
  return -1
}

/** A tie, or the way a relation moves, is told once for its parties. */
function sameStanding(reading: Reading<Needs>, predicate: Predicate, own: ReadonlySet<string>, sameAs: readonly number[]): number {
  for (let i = Math.max(0, predicate.index - BACK); i < predicate.index; i++) {
    const other = reading.predicates.all[i]!
    if (sameAs[i]! >= 0 || other.kind !== predicate.kind || other.base !== predicate.base) continue
    const theirs = entities(reading, other)
    if (theirs.size === own.size && [...own].every((party) => theirs.has(party))) return i
  }
  return -1
}
