// Auxiliaries that put the act as planned, called for or possible.

import type { Reality } from '../../model/index.ts'
import { R, X } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import { isNegated } from './negation.ts'
import { putAs, type Scene, type Standing } from './standing.ts'

const MODALS: ReadonlyMap<string, Reality> = new Map<string, Reality>([
  ['will', 'planned'],
  ["'ll", 'planned'],
  ['’ll', 'planned'],
  ['wo', 'planned'],
  ['shall', 'planned'],
  ['may', 'possible'],
  ['might', 'possible'],
  ['can', 'possible'],
  ['ca', 'possible'],
  ['could', 'possible'],
  ['should', 'called-for'],
  ['must', 'called-for'],
  ['ought', 'called-for'],
  ['need', 'called-for'],
])

/**
 * "Will" plans, "may" and "could" make possible, "must" and "should" call for; "would" waits for its context.
 *     The envoy will travel, talks could follow, and both sides must meet.
 *                    ^^^^^^ planned
 *                                        ^^^^^^ possible
 *                                                                    ^^^^ called-for
 */
export function modals(scene: Scene, at: number, state: Standing): void {
  const { dependencies: tree, tokens, tags } = scene
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation !== R.aux && relation !== R['aux:pass'] && relation !== R.cop) continue
    const word = tokens.lowers[child]!
    if (tags.xpos[child] === X.MD || word === 'need') modal(scene, at, child, word, state)
    else if (word === 'had' && tokens.lowers[child + 1] === 'better') putAs(state, 'called-for', 'modals')
    else if (isBeTo(scene, at, child)) putAs(state, 'planned', 'modals')
  }
}

function modal(scene: Scene, at: number, child: number, word: string, state: Standing): void {
  if (word === 'would' || word === "'d" || word === '’d') {
    state.would = true
    return
  }
  const reality = MODALS.get(word)
  if (reality === undefined) return
  if ((word === 'could' || word === 'can' || word === 'ca') && isNegated(scene, at)) {
    // Inability is a fact: "could not agree" did not happen; but "you cannot" forbids.
    if (isToYou(scene, at)) putAs(state, 'called-for', 'modals')
    return
  }
  // A modal before its subject asks or conditions; those rules see to it.
  if (word === 'should' && isInverted(scene, at, child)) return
  putAs(state, reality, 'modals')
}

function isToYou({ dependencies: tree, tokens }: Scene, at: number): boolean {
  const subject = dependent(tree, at, R.nsubj)
  return subject >= 0 && tokens.lowers[subject] === 'you'
}

/** True when the auxiliary stands before the subject of `at`. */
export function isInverted(scene: Scene, at: number, auxiliary: number): boolean {
  const { dependencies: tree } = scene
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.nsubj || relation === R['nsubj:pass']) return child > auxiliary
  }
  return false
}

/** "are to hold": a form of "be" directly before "to" and the verb. */
function isBeTo(scene: Scene, at: number, auxiliary: number): boolean {
  const { tokens, tags } = scene
  if (tags.lemmas[auxiliary] !== 'be' || tags.xpos[auxiliary] === X.VBN || tags.xpos[auxiliary] === X.VB)
    return false
  for (let token = auxiliary + 1; token < at && token <= auxiliary + 3; token++) {
    if (tokens.lowers[token] === 'to' && tags.xpos[token] === X.TO) return true
    // "is due to hold": the tree may take "due to" for a preposition.
    const planned =
      scene.words.adjective(tokens.lowers[token]!)?.['inf'] === 'planned' && tokens.lowers[token + 1] === 'to'
    if (tags.xpos[token] !== X.RB && !planned) return false
  }
  return false
}

/**
 * What a "would" means once the walk is over: on a condition conditional, in somebody's words a plan, else a possibility;
 * a plain "would not" tells of a refusal.
 */
export function settleWould(state: Standing, told: boolean): void {
  if (!state.would || state.reality === 'conditional') return
  if (told) putAs(state, 'planned', 'would-told')
  else if (!state.denied) putAs(state, 'possible', 'would')
}
