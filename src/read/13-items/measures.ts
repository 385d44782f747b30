// Units and containers before "of": eleven tonnes of uranium, a shipment of rifles, dozens of tanks.
import type { Quantity } from '../../model/index.ts'
import { R } from '../../reading/index.ts'
import { phraseBefore } from './noun-phrase.ts'
import { type Draft, lower, type View } from './view.ts'

// Measures that may stand before one another: "tens of thousands of tonnes of".
const MAX_NESTED = 4

/**
 * The measure is the head and starts the span; a number left open ("dozens of") is no quantity, for it would be ours.
 *
 *     Iran shipped about 11 tonnes of low-enriched uranium and dozens of crates of rifles.
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ item
 *                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ item
 */
export function withMeasures(view: View, draft: Draft): Draft {
  let found = draft
  for (let nested = 0; nested < MAX_NESTED; nested++) {
    const measure = measureOf(view, found)
    if (measure < 0) break
    const unit = view.index.unit(view.tags.lemmas[measure]!) ?? view.index.unit(view.tokens.lowers[measure]!)
    if (unit === null) break
    const { first, quantity } = phraseBefore(
      view,
      measure,
      measure,
      unit.kind === 'currency' || QUANTIFIER.has(unit.unit) ? null : unit.unit,
    )
    const inner = found.quantity
    found = { ...found, first: Math.min(first, measure), head: measure, quantity: counted(quantity, inner) }
  }
  return found
}

/** Words that count by themselves and name no unit. */
const QUANTIFIER = new Set([
  'dozens',
  'hundreds',
  'thousands',
  'millions',
  'billions',
  'tens',
  'scores',
  'most',
  'some',
  'parts',
  'halves',
  'majority',
  'rest',
  'numbers',
  'amounts',
  'quantities',
  'volumes',
  'ranges',
  'series',
  'varieties',
  'types',
  'kinds',
  'forms',
  'groups',
])

/** The outer number counts when it is there: "40 crates of rifles"; "a shipment of 40 rifles" counts rifles. */
function counted(outer: Quantity | null, inner: Quantity | null): Quantity | null {
  return outer ?? inner
}

/** The measure that the item is "of", -1 when there is none. */
function measureOf(view: View, draft: Draft): number {
  let at = draft.first - 1
  while (at >= view.first && at > draft.first - 4 && SKIPPED.has(lower(view, at))) at--
  if (lower(view, at) !== 'of') return -1
  const measure = at - 1
  if (measure < view.first) return -1
  const relation = view.tree.relations[draft.head]
  const hangs =
    view.tree.heads[draft.head] === measure ||
    relation === R.nmod ||
    relation === R.obl ||
    relation === R.conj
  return hangs ? measure : -1
}

const SKIPPED = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'these',
  'those',
  'such',
  'more',
  'other',
  'new',
])
