// Joins two subjects of one verb.
import { R } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'nor', '&'])

/**
 * A verb has one subject. When a second one follows behind a conjunction, both are joined; behind "between" the second is
 * joined to what stands there.
 *
 *     A deal between a sanctioned state and a member of the council undermines the resolution.
 *       ^^^^ subject
 *                                 ^^^^^ first
 *                                             ^^^^^^ joined
 *
 * Mends the clause headed by `verb`.
 */
export function joinSubjects(draft: Draft, verb: number): void {
  const { relations } = draft
  if (relations[verb] === R.conj && joinBetween(draft, verb)) return
  let first = -1
  let conjunction = -1
  for (let at = draft.firstChild[verb]!; at >= 0 && at < verb; at = draft.nextSibling[at]!) {
    const relation = relations[at]
    if (relation === R.cc && first >= 0 && JOINING.has(draft.tokens.lowers[at]!)) conjunction = at
    else if (relation === R.nsubj || relation === R['nsubj:pass']) {
      if (first >= 0 && conjunction > first && draft.endOf(first) >= conjunction - 1) {
        if (!draft.isNominal(first) || !draft.isNominal(at)) return
        const partner = betweenIn(draft, first, conjunction)
        draft.attach(at, partner < 0 ? first : partner, R.conj)
        draft.attach(conjunction, at, R.cc)
        return
      }
      first = at
    }
  }
}

/** "Talks between the government and the army began": the verb was taken for one more member beside the talks. */
function joinBetween(draft: Draft, verb: number): boolean {
  const noun = draft.heads[verb]!
  const subject = draft.child(verb, R.nsubj)
  const conjunction = draft.child(verb, R.cc)
  if (noun < 0 || noun > verb || !draft.isNominal(noun) || subject < 0 || subject > verb) return false
  if (conjunction < 0 || conjunction !== draft.startOf(subject) - 1) return false
  const partner = betweenIn(draft, noun, conjunction)
  if (partner < 0) return false
  draft.raise(verb, noun, R.nsubj)
  draft.attach(subject, partner, R.conj)
  draft.attach(conjunction, subject, R.cc)
  return true
}

/** What "between" introduces below `noun`, when it ends at `end`; -1 for none. */
function betweenIn(draft: Draft, noun: number, end: number): number {
  for (let at = draft.firstChild[noun]!; at >= 0; at = draft.nextSibling[at]!) {
    if (at < noun || draft.relations[at] !== R.nmod || draft.child(at, R.conj) >= 0) continue
    const word = draft.child(at, R.case)
    if (word >= 0 && draft.tokens.lowers[word] === 'between' && draft.endOf(at) === end) return at
  }
  return -1
}
