// The word of the lexicon against the learned model: who decides the type, and how sure it is.
import { EVENT_TYPES, type EventType } from '../../model/index.ts'
import type { Predicate } from '../../reading/index.ts'

/** What a lexicon row is worth against the model's probabilities: the odds of its type before the model is asked; less for a row whose other words are not there. */
const WORD = { row: 60, asked: 40, hint: 20 }
/** The least probability with which the model alone names an act. */
const ALONE = 0.8

export interface Weighed {
  readonly type: EventType | null
  readonly confidence: number
  readonly because: readonly string[]
}

/**
 * The likelier type: the word's odds times the model's probability for it, against the model's best. Without a word the
 * model decides alone, or nobody does.
 */
export function weigh(word: EventType | null, predicate: Predicate, learned: Float64Array): Weighed {
  let best = 0
  for (let k = 1; k < learned.length; k++) if (learned[k]! > learned[best]!) best = k
  if (word === null) {
    if (learned[best]! < ALONE) return { type: null, confidence: 0, because: [] }
    return {
      type: EVENT_TYPES[best]!,
      confidence: learned[best]! * predicate.confidence,
      because: ['types/model'],
    }
  }
  const odds = predicate.base === 'unlisted' ? WORD.hint : WORD.row + WORD.asked * predicate.confidence
  const own = odds * (learned[EVENT_TYPES.indexOf(word)]! + 0.02)
  const other = EVENT_TYPES[best] === word ? 0 : learned[best]!
  const sure = own / (own + other + 1e-9)
  if (own >= other) return { type: word, confidence: (sure + predicate.confidence) / 2, because: [] }
  return { type: EVENT_TYPES[best]!, confidence: (1 - sure) * predicate.confidence, because: ['types/model'] }
}
