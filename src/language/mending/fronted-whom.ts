// Puts a relative clause with "whom" under the noun that it is about.
import { R, U } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

/**
 * "Whom" is the object of the clause behind it, and the clause belongs to the noun before it, across a comma too.
 *
 *     Togo jailed two sailors, whom it accused of theft.
 *                     ^^^^^^^ noun
 *                              ^^^^ object
 *                                      ^^^^^^^ verb
 *
 * Mends the clause of the word `whom`, which the parser took for the head of the clause.
 */
export function frontWhom(draft: Draft, whom: number): void {
  const { tokens, upos } = draft
  if (tokens.lowers[whom] !== 'whom') return
  const verb = draft.child(whom, R['acl:relcl'])
  if (verb < whom || upos[verb] !== U.VERB) return
  const before = tokens.forms[whom - 1] === ',' ? whom - 2 : whom - 1
  if (before < 0 || !draft.isNominal(before)) return
  let noun = before
  for (let at = draft.heads[noun]!; at >= 0 && at < whom && draft.isNominal(at); at = draft.heads[at]!) {
    if (draft.relations[noun] === R.nmod) break
    noun = at
  }
  draft.attach(verb, noun, R['acl:relcl']!)
  draft.attach(whom, verb, R.obj!)
}
