// To whom an act over another act is done.
import type { Filler } from '../../../reading/index.ts'
import { countriesAt, countriesOf, sharing } from '../countries.ts'
import { type Draft, type DraftsByHead, withRoles } from '../draft.ts'
import { prepositionOf, type Syntax } from '../syntax.ts'

// Prepositions of the other party of a nominal act.
const OTHER = new Set(['to', 'with', 'on', 'against', 'into'])

/**
 * A verb that names nobody it is done to takes the other party of the act that is its object; blame is for who acted.
 *
 *     Chad refused talks with Niger.
 *                             ^^^^^ recipient of "refused"
 */
export function objectAct(syntax: Syntax, draft: Draft, at: DraftsByHead): Draft {
  if (draft.row.pos !== 'v' || draft.kind !== 'event') return draft
  if (draft.recipients.length > 0 || draft.actors.length !== 1) return draft
  const isOther = othersThan(syntax, draft)
  for (const object of draft.slots.find('obj')) {
    const act = at.get(object)
    if (act?.row.pos !== 'n' || act.kind !== 'event') continue
    const parties = draft.base === 'ACCUSE' ? act.actors : phrasesOf(syntax, act)
    const others = parties.filter(isOther)
    if (others.length > 0) return withRoles(draft, { recipients: others }, 'predicates/object-act')
  }
  return draft
}

/** The parties of an act that a preposition names as its other side. */
function phrasesOf(syntax: Syntax, { actors, recipients }: Draft): Filler[] {
  return [...recipients, ...actors].filter(({ token }) => OTHER.has(prepositionOf(syntax, token) ?? ''))
}

function othersThan(syntax: Syntax, { actors }: Draft): (filler: Filler) => boolean {
  const own = countriesOf(syntax, actors)
  const doers = new Set(actors.map(({ mention }) => syntax.references.of[mention]!.entity))
  return ({ mention }) =>
    !doers.has(syntax.references.of[mention]!.entity) && !sharing(countriesAt(syntax, mention), own)
}
