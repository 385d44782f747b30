// Finds the object of a verb with a particle.
import type { PredicateLexicon } from '../../knowledge/predicates.ts'
import type { Draft } from '../../language/mending/draft.ts'
import { R, U } from '../../reading/tagset.ts'

// Particles that stand before an object; other prepositions of listed verbs lead to somebody else.
const PARTICLES: ReadonlySet<string> = new Set(['off', 'up', 'out', 'down', 'back', 'away'])

/**
 * What stands right behind a verb and its particle is the object, also where the parser took the particle for a
 * preposition.
 *
 *     Togo cut off the supply of fuel to Benin.
 *              ^^^ particle
 *                      ^^^^^^ object
 *
 * Mends the oblique `token`; `verbs` knows which verbs have that particle.
 */
export function mendParticleObject(
  draft: Draft,
  lemmas: readonly string[],
  verbs: PredicateLexicon,
  token: number,
): void {
  const { heads, relations, tokens, upos } = draft
  const verb = heads[token]!
  if (relations[token] !== R.obl || verb < 0 || verb > token || upos[verb] !== U.VERB) return
  if (draft.child(verb, R.obj) >= 0 || draft.child(verb, R['nsubj:pass']) >= 0) return
  const particle = verb + 1
  if (!PARTICLES.has(tokens.lowers[particle]!)) return
  const first = draft.startOf(token)
  if (relations[particle] === R['compound:prt'] && first === particle + 1 && draft.child(token, R.case) < 0)
    draft.attach(token, verb, R.obj!)
  else if (
    relations[particle] === R.case &&
    first === particle &&
    relations[particle + 1] !== R.case &&
    heads[particle] === token &&
    verbs.verb(lemmas[verb]!).some(({ words }) => words.length === 2 && words[1] === tokens.lowers[particle])
  ) {
    draft.attach(particle, verb, R['compound:prt']!)
    draft.attach(token, verb, R.obj!)
  }
}
