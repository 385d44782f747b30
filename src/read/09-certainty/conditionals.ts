// Acts under a condition, in the clause that sets it and in the one that hangs on it.
import { R, X } from '../../reading/tagset.ts'
import { subtree } from '../../reading/tree.ts'
import { isInverted } from './modals.ts'
import { deny, putAs, type Scene, type Standing } from './standing.ts'

/**
 * "If", "unless", "provided that", and "should" or "had" before its subject.
 *     If the truce fails, the army will advance.
 *                  ^^^^^ conditional
 *                                       ^^^^^^^ conditional
 */
export function conditionals(scene: Scene, at: number, state: Standing): void {
  const { dependencies: tree } = scene
  if (setsCondition(scene, at)) {
    putAs(state, 'conditional', 'conditionals')
    if (opening(scene, at) === 'unless') deny(state, 'conditionals')
  } else if (!isToldFact(scene, at)) {
    for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
      const relation = tree.relations[child]!
      if ((relation === R.advcl || relation === R.parataxis) && setsCondition(scene, child)) {
        putAs(state, 'conditional', 'conditionals')
        return
      }
      if (relation === R.obl && isEventuality(scene, child)) {
        putAs(state, 'conditional', 'conditionals')
        return
      }
    }
  }
}

/** True when the clause of `at` opens with a word of condition, or inverts "should", "had" or "were". */
export function setsCondition(scene: Scene, at: number): boolean {
  const { dependencies: tree, tokens } = scene
  const relation = tree.relations[at]!
  if (relation === R.ccomp && tree.heads[at]! < at) return false
  if (opening(scene, at) !== null) return true
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    const kind = tree.relations[child]!
    if (kind !== R.aux && kind !== R['aux:pass'] && kind !== R.cop) continue
    const word = tokens.lowers[child]!
    if (word !== 'should' && word !== 'had' && word !== 'were') return false
    const end = scene.sentences.firsts[scene.sentences.of[at]! + 1]! - 1
    return isInverted(scene, at, child) && tokens.forms[end] !== '?' && relation !== R['acl:relcl']
  }
  return false
}

/** The conditional opener among the marks of `at`, null for none. */
function opening(scene: Scene, at: number): string | null {
  const { dependencies: tree, tokens, words } = scene
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation !== R.mark && relation !== R.advmod && relation !== R.case && relation !== R.obl) continue
    const word = tokens.lowers[child]!
    // "as if" compares and "even if" concedes a condition; only the first is no condition.
    if (words.opener(word) === 'conditional' && tokens.lowers[child - 1] !== 'as') return word
    if (matchesOpeners(scene, relation === R.obl ? subtree(tree, child).first : child)) return word
  }
  return null
}

function matchesOpeners(scene: Scene, first: number): boolean {
  const { tokens, words } = scene
  for (const opener of words.openers(tokens.lowers[first]!) ?? []) {
    if (opener.every((word, step) => tokens.lowers[first + step] === word)) return true
  }
  return false
}

/** "in the event of an attack": the phrase around a noun of eventuality. */
function isEventuality(scene: Scene, head: number): boolean {
  const lemma = scene.tags.lemmas[head]!
  return (
    (lemma === 'event' || lemma === 'case') &&
    scene.words.noun(lemma)?.['of'] === 'conditional' &&
    scene.tokens.lowers[head + 1] === 'of'
  )
}

// A past or perfect without a modal has happened; an "if" hung on it belongs to what was said or asked.
function isToldFact(scene: Scene, at: number): boolean {
  const { dependencies: tree, tags } = scene
  let past = tags.xpos[at] === X.VBD || tags.xpos[at] === X.VBZ || tags.xpos[at] === X.VBP
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.aux || relation === R['aux:pass'] || relation === R.cop) {
      const xpos = tags.xpos[child]!
      if (xpos === X.MD) return false
      if (xpos === X.VBD || ((xpos === X.VBZ || xpos === X.VBP) && tags.lemmas[child] === 'have')) past = true
    }
  }
  if (!past) return false
  // A present tense may hang on a condition ("the deal ends if ..."), but not when it says or promises something.
  if (tags.xpos[at] === X.VBZ || tags.xpos[at] === X.VBP) return hasComplement(scene, at)
  return true
}

function hasComplement(scene: Scene, at: number): boolean {
  const { dependencies: tree } = scene
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.ccomp || relation === R.xcomp) return true
  }
  return false
}
