// Talks that somebody is yet to travel to have not been held either.
import { R, U } from '../../reading/tagset.ts'
import { modals } from './modals.ts'
import { type Scene, standing } from './standing.ts'

const TOWARDS: ReadonlySet<string> = new Set(['for', 'at', 'in', 'during', 'before', 'on'])

/**
 * A gathering named for the first time stands as the verb does that it is the goal or the setting of.
 *     The envoy will travel to the coast for talks.
 *                                            ^^^^^ planned
 * True when the noun `at` hangs so on a verb that is planned itself; `gathers` says that it names a gathering.
 */
export function isAhead(scene: Scene, at: number, gathers: boolean): boolean {
  const { dependencies: tree, tokens, tags } = scene
  const head = tree.heads[at]!
  if (!gathers || head < 0 || tags.upos[at] !== U.NOUN || tags.upos[head] !== U.VERB) return false
  if (tree.relations[at] !== R.obl && tree.relations[at] !== R.nmod) return false
  let leads = false
  for (let child = tree.firstChild[at]!; child >= 0 && child < at; child = tree.nextSibling[child]!) {
    const word = tokens.lowers[child]!
    if (tree.relations[child] === R.case && TOWARDS.has(word)) leads = true
    // "At the talks" may be those of yesterday.
    if (tree.relations[child] === R.det && word !== 'a' && word !== 'an') return false
    if (tree.relations[child] === R['nmod:poss']) return false
  }
  return leads && isPlanned(scene, head)
}

/** "Will travel", "is to visit": a verb with a modal of its own, not one that is another's purpose. */
function isPlanned(scene: Scene, verb: number): boolean {
  const state = standing()
  modals(scene, verb, state)
  return state.reality === 'planned'
}
