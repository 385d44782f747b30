// Adjectives, participles and adverbs beside the act: "planned visit", "alleged attack", "reportedly met".
import { R } from '../../reading/tagset.ts'
import { apply, type Scene, type Standing } from './standing.ts'

/**
 * A modifier that makes the act planned, possible, alleged, believed or foiled.
 *     The alleged attack came before the planned talks, which reportedly failed.
 *                 ^^^^^^ alleged
 *                                                ^^^^^ planned
 *                                                                        ^^^^^^ believed
 */
export function modifiers(scene: Scene, at: number, state: Standing): void {
  const { dependencies: tree, tokens, tags, words } = scene
  for (let child = tree.firstChild[at]!; child >= 0; child = tree.nextSibling[child]!) {
    const relation = tree.relations[child]!
    if (relation === R.advmod) {
      const effect =
        words.adverb(tokens.lowers[child]!)?.['mod'] ?? words.adverb(tags.lemmas[child]!)?.['mod']
      if (effect && effect !== 'denied') apply(state, effect, 'modifiers')
    } else if (relation === R.amod || relation === R.acl || (relation === R.compound && child < at)) {
      if (child > at) continue
      const effect =
        words.adjective(tokens.lowers[child]!)?.['mod'] ?? words.adjective(tags.lemmas[child]!)?.['mod']
      if (effect) apply(state, effect, 'modifiers')
    } else if (relation === R['nmod:poss'] && tags.lemmas[child] === 'month') {
      if (tokens.lowers[child - 1] === 'next') apply(state, 'planned', 'modifiers')
    }
  }
}
