// A verb that says only how far another act is.
import { dependents, R } from '../../../reading/index.ts'
import { wordSet } from '../../word-set.ts'
import { type Draft, type DraftsByHead, hasParties } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

/**
 * True for a verb of no row whose infinitive or participle is an act of a row: it begins, is due or may happen, and is told
 * by its own word.
 *
 *     Chad will begin supplying Togo with tents.
 *               ^^^^^ content of "supplying"
 */
export function isPhase(syntax: Syntax, draft: Draft, at: DraftsByHead): boolean {
  if (draft.base !== 'unlisted') return false
  // "stops arming" says the opposite.
  if (wordSet(syntax.knowledge, 'ending').has(syntax.tags.lemmas[draft.head]!)) return false
  return dependents(syntax.dependencies, draft.head, R.xcomp!).some((clause) => {
    const told = at.get(clause)
    return told?.kind === 'event' && told.base !== 'unlisted' && hasParties(syntax, told)
  })
}
