// The subject that hangs on the verb itself, a relative pronoun looked through.
import { dependent, R } from '../../../reading/index.ts'
import type { Syntax } from '../syntax.ts'

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])

/**
 * The verb's own subject, -1 for none. A relative pronoun that the references do not know stands for the noun before
 * it, and for whom that noun is said of where a copula says it.
 *
 *     Hungary is the only ally that has not ratified the pact.
 *     ^^^^^^^ own subject of "ratified"
 */
export function ownSubject(syntax: Syntax, verb: number): number {
  const { dependencies: tree, tokens, mentions } = syntax
  const own = dependent(tree, verb, R.nsubj!, R['nsubj:pass']!)
  if (own < 0 || tree.relations[verb] !== R['acl:relcl']) return own
  if (!RELATIVE.has(tokens.lowers[own]!) || mentions.atHead[own]! >= 0) return own
  return saidOf(syntax, tree.heads[verb]!)
}

function saidOf(syntax: Syntax, noun: number): number {
  const { dependencies: tree } = syntax
  const subject = dependent(tree, noun, R.cop!) >= 0 ? dependent(tree, noun, R.nsubj!) : -1
  return subject >= 0 ? subject : noun
}
