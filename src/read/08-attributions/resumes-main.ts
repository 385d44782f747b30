// Where a report ends because its speaker goes on to do something else.
import { R, U, X } from '../../reading/tagset.ts'
import { dependent } from '../../reading/tree.ts'
import { type Board, sense } from './board.ts'

/**
 * ", and" with another verb of telling or wanting in the tense of the cue, and no subject of its own: the speaker's.
 *     The mayor said ten people had died, and appealed for doctors.
 *     ^^^^^^^^^ source
 *               ^^^^ cue
 *                    ^^^^^^^^^^^^^^^^^^^ content
 * True when such a verb follows the comma at `comma`.
 */
export function resumesMain(board: Board, cue: number, comma: number, end: number): boolean {
  const { dependencies: tree, tags, tokens } = board
  let verb = comma + 1
  if (verb >= end || tags.upos[verb] !== U.CCONJ || comma < cue) return false
  verb++
  while (verb < end && tags.upos[verb] === U.ADV) verb++
  if (verb >= end || tags.upos[verb] !== U.VERB || tags.xpos[verb] !== tags.xpos[cue]) return false
  if (tags.xpos[verb] === X.VB || dependent(tree, verb, R.nsubj) >= 0 || tokens.lowers[verb - 1] === 'that')
    return false
  return sense(board, verb) !== null
}

/**
 * "Denies it and blames others": without a clause between, what "and" joins to the cue is no part of what it tells.
 *
 * True when `joiner` is that "and".
 */
export function joinsVerb({ tags, tokens, dependencies: tree }: Board, cue: number, joiner: number): boolean {
  if (joiner < cue || tokens.lowers[joiner] !== 'and') return false
  let verb = joiner + 1
  while (tags.upos[verb] === U.ADV) verb++
  if (tags.upos[verb] !== U.VERB || tags.xpos[verb] !== tags.xpos[cue] || tags.xpos[verb] === X.VB)
    return false
  if (tags.upos[cue] !== U.VERB || dependent(tree, verb, R.nsubj) >= 0) return false
  for (let token = cue + 1; token < joiner; token++) {
    const upos = tags.upos[token]
    if (upos === U.VERB || upos === U.AUX || upos === U.SCONJ || tokens.forms[token] === ',') return false
  }
  return joiner > cue + 1
}

/**
 * The same by the tree: what "and" joins to the cue, in its tense and without a subject of its own, the speaker does.
 *
 * True when `joiner` is that "and".
 */
export function joinsCue({ tags, dependencies: tree }: Board, cue: number, joiner: number): boolean {
  const verb = tree.heads[joiner]!
  if (joiner < cue || verb <= joiner || tree.relations[joiner] !== R.cc || tree.heads[verb] !== cue)
    return false
  if (tree.relations[verb] !== R.conj || tags.xpos[verb] !== tags.xpos[cue] || tags.xpos[verb] === X.VB)
    return false
  return dependent(tree, verb, R.nsubj) < 0 && dependent(tree, verb, R['nsubj:pass']) < 0
}
