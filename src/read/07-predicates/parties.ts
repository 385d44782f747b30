// From the tokens that fill a slot to the mentions that are parties.
import { dependents, type Filler, R } from '../../reading/index.ts'
import { countriesAt } from './countries.ts'
import { isParty, mentionAt } from './party.ts'
import { coordinated } from './slots/coordination.ts'
import { owners } from './slots/owner.ts'
import { sharers } from './slots/sharers.ts'
import { wholeOf } from './slots/what-is-left.ts'
import type { Syntax } from './syntax.ts'

/**
 * The parties a noun phrase stands for: itself, those coordinated with it, or the one whose thing it is. `places` says
 * that the country of a place is meant.
 *
 *     Iran dismissed Israel's presentation.
 *                    ^^^^^^ parties of "presentation"
 *     Malta thanked Cyprus and Greece.
 *                   ^^^^^^ parties of "Cyprus"
 *                              ^^^^^^ parties of "Cyprus"
 */
export function partiesOf(syntax: Syntax, token: number, places = false): Filler[] {
  const found: Filler[] = []
  for (const one of coordinated(syntax, wholeOf(syntax, token))) {
    const mention = mentionAt(syntax, one)
    if (found.some((filler) => filler.mention === mention)) continue
    if (isParty(syntax, mention, places)) found.push(...sharers(syntax, one, mention))
    else {
      const named = appositionOf(syntax, one)
      if (named >= 0) found.push({ token: named, mention: mentionAt(syntax, named), implied: false })
      // "support for Ukraine and its allies' plans": a thing beside a party is no party.
      else if (found.length === 0) found.push(...owners(syntax, one))
    }
  }
  return found.length < 2 ? found : found.filter((filler, at) => !isListed(syntax, filler, found[at + 1]))
}

/**
 * "Three states, Chad, Niger and Mali", "its allies Syria and Iraq": states of no name that the list behind them names.
 */
function isListed(syntax: Syntax, { mention }: Filler, next: Filler | undefined): boolean {
  if (next === undefined) return false
  const { mentions, tokens } = syntax
  const one = mentions.all[mention]!
  if (one.kind !== 'state' || one.form !== 'description' || countriesAt(syntax, mention).size > 0)
    return false
  let at = one.end
  while (LEADING.has(tokens.lowers[at] ?? '')) at++
  const other = mentions.all[next.mention]!
  return other.kind === 'state' && other.form === 'name' && other.first === at
}

// What stands between them and their names.
const LEADING: ReadonlySet<string> = new Set([',', ':', '-', '–', '—', '(', 'namely'])

/** "a second opposition member, former mayor Vicencio Scarano": the party that an apposition names; -1 for none. */
function appositionOf(syntax: Syntax, token: number): number {
  for (const named of dependents(syntax.dependencies, token, R.appos!))
    if (named > token && isParty(syntax, mentionAt(syntax, named))) return named
  return -1
}
