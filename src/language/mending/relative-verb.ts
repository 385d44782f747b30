// Tells a verb in "-s" behind a relative pronoun from a plural noun.
import { R, U, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

const PRONOUNS: ReadonlySet<string> = new Set(['which', 'who'])

/**
 * Behind a comma and "which" or "who" stands the verb of a relative clause; "borders" or "exports" there is no noun.
 *
 *     Poland, which borders Ukraine, asked for missiles.
 *     ^^^^^^ antecedent
 *                   ^^^^^^^ verb
 *
 * Mends the plural noun `token`.
 */
export function raiseRelativeVerb(draft: Draft, token: number): void {
  const { heads, relations, tokens, upos, xpos } = draft
  const antecedent = token - 3
  if (antecedent < 0 || tokens.forms[token - 2] !== ',' || !PRONOUNS.has(tokens.lowers[token - 1]!)) return
  const verb = heads[token]!
  if (verb < token || relations[token] !== R.nsubj || tokens.forms[token] !== tokens.lowers[token]) return
  const noun = draft.isNominal(antecedent) ? headOfName(draft, antecedent) : -1
  if (noun < 0 || heads[noun] !== verb || relations[noun] !== R.nsubj) return
  upos[token] = U.VERB
  xpos[token] = X.VBZ
  draft.attach(token, noun, R['acl:relcl'])
  draft.attach(token - 1, token, R.nsubj)
  for (let at = draft.firstChild[token]!; at >= 0; at = draft.nextSibling[at]!) {
    if (at < token || !draft.isNominal(at)) continue
    draft.attach(at, token, draft.child(at, R.case) < 0 ? R.obj : R.obl)
    return
  }
}

/** The head of the name or group that ends with `token`. */
function headOfName(draft: Draft, token: number): number {
  let at = token
  for (let steps = 0; steps < 8 && draft.relations[at] !== R.nsubj && draft.heads[at]! >= 0; steps++)
    at = draft.heads[at]!
  return at <= token ? at : -1
}
