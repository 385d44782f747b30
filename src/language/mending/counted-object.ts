// Finds the object of a verb that the parser took for an oblique.
import { R, U } from '../../reading/tagset.ts'
import type { Draft } from './draft.ts'

// Counted, these say how long, how far or how often.
const MEASURES: ReadonlySet<string> = new Set(
  'second minute hour day night week month year decade century time mile kilometre kilometer metre meter percent'
    .split(' ')
    .flatMap((word) => [word, `${word}s`]),
)

/**
 * The parser sees an oblique in an object when words of measure stand before its number, or a phrase or particle before
 * it. Without a preposition it is the object; "around" before a number is none.
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
    (upos[token] !== U.NOUN && upos[token] !== U.SYM)
  )
    return
  const counted = draft.child(token, R.nummod) >= 0
  if ((!counted && draft.child(token, R.det) < 0) || MEASURES.has(tokens.lowers[token]!)) return
  const before = draft.startOf(token) - 1
  if (upos[before] === U.ADP && relations[before] !== R['compound:prt']) return
  let about = -1
  for (let at = draft.firstChild[token]!; at >= 0; at = draft.nextSibling[at]!) {
    if (relations[at] === R.mark) return
    if (relations[at] !== R.case) continue
    if (!counted || upos[at] !== U.ADV) return
    about = at
  }
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
  if (about >= 0) relations[about] = R.advmod
  draft.attach(token, verb, R.obj)
}
