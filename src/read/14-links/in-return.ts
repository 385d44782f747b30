// What an act answers: "in return", "in exchange".
import type { Predicate, Reading } from '../../reading/index.ts'

/** Sentences back in which the answered act may stand. */
const BACK = 2

type Needs = 'tokens' | 'sentences' | 'dependencies' | 'predicates'

/**
 * Index of the predicate that this one answers, -1 for none. Tied are acts of one sentence around "in return for", and
 * an act after "In return," with the one before it.
 *
 *     Oslo freed two men. In return, Ankara lifted its ban.
 *                         ^^^^^^^^^ answer
 */
export function inReturnFor(reading: Reading<Needs>, predicate: Predicate): number {
  const { tokens, sentences, predicates } = reading
  const first = sentences.firsts[predicate.sentence]!
  const end = sentences.firsts[predicate.sentence + 1]!
  for (let at = first; at < end - 1; at++) {
    if (tokens.lowers[at] !== 'in') continue
    const word = tokens.lowers[at + 1]
    if (word !== 'return' && word !== 'exchange') continue
    if (tokens.lowers[at + 2] === 'for') return sameSentence(predicates.all, predicate, at)
    if (predicate.head < at && at - predicate.head > 12) continue
    return before(predicates.all, predicate, at <= first + 1 || predicate.head < at ? predicate.first : at)
  }
  return -1
}

/** "A in return for B": the act before the words is done for the act after them. */
function sameSentence(all: readonly Predicate[], predicate: Predicate, at: number): number {
  if (predicate.head > at) return -1
  const next = all.find((other) => other.sentence === predicate.sentence && other.head > at && other.kind === 'event')
  return next ? next.index : -1
}

function before(all: readonly Predicate[], predicate: Predicate, limit: number): number {
  for (let i = predicate.index - 1; i >= 0; i--) {
    const other = all[i]!
    if (other.kind !== 'event' || other.head >= limit) continue
    return predicate.sentence - other.sentence <= BACK ? i : -1
  }
  return -1
}
