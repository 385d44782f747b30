// Between whom somebody mediates.
import type { Filler } from '../../../reading/index.ts'
import { areApart, countriesOf, sharing } from '../countries.ts'
import { type Draft, implied, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'
import { SENTENCES_BACK } from './lone-side.ts'

// Nobody mediates between those who help or agree with one another.
const PEACEFUL: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])

/**
 * Mediation, or an offer of it, between two of whom the clause names neither is between those who dealt with one
 * another last; null when it is not or the text tells of none.
 *
 *     Nicaragua detained a boat of Honduras. Panama offered to mediate.
 *                                  ^^^^^^^^ recipient of "offered"
 *     ^^^^^^^^^ recipient of "offered"
 */
export function mediated(syntax: Syntax, draft: Draft, before: readonly Draft[]): Draft | null {
  if (draft.kind !== 'event' || draft.recipients.length > 0 || draft.actors.length === 0) return null
  if (!mediates(syntax, draft)) return null
  const own = countriesOf(syntax, draft.actors)
  for (let i = before.length - 1; i >= 0 && draft.sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    const sides = sidesOf(syntax, before[i]!, own)
    if (sides.length === 0) continue
    return withRoles(draft, { recipients: implied(sides) }, 'predicates/mediated')
  }
  return null
}

/** A verb of mediation, or one whose content is such. */
function mediates({ tags, knowledge }: Syntax, { row, slots }: Draft): boolean {
  if (row.pos !== 'v') return false
  if (row.mode === 'third-party') return true
  return slots
    .find('comp')
    .some((clause) =>
      knowledge.predicates
        .verb(tags.lemmas[clause]!.toLowerCase())
        .some(({ mode, needs }) => mode === 'third-party' && needs.length === 0),
    )
}

/** Those who act in an act and those it is done to, where both are of other countries and not of the same one. */
function sidesOf(
  syntax: Syntax,
  { kind, base, actors, recipients }: Draft,
  own: ReadonlySet<string>,
): readonly Filler[] {
  if (kind !== 'event' || PEACEFUL.has(base)) return []
  const acting = countriesOf(syntax, actors)
  const suffering = countriesOf(syntax, recipients)
  if (!areApart(acting, suffering)) return []
  return sharing(acting, own) || sharing(suffering, own) ? [] : [...actors, ...recipients]
}
