// The words before a head noun that belong to the item: its modifiers and its number.
import type { Quantity } from '../../model/index.ts'
import { R, U } from '../../reading/index.ts'
import { lower, type View } from './view.ts'

// Most tokens before a head that are looked at.
const MAX = 12

const MODIFIER = new Set<number>([
  R.amod,
  R.compound,
  R.nummod,
  R.flat,
  R.advmod,
  R.punct,
  R.nmod,
  R['nmod:unmarked'],
  R.case,
  R.fixed,
  R.dep,
  R.conj,
  R.cc,
])

export interface Phrase {
  readonly first: number
  readonly quantity: Quantity | null
}

/**
 * An article, a possessor and a nationality at the edge are left out, a number and what makes it approximate is not.
 *
 *     They sent the North Korean artillery shells and about 40 captured Russian tanks.
 *                                ^^^^^^^^^^^^^^^^ item
 *                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ item
 */
export function phraseBefore(view: View, core: number, head: number, unit: string | null): Phrase {
  let first = core
  while (first - 1 >= view.first && head - first < MAX && modifies(view, first - 1, head)) first--
  const number = numberIn(view, first, core)
  if (number !== null) {
    const approximate = approximationBefore(view, number.first)
    return {
      first: approximate,
      quantity: { value: number.value, unit, approximate: approximate < number.first },
    }
  }
  while (first < core && (view.nationality[first] === 1 || skipped(view, first))) first++
  return { first, quantity: null }
}

/** A word stands before the head and hangs on it, or on something between. */
function modifies(view: View, at: number, head: number): boolean {
  const tag = view.tags.upos[at]
  if (
    tag === U.DET ||
    tag === U.PRON ||
    tag === U.ADP ||
    (tag === U.VERB && view.tree.relations[at] !== R.amod) ||
    tag === U.AUX
  )
    return false
  if (tag === U.PUNCT) return lower(view, at) === '-' && view.tokens.starts[at + 1] === view.tokens.ends[at]
  if (tag === U.CCONJ || tag === U.PART) return false
  // "supply Djibouti cheaper electricity": whose it will be.
  if (view.states[at] === 1 && (view.tags.upos[at + 1] === U.ADJ || view.tags.upos[at + 1] === U.NUM))
    return false
  const governor = view.tree.heads[at]!
  return governor > at && governor <= head && MODIFIER.has(view.tree.relations[at]!)
}

/** Leading words that say nothing of the thing: "more", "such", "further". */
function skipped(view: View, at: number): boolean {
  return view.tags.upos[at] === U.ADV || view.tags.upos[at] === U.PUNCT || VAGUE.has(lower(view, at))
}

const VAGUE = new Set([
  'more',
  'such',
  'further',
  'other',
  'additional',
  'crucial',
  'new',
  'own',
  'several',
  'many',
  'much',
  'certain',
  'various',
  'same',
  'alleged',
  'purported',
])

/** The number among the words from `first` to `end`, if one is there. */
function numberIn(view: View, first: number, end: number): { first: number; value: number } | null {
  for (let at = first; at < end; at++) {
    const read = view.numbers.read(view.tokens.lowers, at, end)
    if (read === null || (view.tags.upos[at] === U.NOUN && view.tokens.lowers[at]!.length < 3)) continue
    // "155mm shells", "the two-year loan": a number that touches the next word counts something else.
    if (read.end < end && view.tokens.starts[read.end] === view.tokens.ends[read.end - 1]) return null
    return { first: at, value: read.value }
  }
  return null
}

/** Moves left over "about", "more than", "at least", "up to"; stays where there is none. */
export function approximationBefore(view: View, first: number): number {
  for (const width of [3, 2, 1]) {
    const start = first - width
    if (start < view.first) continue
    const words = view.tokens.lowers.slice(start, first).join(' ')
    if (view.numbers.approximate(words)) return start
  }
  return first
}
