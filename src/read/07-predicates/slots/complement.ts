// The clause a verb, noun or adjective takes as its content ("urged Iran to stop", "denied that", "plans to send").
import { dependent, dependents, R, X } from '../../../reading/index.ts'
import { isVerb, prepositionOf, type Syntax } from '../syntax.ts'

// Words that open an infinitive or a gerund as content.
const CONTENT_MARKS = new Set(['to', 'of'])

/**
 * Head of the content clause, -1 for none.
 *
 *     Ankara agreed to ratify the protocol.
 *                      ^^^^^^ complement of "agreed"
 */
export function complement(syntax: Syntax, head: number): number {
  const { dependencies: tree, tags } = syntax
  const clause = dependent(tree, head, R.xcomp!, R.ccomp!, R.csubj!)
  if (clause >= 0) return clause
  for (const child of dependents(tree, head, R.advcl!, R.acl!)) {
    if (child < head) continue
    // "urged Iran to stop", parsed as a purpose; "accused it of shelling".
    if (dependents(tree, child, R.mark!).some((mark) => CONTENT_MARKS.has(syntax.tokens.lowers[mark]!)))
      return child
    if (prepositionOf(syntax, child) === 'to' && isVerb(syntax, child)) return child
  }
  const object = dependent(tree, head, R.obj!)
  if (object >= 0 && isVerb(syntax, head)) {
    for (const child of dependents(tree, object, R.acl!)) {
      if (dependents(tree, child, R.mark!).some((mark) => tags.xpos[mark] === X.TO)) return child
    }
  }
  return -1
}
