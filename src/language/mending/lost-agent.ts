// Gives a participle back its agent, which was taken for the subject of the verb behind.
import { R, X } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

/**
 * What "by" leads in right behind a participle is no subject.
 *
 *     Rebels backed by foreign funds attacked the base.
 *            ^^^^^^ participle
 *                              ^^^^^ agent
 *
 * Mends the subject `token` of a verb that has one before.
 */
export function returnAgent(draft: Draft, token: number): void {
  const { heads, relations, tokens, xpos } = draft
  const verb = heads[token]!
  if (relations[token] !== R.nsubj || verb < token) return
  const by = draft.child(token, R.case)
  const participle = by - 1
  if (by < 0 || tokens.lowers[by] !== 'by' || xpos[participle] !== X.VBN) return
  const subject = draft.child(verb, R.nsubj)
  if (relations[participle] !== R.acl || subject === token || subject > participle) return
  draft.attach(token, participle, R.obl!)
}
