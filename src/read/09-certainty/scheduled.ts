// A present tense with a time to come: what is on somebody's calendar has not happened yet.
import { R, U, X } from '../../reading/tagset.ts'
import { putAs, type Scene, type Standing } from './standing.ts'

// Days that such a word stands before come again, or are past.
const NOT_COMING = new Set(['every', 'each', 'last', 'previous', 'past', 'since', 'until'])

/**
 * "Tomorrow", "next week", "later this month" beside any present tense; a day of the week beside verbs of setting out
 * and opening, since others tell of a picture in it ("troops patrol the port on Monday").
 *     The envoy arrives on Sunday, and the two sides meet next week.
 *               ^^^^^^^ planned
 *                                                    ^^^^ planned
 */
export function scheduled(scene: Scene, at: number, state: Standing): void {
  const { dependencies: tree, tags, words } = scene
  if (!isPresent(scene, at)) return
  const isSettingOut = words.verb(tags.lemmas[at]!)?.['time'] === 'planned'
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation !== R.obl && relation !== R['obl:unmarked'] && relation !== R.advmod && relation !== R.nmod)
      continue
    if (isComing(scene, child, isSettingOut)) {
      putAs(state, 'planned', 'scheduled')
      return
    }
  }
}

/** "Arrives", "are meeting": a present of its own. */
function isPresent({ dependencies: tree, tags }: Scene, at: number): boolean {
  if (tags.upos[at] !== U.VERB) return false
  const xpos = tags.xpos[at]!
  if (xpos !== X.VBZ && xpos !== X.VBP && xpos !== X.VBG) return false
  let present = xpos !== X.VBG
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    if (tree.relations[child] !== R.aux && tree.relations[child] !== R['aux:pass']) continue
    const auxiliary = tags.xpos[child]
    if (xpos !== X.VBG || tags.lemmas[child] !== 'be') return false
    present = auxiliary === X.VBZ || auxiliary === X.VBP
  }
  return present
}

function isComing({ tokens, tags, words }: Scene, time: number, isSettingOut: boolean): boolean {
  const word = tokens.lowers[time]!
  const before = tokens.lowers[time - 1] ?? ''
  if (words.adverb(word)?.['time'] === 'planned') return true
  if (word === 'later') return tokens.lowers[time + 1] === 'this'
  if (words.noun(word)?.['time'] !== 'planned' && words.noun(tags.lemmas[time]!)?.['time'] !== 'planned')
    return false
  if (before === 'next' || (before === 'this' && tokens.lowers[time - 2] === 'later')) return true
  return isSettingOut && tags.upos[time] === U.PROPN && !NOT_COMING.has(before)
}
