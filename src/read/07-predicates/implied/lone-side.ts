// Acts that are done to somebody, where the clause does not say to whom.
import { countriesOf } from '../countries.ts'
import type { Draft } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

/** Sentences back in which an implied party may stand. */
export const SENTENCES_BACK = 2

/** Types whose acts are done to somebody whom the text has mostly named already. */
const DIRECTED: ReadonlySet<string> = new Set([
  'AGREE',
  'AID',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'RETREAT',
  'MOBILIZE',
])

const NONE: ReadonlySet<string> = new Set()

/** The countries of those who act when an act lacks its other side; empty when it lacks none or they are unknown. */
export function countriesOfLoneSide(
  syntax: Syntax,
  { base, actors, recipients }: Draft,
): ReadonlySet<string> {
  if (!DIRECTED.has(base) || recipients.length > 0 || actors.length === 0) return NONE
  // Several who agree or sign do it with one another.
  if (actors.length > 1 && base === 'AGREE') return NONE
  return countriesOf(syntax, actors)
}
