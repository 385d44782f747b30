// Whose side parties are on, by country.
import type { Filler } from '../../reading/index.ts'
import type { Syntax } from './syntax.ts'

const NONE: ReadonlySet<string> = new Set()

/** Countries of known actors; a body of many states stands for itself. */
export function countriesOf(syntax: Syntax, fillers: readonly Filler[]): ReadonlySet<string> {
  if (fillers.length === 0) return NONE
  if (fillers.length === 1) return countriesAt(syntax, fillers[0]!.mention)
  const found = new Set<string>()
  for (const { mention } of fillers) for (const country of countriesAt(syntax, mention)) found.add(country)
  return found
}

/** The same for one mention; worked out once, since every act beside it asks. */
export function countriesAt({ sides, references }: Syntax, mention: number): ReadonlySet<string> {
  const known = sides[mention]
  if (known) return known
  const found = new Set<string>()
  for (const { country, id, name, sector } of references.of[mention]!.identities) {
    if (country === null) continue
    if (country === 'IGO') found.add(id ?? name)
    else found.add(sector === 'REB' ? `${country} rebels` : country)
  }
  sides[mention] = found.size > 0 ? found : NONE
  return sides[mention]
}

/** True for somebody of countries that are known and none of the given ones. */
export function isForeign(syntax: Syntax, { mention }: Filler, own: ReadonlySet<string>): boolean {
  const countries = countriesAt(syntax, mention)
  return countries.size > 0 && !sharing(countries, own)
}

/** True when the countries of both are known, and none acts on both sides. */
export function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && !sharing(one, other)
}

/** True when the two sets have a member in common. */
export function sharing(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const item of one) if (other.has(item)) return true
  return false
}
