// With whom the same side dealt last.
import type { Filler } from '../../../reading/index.ts'
import { countriesOf, isForeign, sharing } from '../countries.ts'
import { type Draft, implied, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'
import { countriesOfLoneSide, SENTENCES_BACK } from './lone-side.ts'

/**
 * An act whose other side neither its sentence nor the theme of the text gives is done to whom the same country dealt
 * with last, or who dealt with it.
 *
 *     Nicaraguan patrol boats attacked Honduras. It recalled its ambassador.
 *                       ^^^^^ recipient of "recalled"
 */
export function lastDealing(syntax: Syntax, draft: Draft, before: readonly Draft[]): Draft {
  // What is blamed is as often the doing of somebody else.
  if (draft.row.pos !== 'v' || draft.base === 'ACCUSE') return draft
  const own = countriesOfLoneSide(syntax, draft)
  if (own.size === 0) return draft
  for (let i = before.length - 1; i >= 0 && draft.sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    if (before[i]!.kind !== 'event') continue
    const known = otherSide(syntax, before[i]!, own)
    if (known.length === 0) continue
    return withRoles(draft, { recipients: implied(known) }, 'predicates/last-dealing')
  }
  return draft
}

/** Those of other countries whom the countries dealt with in an act, or who dealt with them. */
export function otherSide(syntax: Syntax, { actors, recipients }: Draft, own: ReadonlySet<string>): Filler[] {
  const others = sharing(countriesOf(syntax, actors), own)
    ? recipients
    : sharing(countriesOf(syntax, recipients), own)
      ? actors
      : []
  return others.filter((filler) => isForeign(syntax, filler, own))
}
