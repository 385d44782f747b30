// Tells the verb of a headline from a plural noun between two names.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'
import type { NameMatcher } from './known-names.ts'

/**
 * Headlines say what happens in the present; between a name at their start and another name a word in "-s" is the verb.
 *
 *     Turkey backs Azerbaijan in talks
 *     ^^^^^^ subject
 *            ^^^^^ verb
 *                  ^^^^^^^^^^ object
 *
 * Mends the sentence `first..end` when it has no verb otherwise; true when something was changed.
 */
export function raiseHeadlineVerb(draft: Draft, names: NameMatcher, first: number, end: number): boolean {
  const { heads, tokens, upos } = draft
  const { forms, lowers } = tokens
  if (end - first > 20 || end - first < 3) return false
  const subject = names.match(forms, first, end)
  if (subject === null || subject.senses.length === 0 || subject.end >= end - 1) return false
  const verb = subject.end
  if (forms[verb] !== lowers[verb] || !/[a-z]{2}[^s']s$/.test(forms[verb]!)) return false
  for (let at = first; at < end; at++)
    if (at !== verb && (upos[at] === U.AUX || (upos[at] === U.VERB && heads[at] !== verb))) return false
  if (draft.xpos[verb] !== X.NNS && draft.child(verb, R.nsubj) >= 0) return false
  const object = names.match(forms, verb + 1, end)
  if (object === null || object.senses.length === 0) return false
  rebuild(draft, verb, subject.end - 1, object.end - 1, first, end)
  return true
}

/** Makes `verb` the root of the sentence; subject and object are what the two names belong to. */
function rebuild(
  draft: Draft,
  verb: number,
  subject: number,
  object: number,
  first: number,
  end: number,
): void {
  const { heads, relations } = draft
  let root = first
  while (root < end && heads[root]! >= 0) root++
  if (root >= end) return
  if (root !== verb) draft.raise(verb, root, root < verb ? R.nsubj : R.obj)
  draft.upos[verb] = U.VERB
  draft.xpos[verb] = X.VBZ
  const top = (token: number, from: number, to: number): number => {
    let at = token
    while (heads[at]! >= from && heads[at]! < to) at = heads[at]!
    return at
  }
  const agent = top(subject, first, verb)
  let patient = top(object, verb + 1, end)
  if (root === patient + 1) {
    draft.attach(patient, root, R.compound)
    patient = root
  }
  draft.attach(agent, verb, R.nsubj)
  draft.attach(patient, verb, R.obj)
  for (let at = draft.firstChild[verb]!; at >= 0; at = draft.nextSibling[at]!)
    if (at > patient && relations[at] === R.nmod) relations[at] = R.obl
}
