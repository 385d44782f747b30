// Hangs the act on the part in it that is denied.
import type { ModalityLexicon } from '../../knowledge/modality.ts'
import type { Draft } from '../../language/mending/draft.ts'
import { R } from '../../reading/tagset.ts'

/**
 * Behind the object of a denial, "in" and "for" go on with what is denied.
 *
 *     Mali denied any role in the murder.
 *                     ^^^^ part
 *                                 ^^^^^^ act
 *
 * Hangs `act` on the part right before its phrase.
 */
export function attachToPart(
  draft: Draft,
  lemmas: readonly string[],
  words: ModalityLexicon,
  act: number,
): void {
  const { heads, relations, tokens } = draft
  if (relations[act] !== R.obl) return
  const preposition = draft.child(act, R.case)
  const part = preposition - 1
  if (part < 0 || heads[part] !== heads[act] || relations[part] !== R.obj) return
  const verb = heads[act]!
  // "Denied having a hand in".
  const denies = (at: number): boolean => at >= 0 && words.verb(lemmas[at]!)?.['that'] === 'denied'
  if (!denies(verb) && !denies(heads[verb]!)) return
  if (words.noun(lemmas[part]!)?.[`part.${tokens.lowers[preposition]}`]) draft.attach(act, part, R.nmod!)
}
