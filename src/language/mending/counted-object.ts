// Finds the object of a verb behind a number with "at least" and the like.
import { R, U } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

// Counted, these say how long, how far or how often.
const MEASURES: ReadonlySet<string> = new Set(
  'second minute hour day night week month year decade century time mile kilometre kilometer metre meter percent'
    .split(' ')
    .flatMap((word) => [word, `${word}s`]),
)

/**
 * The parser sees an oblique in a counted object when words of measure stand before the number. Without a preposition it
 * is the object.
 *
 *     The shelling killed at least forty civilians.
 *                                        ^^^^^^^^^ object
 *
 * Mends the oblique `token`.
 */
export function mendCountedObject(draft: Draft, token: number): void {
  const { heads, relations, tokens, upos } = draft
  const verb = heads[token]!
  if (
    relations[token] !== R.obl ||
    verb < 0 ||
    verb > token ||
    upos[verb] !== U.VERB ||
    upos[token] !== U.NOUN
  )
    return
  if (draft.child(token, R.nummod) < 0 || MEASURES.has(tokens.lowers[token]!)) return
  if (upos[draft.startOf(token) - 1] === U.ADP) return
  for (let at = draft.firstChild[token]!; at >= 0; at = draft.nextSibling[at]!)
    if (relations[at] === R.case || relations[at] === R.mark) return
  for (let at = draft.firstChild[verb]!; at >= 0; at = draft.nextSibling[at]!) {
    const relation = relations[at]!
    if (
      relation === R.obj ||
      relation === R['aux:pass'] ||
      relation === R['nsubj:pass'] ||
      relation === R.cop
    )
      return
  }
  draft.attach(token, verb, R.obj)
}
