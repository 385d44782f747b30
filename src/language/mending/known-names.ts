// Keeps the words of known names from being taken for verbs, adverbs and the like.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

// Finds known names; `senses` is empty for a name of nobody.
export interface NameMatcher {
  match(
    forms: readonly string[],
    first: number,
    limit: number,
  ): {
    readonly end: number
    readonly inCapitals: boolean
    readonly senses: readonly { readonly use: string }[]
  } | null
}

const NOT_NAMES: ReadonlySet<number> = new Set([
  U.VERB,
  U.AUX,
  U.ADV,
  U.ADP,
  U.CCONJ,
  U.SCONJ,
  U.INTJ,
  U.PART,
])
const CLAUSES: ReadonlySet<number> = new Set([R.xcomp, R.ccomp, R.advcl, R.acl, R.conj, R.parataxis])

/**
 * A known name is a name whatever its words mean elsewhere.
 *
 *     The Holy See condemned the attack.
 *         ^^^^^^^^ name
 *
 * Mends the tags and the tree around the names of the sentence `first..end`.
 */
export function mendKnownNames(draft: Draft, names: NameMatcher, first: number, end: number): void {
  const { forms } = draft.tokens
  for (let at = first; at < end; at++) {
    if (!isCapital(forms[at]!)) continue
    const found = names.match(forms, at, end)
    if (found === null) continue
    const single = found.end === at + 1
    // Alone at the start of a sentence a surname or a word in capitals may be any word.
    const sure =
      found.senses.some(({ use }) => use !== 'surname' && use !== 'abbreviation') || !single || at > first
    if (sure && !found.inCapitals && found.senses.length > 0) mendName(draft, at, found.end)
    at = found.end - 1
  }
}

function isCapital(form: string): boolean {
  const code = form.charCodeAt(0)
  return (code >= 65 && code <= 90) || code > 127
}

function mendName(draft: Draft, first: number, end: number): void {
  const { tokens, upos, xpos } = draft
  let mended = false
  for (let at = first; at < end; at++) {
    const wrong = NOT_NAMES.has(upos[at]!) || (upos[at] === U.NOUN && end === first + 1)
    if (!wrong || !isCapital(tokens.forms[at]!)) continue
    // "United States" has an adjective by the treebanks' own account.
    if (draft.relations[at] === R.amod && end > first + 1) continue
    if (xpos[at] === X.NNP || xpos[at] === X.NNPS) continue
    mended = true
    upos[at] = U.PROPN
    xpos[at] = X.NNP
    giveBackVerb(draft, at, end)
  }
  if (mended) gatherName(draft, first, end)
}

/** A verb that hung on the name as on a clause is the verb, and the name its subject. */
function giveBackVerb(draft: Draft, name: number, end: number): void {
  const { relations, upos, xpos } = draft
  for (let verb = draft.firstChild[name]!; verb >= 0; verb = draft.nextSibling[verb]!) {
    if (verb < end || upos[verb] !== U.VERB || !CLAUSES.has(relations[verb]!)) continue
    if (draft.child(verb, R.nsubj) >= 0 || draft.child(verb, R.mark) >= 0) continue
    draft.raise(verb, name, R.nsubj)
    if (xpos[verb] === X.VBN && draft.child(verb, R.aux) < 0) xpos[verb] = X.VBD
    for (let at = draft.firstChild[name]!; at >= 0; ) {
      const next = draft.nextSibling[at]!
      if (at > verb) draft.attach(at, verb, relations[at]!)
      at = next
    }
    return
  }
}

/** The words of a name hang on the one that leads out of it, which stands as a noun does. */
function gatherName(draft: Draft, first: number, end: number): void {
  const { heads, relations, upos } = draft
  let top = end - 1
  for (let steps = first; steps < end; steps++) {
    const head = heads[top]!
    if (head >= first && head < end) top = head
  }
  for (let at = first; at < end; at++) {
    if (at === top || relations[at] === R.det || relations[at] === R.case || relations[at] === R.punct)
      continue
    // What leads to the first word by a word outside the name stays above it.
    if (draft.isBelow(top, at)) continue
    if (upos[at] === U.PROPN) draft.attach(at, top, at < top ? R.compound : R.flat)
    else if (relations[at] === R.nsubj && upos[at] === U.ADJ) draft.attach(at, top, R.amod)
  }
  const head = heads[top]!
  for (let at = draft.firstChild[top]!; at >= 0; ) {
    const next = draft.nextSibling[at]!
    const hung = relations[at] === R.obl || relations[at] === R.obj
    if (hung && head >= 0 && upos[head] === U.VERB && at > top) draft.attach(at, head, R.obl)
    else if (hung) relations[at] = R.nmod
    at = next
  }
  if (head < 0) return
  const relation = relations[top]!
  const before = first - 1
  if (relation === R.advmod && before >= 0 && upos[before] === U.PROPN && heads[before] === head)
    draft.attach(top, before, R.flat)
  else if ((relation === R.advmod || relation === R.amod) && draft.isNominal(head))
    relations[top] = R.compound
  else if (upos[head] === U.VERB && (relation === R.advmod || CLAUSES.has(relation)))
    relations[top] = asNoun(draft, top, head)
}

function asNoun(draft: Draft, noun: number, verb: number): number {
  if (draft.child(noun, R.case) >= 0) return R.obl
  if (noun < verb) return draft.child(verb, R.nsubj) < 0 ? R.nsubj : R['obl:unmarked']
  return draft.child(verb, R.obj) < 0 ? R.obj : R['obl:unmarked']
}
