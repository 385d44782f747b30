// The stretch of a sentence that sets a condition, by its words: a second look where the tree has it wrong.
import { R, U, X } from '../../reading/tagset.ts'
import type { Scene } from './standing.ts'

const ASKING = new Set([
  'ask',
  'wonder',
  'know',
  'see',
  'say',
  'tell',
  'determine',
  'check',
  'question',
  'inquire',
  'doubt',
  'clear',
])

export type Zone = 'condition' | 'unless' | 'consequence' | null

/**
 * From the opening word to the next comma a condition is set; a modal beyond it, or before it, tells what hangs on it.
 *     Provided the guards leave, the embassy will reopen.
 *                         ^^^^^ condition
 *                                                 ^^^^^^ consequence
 */
export function conditionZone(scene: Scene, at: number): Zone {
  const { sentences, tokens } = scene
  const sentence = sentences.of[at]!
  const first = sentences.firsts[sentence]!
  const end = sentences.firsts[sentence + 1]!
  if (end - first > 200 || tokens.forms[end - 1] === '?') return null
  for (let token = first; token < end; token++) {
    const width = opens(scene, token, first)
    if (width === 0) continue
    let close = token + width
    while (close < end && tokens.forms[close] !== ',' && tokens.forms[close] !== ';') close++
    if (at >= token && at < close) return inside(scene, at, token)
    if (at >= close && atStart(scene, token, first) && !cut(scene, close, at))
      return hangs(scene, at) ? 'consequence' : null
    if (at < token && hangs(scene, at) && isLastModal(scene, at, token)) return 'consequence'
  }
  return null
}

/** Words of the opener at `token`, 0 when none stands there. */
function opens(scene: Scene, token: number, first: number): number {
  const { tokens, words, tags } = scene
  const word = tokens.lowers[token]!
  if (words.opener(word) === 'conditional') {
    if (tags.upos[token] === U.VERB || word === 'provided' || word === 'providing')
      return opensAsVerb(scene, token, first) ? 1 : 0
    if (word !== 'if') return 1
    const before = tokens.lowers[token - 1]
    // "asked if", "see if": an indirect question.
    return before === 'as' || (token > first && ASKING.has(tags.lemmas[token - 1]!)) ? 0 : 1
  }
  for (const opener of words.openers(word) ?? []) {
    if (opener.every((part, step) => tokens.lowers[token + step] === part)) return opener.length
  }
  if ((word === 'had' || word === 'should' || word === 'were') && token === first) return 1
  return 0
}

/** "provided that", "Assuming the truce holds": verbs that open a condition. */
function opensAsVerb({ tokens, tags }: Scene, token: number, first: number): boolean {
  if (tokens.lowers[token + 1] === 'that') return true
  return token === first && tokens.lowers[token] !== 'providing' && tags.upos[token + 1] === U.DET
}

function atStart({ tags }: Scene, token: number, first: number): boolean {
  for (let at = first; at < token; at++)
    if (tags.upos[at] !== U.PUNCT && tags.upos[at] !== U.ADV && tags.upos[at] !== U.CCONJ) return false
  return true
}

function cut({ tokens }: Scene, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (tokens.forms[token] === ';') return true
  return false
}

function inside(scene: Scene, at: number, opener: number): Zone {
  const { tags, tokens, dependencies: tree } = scene
  const relation = tree.relations[at]
  // "The arrest announced today" has been announced.
  if (relation === R['acl:relcl'] || relation === R.amod) return null
  if (relation === R.acl && tags.xpos[at] === X.VBN) return null
  if (tags.upos[at] === U.NOUN && isDefinite(scene, at)) return null
  return tokens.lowers[opener] === 'unless' ? 'unless' : 'condition'
}

function isDefinite({ dependencies: tree, tokens }: Scene, at: number): boolean {
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R['nmod:poss']) return true
    if (
      tree.relations[child] === R.det &&
      tokens.lowers[child] !== 'a' &&
      tokens.lowers[child] !== 'an' &&
      tokens.lowers[child] !== 'any'
    )
      return true
  }
  return false
}

/** True when the act's own verb group has a modal that can hang on a condition. */
function hangs({ dependencies: tree, tags, tokens }: Scene, at: number): boolean {
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R.aux && tags.xpos[child] === X.MD && tokens.lowers[child] !== 'can')
      return true
  }
  return false
}

function isLastModal(scene: Scene, at: number, opener: number): boolean {
  for (let token = at + 1; token < opener; token++) if (scene.tags.xpos[token] === X.MD) return false
  return true
}
