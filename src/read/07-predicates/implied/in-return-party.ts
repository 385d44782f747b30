// To whom something is done in return.
import type { Filler } from '../../../reading/index.ts'
import { type Draft, implied, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'
import { SENTENCES_BACK } from './lone-side.ts'

const RETURNING = new Set(['return', 'exchange', 'turn'])

/**
 * "In return" turns to the other party of the act before.
 *
 *     Pyongyang sent shells to Moscow. In return, it requested technology.
 *                              ^^^^^^ recipient of "requested"
 */
export function inReturnParty(syntax: Syntax, draft: Draft, before: readonly Draft[]): Draft {
  if (draft.kind !== 'event' || draft.recipients.length > 0 || draft.actors.length === 0) return draft
  if (!returns(syntax, draft)) return draft
  const isOther = othersThan(syntax, draft)
  for (let i = before.length - 1; i >= 0 && draft.sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    const { kind, sentence, actors, recipients } = before[i]!
    if (sentence === draft.sentence || kind !== 'event') continue
    const others = [...recipients, ...actors].filter(isOther)
    if (others.length > 0) {
      return withRoles(draft, { recipients: implied(others) }, 'predicates/in-return-party')
    }
  }
  return draft
}

/** "In return" begins the sentence, or ends the clause: "supplied oil in return". */
function returns({ tokens, sentences }: Syntax, draft: Draft): boolean {
  const { lowers } = tokens
  const first = sentences.firsts[draft.sentence]!
  if (lowers[first] === 'in' && RETURNING.has(lowers[first + 1]!)) return true
  const end = sentences.firsts[draft.sentence + 1]!
  for (let token = draft.head + 1; token < end - 1; token++) {
    if (lowers[token] === 'in' && RETURNING.has(lowers[token + 1]!)) return lowers[token + 2] !== 'for'
    if (lowers[token] === ',' || lowers[token] === ';') return false
  }
  return false
}

/** Somebody else than those who act, and of another country. */
function othersThan({ references }: Syntax, { actors }: Draft): (filler: Filler) => boolean {
  const of = (filler: Filler) => references.of[filler.mention]!
  const own = new Set(actors.map((filler) => of(filler).entity))
  const countries = new Set(actors.flatMap((filler) => of(filler).identities.map((who) => who.country)))
  return (filler) => {
    const { entity, identities } = of(filler)
    return !own.has(entity) && !identities.some((who) => who.country !== null && countries.has(who.country))
  }
}
