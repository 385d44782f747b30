// Keeps the clauses on the two sides of a semicolon apart.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'
import { raiseLostVerb } from './lost-root.ts'

const FINITE: ReadonlySet<number> = new Set([X.VBD, X.VBZ, X.VBP])
// How a noun behind a semicolon hangs on a word before it when the parser missed where a clause begins.
const ASTRAY: ReadonlySet<number> = new Set([R.appos!, R.conj!, R.obj!, R.obl!, R.nmod!, R.list!, R.dep!])

/**
 * The noun that opens a clause behind a semicolon is the subject of its verb, and nothing before the semicolon is.
 *
 *     Kenya let the men out of prison; Chad, which had held them, recalled its envoy.
 *                                      ^^^^ subject
 *                                                                 ^^^^^^^^ verb
 *
 * Mends the clause behind the semicolon at `mark`, which ends before `end`.
 */
export function partAtSemicolon(draft: Draft, mark: number, end: number): void {
  const { heads, relations } = draft
  let noun = -1
  for (let at = mark + 1; at < end && noun < 0; at++)
    if (draft.isNominal(at) && heads[at]! < mark && heads[at]! >= 0 && ASTRAY.has(relations[at]!)) noun = at
  if (noun < 0 || draft.child(noun, R.case) >= 0) return
  const verb = mainVerb(draft, noun, mark, end)
  if (verb < 0 || draft.isBelow(noun, verb)) return
  const before = draft.child(verb, R.nsubj)
  if (before >= 0 && before < mark) {
    // The words before the semicolon stand by themselves, and may have lost their verb.
    draft.attach(before, heads[verb]!, relations[verb]!)
    const top = raiseLostVerb(draft, before) ? heads[before]! : before
    draft.attach(verb, top, R.parataxis!)
  }
  draft.attach(noun, verb, R.nsubj!)
}

/** The finite verb of the clause, without a subject of its own behind the semicolon; -1 for none. */
function mainVerb(draft: Draft, noun: number, mark: number, end: number): number {
  const { heads, relations, tokens, upos, xpos } = draft
  for (let verb = noun + 1; verb < end && tokens.forms[verb] !== ';'; verb++) {
    if (upos[verb] !== U.VERB || (heads[verb]! >= mark && heads[verb]! < end)) continue
    const relation = relations[verb]
    if (relation !== R.conj && relation !== R.parataxis && relation !== R.root && relation !== R.ccomp)
      continue
    const subject = draft.child(verb, R.nsubj)
    if (subject > mark || draft.child(verb, R['nsubj:pass']) >= 0 || draft.child(verb, R.mark) >= 0) return -1
    return FINITE.has(xpos[verb]!) || draft.child(verb, R.aux) >= 0 ? verb : -1
  }
  return -1
}
