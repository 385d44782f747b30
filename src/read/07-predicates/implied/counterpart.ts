// The other side of what has just been told.
import type { Filler } from '../../../reading/index.ts'
import { countriesAt, countriesOf, sharing } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'
import { SENTENCES_BACK } from './lone-side.ts'

/**
 * The act with whom the same actor dealt with just before, or who dealt with it; null when nobody did.
 *
 *     Kyiv asked NATO for help. NATO rejected the request.
 *     ^^^^ recipient of "rejected"
 */
export function counterpart(
  syntax: Syntax,
  draft: Draft,
  before: readonly Draft[],
  own: ReadonlySet<string>,
): Draft | null {
  for (let i = before.length - 1; i >= 0 && draft.sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    if (before[i]!.kind !== 'event') continue
    const known = otherSide(syntax, before[i]!, own).filter((filler) => {
      const countries = countriesAt(syntax, filler.mention)
      return countries.size > 0 && !sharing(countries, own)
    })
    if (known.length > 0) {
      return withRoles(
        draft,
        { recipients: known.map((filler) => ({ ...filler, implied: true })) },
        'predicates/counterpart',
      )
    }
  }
  return null
}

/** Those whom the countries dealt with in an act, or who dealt with them. */
function otherSide(
  syntax: Syntax,
  { actors, recipients }: Draft,
  own: ReadonlySet<string>,
): readonly Filler[] {
  if (sharing(countriesOf(syntax, actors), own)) return recipients
  return sharing(countriesOf(syntax, recipients), own) ? actors : []
}
