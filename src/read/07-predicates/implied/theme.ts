// The other state that a text is about.
import { type Mention, R } from '../../../reading/index.ts'
import { countriesAt } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import { isParty } from '../party.ts'
import type { Syntax } from '../syntax.ts'

// Share of a text's mentions of states that makes one its theme, and how many it must have.
const THEME = { share: 0.3, least: 3 }

// What somebody between two sides does to both: he offers, and he calls upon.
const BETWEEN: ReadonlySet<string> = new Set(['AGREE', 'REQUEST'])

// Clauses that tell an act, and nouns that stand for one.
const TOLD: ReadonlySet<number> = new Set([R.root!, R.conj!, R.ccomp!, R.parataxis!, R['acl:relcl']!])

/**
 * The act with the state that the text is about besides the one who acts, where it last stood; null when there is none.
 *
 *     Togo is small. Togo is poor. Togo is green. Much is said. Little is done. Nobody knows. Benin rejected the offer.
 *                                  ^^^^ recipient of "rejected"
 */
export function theme(
  { dependencies: tree }: Syntax,
  { byCountry, sum }: Themes,
  draft: Draft,
  own: ReadonlySet<string>,
): Draft | null {
  // What is blamed is as often the doing of somebody else; a participle or an infinitive says what it is about itself.
  if (draft.base === 'ACCUSE' || !TOLD.has(tree.relations[draft.head]!)) return null
  const others = byCountry.filter(([country]) => !own.has(country))
  const [first, second] = [others[0]?.[1], others[1]?.[1]]
  if (first === undefined || first.length < THEME.least || first.length < THEME.share * sum) return null
  // Whoever is neither of the two that a text is about offers his help to both.
  const isBetween = BETWEEN.has(draft.base) && second !== undefined && second === byCountry[1]![1]
  const both = isBetween && second.length >= Math.max(THEME.least, THEME.share * sum)
  const recipients = (both ? [first, second] : [first]).flatMap((mentions) => {
    const last = lastBefore(mentions, draft.head)
    return last ? [{ token: last.head, mention: last.index, implied: true }] : []
  })
  return recipients.length === 0 ? null : withRoles(draft, { recipients }, 'predicates/theme')
}

function lastBefore(mentions: readonly Mention[], token: number): Mention | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.head < token) low = middle + 1
    else high = middle
  }
  return mentions[low - 1]
}

/** Mentions of single states and bodies in a text, by country, most often mentioned first; their number in all. */
export interface Themes {
  readonly byCountry: readonly (readonly [string, readonly Mention[]])[]
  readonly sum: number
}

/** What a text speaks of. */
export function themesOf(syntax: Syntax): Themes {
  const byCountry = new Map<string, Mention[]>()
  let sum = 0
  for (const one of syntax.mentions.all) {
    if (one.kind === 'place' || !isParty(syntax, one.index)) continue
    const countries = countriesAt(syntax, one.index)
    if (countries.size !== 1) continue
    sum++
    for (const country of countries) {
      const list = byCountry.get(country)
      if (list) list.push(one)
      else byCountry.set(country, [one])
    }
  }
  return { byCountry: [...byCountry].sort((a, b) => b[1].length - a[1].length), sum }
}
