// The other side of an act, named before it in its sentence.
import { isUnder, type Mention, R, X } from '../../../reading/index.ts'
import { countriesAt, sharing } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import { isParty } from '../party.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

// Prepositions of a seat where something happens ("at the White House").
const LOCATIVE = new Set(['at', 'in', 'near', 'outside', 'by', 'like', 'before', 'despite', 'from'])

// Whoever is helped or let go is seldom another party that happens to stand in the sentence.
const NOT_BESIDE: ReadonlySet<string> = new Set(['AID', 'RETREAT'])

// Nouns of these are said to whoever the clause is about ("rejected a request by Togo"); other nouns name no such party.
const SPOKEN_TO: ReadonlySet<string> = new Set(['REQUEST', 'THREATEN'])

/**
 * The act with the party of another country that stands nearest before it in its sentence, null when there is none.
 *
 *     After talks with Kosovo, Serbia rejected the plan.
 *                      ^^^^^^ recipient of "rejected"
 */
export function partyBeside(syntax: Syntax, draft: Draft, own: ReadonlySet<string>): Draft | null {
  if (NOT_BESIDE.has(draft.base) || (draft.row.pos === 'n' && !SPOKEN_TO.has(draft.base))) return null
  // "condemned the attack": whoever made it, who may stand anywhere.
  if (draft.base === 'ACCUSE' && draft.slots.find('obj').length > 0) return null
  let best: Mention | null = null
  let wide: Mention | null = null
  for (const one of syntax.bySentence[draft.sentence] ?? []) {
    if (one.head > draft.head) break
    // "Canadian" in "the Canadian prime minister" is no party of its own.
    if (wide && one.end <= wide.end && one.head !== wide.head) continue
    wide = one
    if (!isParty(syntax, one.index)) continue
    const countries = countriesAt(syntax, one.index)
    if (countries.size === 0 || sharing(countries, own)) continue
    if (LOCATIVE.has(prepositionOf(syntax, one.head) ?? '') || isLoosePronoun(syntax, one)) continue
    if (draft.actors.some(({ token }) => isUnder(syntax.dependencies, one.head, token))) continue
    best = one
  }
  if (!best) return null
  return withRoles(
    draft,
    { recipients: [{ token: best.head, mention: best.index, implied: true }] },
    'predicates/party-beside',
  )
}

/** "its", "whose", "which": owners and relatives, which stand for whom their own clause is about. */
function isLoosePronoun({ dependencies: tree, tags }: Syntax, { form, head }: Mention): boolean {
  if (form !== 'pronoun') return false
  const xpos = tags.xpos[head]
  return tree.relations[head] === R['nmod:poss'] || xpos === X.WP || xpos === X.WDT || xpos === X.WP$
}
