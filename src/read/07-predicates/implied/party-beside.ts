// The other side of an act, named before it in its sentence.
import type { Mention } from '../../../reading/index.ts'
import { countriesAt, sharing } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import { isParty } from '../party.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

// Prepositions of a seat where something happens ("at the White House").
const LOCATIVE = new Set(['at', 'in', 'near', 'outside', 'by', 'like'])

/**
 * The act with the party of another country that stands nearest before it in its sentence, null when there is none.
 *
 *     After talks with Kosovo, Serbia rejected the plan.
 *                      ^^^^^^ recipient of "rejected"
 */
export function partyBeside(syntax: Syntax, draft: Draft, own: ReadonlySet<string>): Draft | null {
  let best: Mention | null = null
  for (const one of syntax.bySentence[draft.sentence] ?? []) {
    if (!isParty(syntax, one.index)) continue
    const countries = countriesAt(syntax, one.index)
    if (countries.size === 0 || sharing(countries, own)) continue
    if (LOCATIVE.has(prepositionOf(syntax, one.head) ?? '')) continue
    if (one.head > draft.head) break
    best = one
  }
  if (!best) return null
  return withRoles(
    draft,
    { recipients: [{ token: best.head, mention: best.index, implied: true }] },
    'predicates/party-beside',
  )
}
