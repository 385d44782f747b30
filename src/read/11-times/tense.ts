// Whether the clause around a time tells the past or the future: it decides which Friday, which March is meant.
import type { ModalityLexicon } from '../../knowledge/modality.ts'
import { type Dependencies, dependent, R, type Tags, U, X } from '../../reading/index.ts'

export type Tense = 'past' | 'future' | 'unknown'

/** "could" tells as often of the past: it is left to what stands around it. */
const FUTURE = new Set(['will', "'ll", '’ll', 'shall', 'wo', 'would', 'should', 'may', 'might', 'must'])
/** A date after one of these is still to come when the clause is told: "planned for Saturday", "until Tuesday". */
const AHEAD = new Set(['until', 'till', 'by', 'for'])
const CLIMB = 12

/**
 * The tense of the nearest verb above `token`: a modal or an infinitive looks ahead, a past form back, a present only of
 * what is on a calendar ("leaves on Friday", "is due on Friday"). Any other present tells nothing, for "says on Friday" may
 * be of any, nor does a noun ("Wednesday's ruling").
 */
export function tenseAt(
  tree: Dependencies,
  tags: Tags,
  lowers: readonly string[],
  token: number,
  words: ModalityLexicon,
): Tense {
  const beside = besideTense(tags, lowers, token)
  if (beside !== null) return beside
  let at = token
  for (let step = 0; step < CLIMB && at >= 0; step++) {
    if (at !== token && (tags.upos[at] === U.VERB || tags.upos[at] === U.AUX || hasCopula(tree, at))) {
      const tense = tenseOf(tree, tags, lowers, at, words)
      if (tense !== null) return tense
    } else if (at !== token && tags.upos[at] === U.NOUN) return 'unknown'
    at = tree.heads[at]!
  }
  return 'unknown'
}

/** A past verb right beside the time has it, whatever the tree says: "said Friday that he would", "Clinton Thursday condemned". */
function besideTense(tags: Tags, lowers: readonly string[], token: number): Tense | null {
  let before = token - 1
  if (before >= 0 && (lowers[before] === 'late' || lowers[before] === 'early')) before--
  if (before < 0) return null
  if (AHEAD.has(lowers[before]!)) return 'future'
  if (
    tags.xpos[before] === X.VBD ||
    (lowers[before] === 'on' && before > 0 && tags.xpos[before - 1] === X.VBD)
  )
    return 'past'
  return token + 1 < lowers.length && tags.xpos[token + 1] === X.VBD ? 'past' : null
}

function hasCopula(tree: Dependencies, at: number): boolean {
  return dependent(tree, at, R.cop) >= 0
}

/** The tense of one predicate, null when its form tells none and the one above must be asked. */
function tenseOf(
  tree: Dependencies,
  tags: Tags,
  lowers: readonly string[],
  at: number,
  words: ModalityLexicon,
): Tense | null {
  let past = tags.xpos[at] === X.VBD
  let future = false
  let infinitive = false
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]
    if (relation === R.aux || relation === R['aux:pass'] || relation === R.cop) {
      if (FUTURE.has(lowers[child]!)) future = true
      else if (tags.xpos[child] === X.VBD) past = true
      else if (lowers[child] === 'has' || lowers[child] === 'have' || lowers[child] === "'ve") past = true
    } else if (relation === R.mark && lowers[child] === 'to') infinitive = true
  }
  if (future) return 'future'
  if (past) return 'past'
  if (infinitive) return isDone(tree, tags, at, words) ? 'past' : 'future'
  if (tags.xpos[at] === X.VBZ || tags.xpos[at] === X.VBP)
    return words.verb(tags.lemmas[at]!)?.['time'] === 'planned' ? 'future' : 'unknown'
  if (tags.upos[at] === U.ADJ && words.adjective(tags.lemmas[at]!)?.['subj'] === 'planned') return 'future'
  return tags.xpos[at] === X.VBN && dependent(tree, at, R['aux:pass']) < 0 ? 'past' : null
}

/** "Failed to land on Monday", "let him enter on Monday": below a past verb of no plan and no demand. */
function isDone(tree: Dependencies, tags: Tags, at: number, words: ModalityLexicon): boolean {
  const above = tree.heads[at]!
  if (above < 0 || tree.relations[at] !== R.xcomp || tags.xpos[above] !== X.VBD) return false
  const effect = words.verb(tags.lemmas[above]!)?.['inf']
  return effect === undefined || effect === 'same' || effect === 'denied'
}
