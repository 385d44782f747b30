// A part in an act that somebody denies: "denied any role in the bombing".
import type { ModalityLexicon } from '../knowledge/modality.ts'
import { type Dependencies, dependent, R, type Tags, type Tokens, U, X } from '../reading/index.ts'

/** Layers that the question is asked of. */
interface Tree {
  readonly tokens: Tokens
  readonly tags: Tags
  readonly dependencies: Dependencies
}

/** A part in an act that is said to be none. */
export interface DeniedPart {
  /** The verb that denies it; the verb that has no part, where the text says so itself. */
  readonly denial: number
  /** The verb whose subject has no part. */
  readonly holder: number
  /** Somebody denies it: not "had no part in", which the text says. */
  readonly byWord: boolean
}

/**
 * The part in the act of the noun `act` that somebody denies or that nobody has; null when no part in it is denied.
 *
 *     Ghana denied having a hand in the bombing.
 *     Ghana had no part in the bombing.
 */
export function deniedPart(layers: Tree, words: ModalityLexicon, act: number): DeniedPart | null {
  const { tokens, tags, dependencies: tree } = layers
  const preposition = dependent(tree, act, R.case!)
  if (preposition < 1 || tree.heads[act]! < 0) return null
  const nothing = nothingToDo(layers, preposition)
  if (nothing >= 0) return ownAct(layers, act) ? null : { denial: nothing, holder: nothing, byWord: false }
  const verb = tree.heads[act]!
  // "Was not involved in", "did not participate in".
  if (
    tokens.lowers[preposition] === 'in' &&
    words.verb(tags.lemmas[verb]!)?.['in'] === 'same' &&
    isNot(layers, verb)
  )
    return ownAct(layers, act) ? null : { denial: verb, holder: verb, byWord: false }
  // The phrase stands right behind the part, wherever the tree hangs it.
  const part = tags.upos[verb] === U.VERB ? preposition - 1 : verb
  if (preposition < part || !words.noun(tags.lemmas[part]!)?.[`part.${tokens.lowers[preposition]}`])
    return null
  const denies = (word: number): boolean => words.verb(tags.lemmas[word]!)?.['that'] === 'denied'
  const holder = tree.relations[part] === R.obj ? tree.heads[part]! : -1
  if (holder < 0) return null
  if (denies(holder)) return { denial: holder, holder, byWord: true }
  // "Denied having a hand in", "denied that it played any role in".
  const relation = tree.relations[holder]
  const denial = tree.heads[holder]!
  const told = relation === R.ccomp || (tags.xpos[holder] === X.VBG && denial < holder)
  if (denial >= 0 && told && denies(denial)) return { denial, holder, byWord: true }
  // "Has not admitted any role in": the saying is denied, not the part.
  const isSaying = words.verb(tags.lemmas[holder]!)?.['that'] !== undefined
  return !isSaying && hasNone(layers, part, holder) && !ownAct(layers, act)
    ? { denial: holder, holder, byWord: false }
    : null
}

/** The verb of "had nothing to do with", -1 for none. */
function nothingToDo({ tokens, dependencies: tree }: Tree, preposition: number): number {
  const { lowers } = tokens
  if (lowers[preposition] !== 'with' || lowers[preposition - 1] !== 'do' || lowers[preposition - 2] !== 'to')
    return -1
  const nothing = preposition - 3
  return lowers[nothing] === 'nothing' && tree.relations[nothing] === R.obj ? tree.heads[nothing]! : -1
}

/** "No part", "did not take part", "never played any role". */
function hasNone(layers: Tree, part: number, holder: number): boolean {
  const determiner = dependent(layers.dependencies, part, R.det!)
  return (determiner >= 0 && layers.tokens.lowers[determiner] === 'no') || isNot(layers, holder)
}

function isNot({ tokens, tags, dependencies: tree }: Tree, holder: number): boolean {
  if (tags.upos[holder] !== U.VERB) return false
  for (let child = tree.firstChild[holder]!; child >= 0 && child < holder; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R.advmod && NOT.has(tokens.lowers[child]!)) return true
  }
  return false
}

const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never'])

/** "No part in the rebels' attack", "in the Greek raid": who had no part in it did not do it, but somebody did. */
function ownAct({ tokens, tags, dependencies: tree }: Tree, act: number): boolean {
  for (let child = tree.firstChild[act]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]
    if (relation === R['nmod:poss']) return true
    if (
      relation === R['obl:agent'] ||
      (relation === R.nmod && tokens.lowers[dependent(tree, child, R.case!)] === 'by')
    )
      return true
    const named = tags.upos[child] === U.PROPN || tokens.forms[child] !== tokens.lowers[child]
    if (child < act && named && (relation === R.amod || relation === R.compound)) return true
  }
  return false
}
