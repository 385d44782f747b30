// Times that bound an act or belong to a name and so date nothing.
import { type TimeExpression, U } from '../../reading/index.ts'
import { isCountedFrom } from './counted-clause.ts'
import { prepositionAt, type View } from './view.ts'

// Prepositions that make a time the bound of something longer.
const BOUNDS: ReadonlySet<string> = new Set(['by', 'after', 'before', 'until', 'till', 'beyond', 'than'])

/**
 * True for a time that dates no act: without an interval, after "after" or "by", or a year before its noun.
 *
 *     After 1989 the two have met under the 2015 accord.
 *           ^^^^ nothing
 *                                           ^^^^ nothing
 */
export function datesNothing(view: View, time: TimeExpression): boolean {
  if (time.from === null || time.precision === null) return true
  if (isCountedFrom(time)) return false
  const next = view.tokens.lowers[time.end]
  // "three days after the vote" counts from the vote; "after 1988, when" goes on to tell of May.
  if ((next === 'after' || next === 'before') && isCounted(view, time)) return true
  const goesOn = next === 'when' || (next === ',' && view.tokens.lowers[time.end + 1] === 'when')
  if (!goesOn && time.value.startsWith('P') === false && BOUNDS.has(prepositionAt(view, time))) return true
  // "In 2015 Oslo signed": the name that follows is no noun of the year.
  if (view.tokens.lowers[time.first - 1] === 'in') return false
  return time.precision === 'year' && time.end === time.first + 1 && isBeforeNoun(view, time.end)
}

/** "ten days" in the middle of a sentence; at its start the words after it place it. */
function isCounted(view: View, time: TimeExpression): boolean {
  const { tags, tokens, sentences } = view
  if (time.first === sentences.firsts[sentences.of[time.first]!]) return false
  return tags.upos[time.first] === U.NUM || tokens.lowers[time.first] === 'a'
}

/** A year that its noun follows at once: "the 2003 invasion" is a predicate and dated; "the 2015 accord" is a name. */
function isBeforeNoun(view: View, next: number): boolean {
  const { tags, dependencies: tree, triggers } = view
  for (let at = next; at < next + 3 && at < tags.upos.length; at++) {
    if (triggers[at]! > 0) return false
    const upos = tags.upos[at]
    if (upos !== U.NOUN && upos !== U.PROPN && upos !== U.ADJ) return false
    if (upos === U.NOUN || upos === U.PROPN)
      return tree.heads[next - 1] === at || tree.heads[next - 1] === tree.heads[at]
  }
  return false
}
