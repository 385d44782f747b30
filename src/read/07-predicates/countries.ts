// Whose side parties are on, by country.
import type { Filler } from '../../reading/index.ts'
import type { Syntax } from './syntax.ts'

/** Countries of known actors; a body of many states stands for itself. */
export function countriesOf(syntax: Syntax, fillers: readonly Filler[]): Set<string> {
  const all = fillers.flatMap((filler) => syntax.references.of[filler.mention]!.identities)
  return new Set(
    all.flatMap((who) =>
      who.country === null ? [] : [who.country === 'IGO' ? (who.id ?? who.name) : who.country],
    ),
  )
}

/** True when the two sets have a member in common. */
export function sharing(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const item of one) if (other.has(item)) return true
  return false
}
