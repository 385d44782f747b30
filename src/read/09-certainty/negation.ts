// Words that deny the act they stand with.
import { R, U, X } from '../../reading/tagset.ts'
import { deny, type Scene, type Standing } from './standing.ts'

const NOT = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'hardly',
  'scarcely',
  'barely',
  'nowhere',
  'neither',
  'nor',
])
const NOBODY = new Set(['nobody', 'nothing', 'none', 'neither', 'no-one'])
// "No matter what", "no doubt": phrases that deny nothing.
const IDLE = new Set(['matter', 'doubt', 'wonder'])
const LIMITS = new Set(['only', 'just', 'merely', 'simply', 'necessarily', 'least'])

/**
 * "Not", "never" and the like beside the act, a subject or object that is nobody or nothing, "without".
 *     No soldiers crossed the river, and the villagers were not moved.
 *                 ^^^^^^^ denied
 *                                                               ^^^^^ denied
 */
export function negation(scene: Scene, at: number, state: Standing, below: number = -1): void {
  if (isNegated(scene, at, below)) deny(state, 'negation')
}

/** True when a dependent of `at` denies it; the "no" of the act `below` it has denied that act already. */
export function isNegated(scene: Scene, at: number, below: number = -1): boolean {
  const { dependencies: tree, tokens, tags } = scene
  let count = 0
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const word = tokens.lowers[child]!
    switch (tree.relations[child]!) {
      case R.advmod:
      case R.cc:
      case R.aux:
      case R.dep:
        if (NOT.has(word) && !LIMITS.has(tokens.lowers[child + 1] ?? '')) count++
        else if (word === 'yet' && tokens.lowers[child + 1] === 'to' && child < at) count++
        else if (word === 'longer' && tokens.lowers[child - 1] === 'no') count++
        break
      case R.det:
        if (
          (word === 'no' || word === 'neither') &&
          tokens.lowers[child + 1] !== 'sooner' &&
          tokens.forms[child + 1] !== '-'
        )
          count++
        break
      case R.mark:
      case R.case:
        if (word === 'without') count++
        break
      case R.nsubj:
      case R['nsubj:pass']:
      case R.obj:
      case R.iobj:
      case R.obl:
        if (tags.upos[at] === U.VERB || tags.upos[at] === U.AUX || tags.upos[at] === U.ADJ) {
          if (child !== below && isNobody(scene, child)) count++
        }
        break
      default:
    }
  }
  return count % 2 === 1
}

/** "No soldiers", "neither side", "none of them", "nobody", "not a single shot", "at no time". */
function isNobody(scene: Scene, head: number): boolean {
  const { dependencies: tree, tokens, tags } = scene
  const word = tokens.lowers[head]!
  if (IDLE.has(word)) return false
  if (NOBODY.has(word) || (word === 'one' && tokens.lowers[head - 1] === 'no')) return true
  for (let child = tree.firstChild[head]!; child >= 0 && child < head; child = tree.nextSibling[child]!) {
    const lower = tokens.lowers[child]!
    const relation = tree.relations[child]!
    // "A no-fly zone" is a zone.
    if (relation === R.det && (lower === 'no' || lower === 'neither') && tokens.forms[child + 1] !== '-')
      return true
    // "Neither Turkey nor Greece": the joiner of two subjects or objects.
    if (relation === R.cc && lower === 'neither') return true
    if (lower === 'not' && tags.xpos[child] === X.RB && !LIMITS.has(tokens.lowers[child + 1] ?? ''))
      return true
  }
  return false
}
