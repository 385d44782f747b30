// The mode that the words just below an act say: what is asked or threatened, and with what it is done.
import type { Events } from '../../knowledge/events.ts'
import type { EventType } from '../../model/index.ts'
import { dependent, dependents, R, type Reading, U } from '../../reading/index.ts'

type Needs = 'tokens' | 'tags' | 'dependencies'

// What is asked, and with what: the content first, then the things.
const BELOW = [R.ccomp, R.xcomp, R.obj, R.compound, R.amod, R.obl, R.nmod, R.acl]
// Types whose mode is that of what is asked, and so of a clause below them even where its verb is no word of a mode.
const ASKING: ReadonlySet<EventType> = new Set(['REQUEST'])

/**
 * The mode of the first word below the act that says one; a demand that somebody do something else asks for change.
 * What is not to be done says no mode.
 *
 *     The White House urged Serbia to withdraw its tanks.
 *                     ^^^^^ yield
 */
export function wordedMode(
  { tags, dependencies, tokens }: Reading<Needs>,
  events: Events,
  type: EventType,
  head: number,
): string | null {
  const words = events.modeWords(type)
  if (words.size === 0) return null
  const modeAt = (token: number): string | null =>
    words.get(tags.lemmas[token]!.toLowerCase()) ?? words.get(tokens.lowers[token]!) ?? null
  let asked = false
  for (const relation of BELOW) {
    for (const child of dependents(dependencies, head, relation)) {
      const clause = tags.upos[child] === U.VERB && (relation === R.ccomp || relation === R.xcomp)
      if (clause) {
        asked = true
        if (isRefused(dependencies, tokens, child)) continue
      }
      const mode = modeAt(child)
      if (mode !== null) return mode
      if (relation === R.amod || relation === R.compound) continue
      for (const under of dependents(dependencies, child, R.obj, R.xcomp, R.compound, R.conj, R.nmod)) {
        const deeper = modeAt(under)
        if (deeper !== null) return deeper
      }
    }
  }
  return asked && ASKING.has(type) ? 'change' : null
}

/** "not to obstruct the deal" asks for something else than what its verb says. */
function isRefused(
  dependencies: Reading<Needs>['dependencies'],
  tokens: Reading<Needs>['tokens'],
  verb: number,
): boolean {
  const adverb = dependent(dependencies, verb, R.advmod)
  return adverb >= 0 && (tokens.lowers[adverb] === 'not' || tokens.lowers[adverb] === "n't")
}
