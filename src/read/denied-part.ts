// A part in an act that somebody denies: "denied any role in the bombing".
import type { ModalityLexicon } from '../knowledge/modality.ts'
import { type Dependencies, dependent, R, type Tags, type Tokens, X } from '../reading/index.ts'

/** Layers that the question is asked of. */
interface Tree {
  readonly tokens: Tokens
  readonly tags: Tags
  readonly dependencies: Dependencies
}

/**
 * The verb of denial over a part in the act of the noun `act`, and the verb whose subject is said to have no part; null
 * when no part in it is denied.
 *
 *     Ghana denied having a hand in the bombing.
 */
export function deniedPart(
  { tokens, tags, dependencies: tree }: Tree,
  words: ModalityLexicon,
  act: number,
): { readonly denial: number; readonly holder: number } | null {
  const part = tree.heads[act]!
  const preposition = dependent(tree, act, R.case!)
  if (part < 0 || preposition < 0 || preposition < part) return null
  if (!words.noun(tags.lemmas[part]!)?.[`part.${tokens.lowers[preposition]}`]) return null
  const denies = (verb: number): boolean => words.verb(tags.lemmas[verb]!)?.['that'] === 'denied'
  const holder = tree.relations[part] === R.obj ? tree.heads[part]! : -1
  if (holder < 0) return null
  if (denies(holder)) return { denial: holder, holder }
  // "Denied having a hand in", "denied that it played any role in".
  const relation = tree.relations[holder]
  const denial = tree.heads[holder]!
  const told = relation === R.ccomp || (tags.xpos[holder] === X.VBG && denial < holder)
  return denial >= 0 && told && denies(denial) ? { denial, holder } : null
}
