// The phrase a preposition ties to a predicate, also where the parser hung it elsewhere.
import { dependents, R } from '../../../reading/index.ts'
import { isVerb, type Syntax } from '../syntax.ts'
import { attachedPhrases } from './attached-phrase.ts'
import { governorPhrases } from './governor-phrase.ts'
import { lowPhrases } from './low-phrase.ts'
import { doneTo } from './object.ts'
import { withSecond } from './second-of-between.ts'

// Prepositions whose phrase may hang on a noun further down and still belong to the predicate.
const LOOSE = new Set(['to', 'from', 'with', 'against', 'on', 'by', 'for', 'between', 'into', 'over', 'at'])

/**
 * Heads of the phrases with `preposition` that belong to `head`, in text order; empty for none.
 *
 *     Ankara sent a shipment of drones to Tripoli.
 *                                         ^^^^^^^ "to" of "sent"
 *                                         ^^^^^^^ "to" of "shipment"
 */
export function phrases(syntax: Syntax, head: number, preposition: string): number[] {
  const found = attachedOrLoose(syntax, head, preposition)
  return preposition === 'between' ? withSecond(syntax, found) : found
}

function attachedOrLoose(syntax: Syntax, head: number, preposition: string): number[] {
  const own = attachedPhrases(syntax, head, preposition)
  if (own.length > 0) return own
  // "expressed rejection and condemnation of the raid"
  if (preposition === 'of' && isVerb(syntax, head)) return ofObject(syntax, head)
  if (!LOOSE.has(preposition)) return own
  if (!isVerb(syntax, head)) {
    const below = lowPhrases(syntax, head, preposition, 3)
    return below.length > 0 ? below : governorPhrases(syntax, head, preposition)
  }
  const object = doneTo(syntax, head)
  const below = object >= 0 ? lowPhrases(syntax, object, preposition, 3) : []
  if (below.length > 0) return below
  // "carried out strikes Friday evening against": also on a time.
  for (const oblique of dependents(syntax.dependencies, head, R.obl!, R['obl:unmarked']!)) {
    const found = oblique > head ? lowPhrases(syntax, oblique, preposition, 2) : []
    if (found.length > 0 || syntax.dependencies.relations[oblique] === R.obl) return found
  }
  return []
}

function ofObject(syntax: Syntax, verb: number): number[] {
  const object = doneTo(syntax, verb)
  return object > verb ? lowPhrases(syntax, object, 'of', 2) : []
}
