// Hangs "neighbouring" before a noun on that noun.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

export const NEIGHBOURING: ReadonlySet<string> = new Set(['neighbouring', 'neighboring'])

// Words that may stand between it and its noun.
const REACH = 5

/**
 * The parser takes "neighbouring" for a verb whose object is the country. It is an adjective, and whatever hung on it
 * belongs to its noun (prepositions) or to the verb above.
 *
 *     Troops crossed into neighbouring Chad.
 *                                      ^^^^ noun
 *                         ^^^^^^^^^^^^ adjective
 *
 * Mends the adjective `token`.
 */
export function lowerNeighbouring(draft: Draft, token: number): void {
  const { heads, relations, upos, xpos } = draft
  const noun = nounAfter(draft, token)
  if (noun < 0) return
  const verb = heads[token]!
  if (upos[token] === U.VERB && heads[noun] === token) {
    if (verb < 0) return
    const preposition = upos[token - 1] === U.ADP
    const ahead = verb > noun && (upos[verb] === U.VERB || upos[verb] === U.AUX)
    const nominal = upos[verb] === U.NOUN || upos[verb] === U.PROPN
    draft.attach(noun, verb, preposition ? (nominal ? R.nmod! : R.obl!) : ahead ? subjectOf(draft, verb) : R.obj!)
  }
  for (let at = draft.firstChild[token]!; at >= 0; ) {
    const next = draft.nextSibling[at]!
    if (at !== noun && !draft.isBelow(noun, at)) {
      const before = at < token
      const marks = before && (relations[at] === R.mark || relations[at] === R.case)
      if (marks) draft.attach(at, noun, R.case!)
      else if (before && relations[at] === R.det) draft.attach(at, noun, R.det!)
      else if (verb >= 0 && at !== verb && !draft.isBelow(verb, at)) draft.attach(at, verb, relations[at]!)
    }
    at = next
  }
  if (draft.isBelow(noun, token)) return
  draft.attach(token, noun, R.amod!)
  upos[token] = U.ADJ!
  xpos[token] = X.JJ!
}

/** The head of the noun phrase that it stands in front of, -1 for none. */
function nounAfter({ heads, upos, tokens }: Draft, token: number): number {
  const end = Math.min(tokens.count, token + REACH)
  let noun = -1
  for (let at = token + 1; at < end; at++) {
    const kind = upos[at]
    if (kind === U.NOUN || kind === U.PROPN) noun = at
    else if (kind !== U.ADJ || noun >= 0) break
    // A compound goes on as long as its words hang on the next.
    if (noun >= 0 && heads[noun]! <= noun) break
    if (noun >= 0 && heads[noun]! > noun && upos[heads[noun]!] === U.VERB) break
  }
  return noun
}

function subjectOf(draft: Draft, verb: number): number {
  return draft.child(verb, R['aux:pass']!) >= 0 ? R['nsubj:pass']! : R.nsubj!
}
