// One event of the claims that tell it.
import type { Certainty, LedgerEvent, Polarity, Reality } from '../../model/index.ts'
import type { Told } from '../told.ts'
import { conflictsOf } from './conflicts.ts'
import { CERTAINTIES, inOrder, REALITIES } from './leading.ts'
import { itemsOf, partiesOf, whenOf, whereOf } from './sharpen.ts'
import { standingOf, stands } from './standing.ts'

/** The id of the event that a claim leads. */
export function eventIdOf(claim: string): string {
  return `e_${claim.replace(/^c_/, '')}`
}

/** The event of a set of claims; the same set in any order gives the same event. @throws RangeError without claims. */
export function eventOf(set: readonly Told[]): LedgerEvent {
  const all = inOrder(set)
  const leading = all[0]
  if (leading === undefined) throw new RangeError('an event needs at least one claim')
  // What was withdrawn or superseded says nothing any more, unless nothing else is left.
  const standing = standingOf(all)
  const told = standing.kind === 'withdrawn' ? all : all.filter(stands)
  const { claim } = leading
  const { certainty, reality, polarity } = assuranceOf(told)
  const days = told.flatMap(({ document }) => document.publishedAt?.slice(0, 10) ?? []).sort()
  return {
    id: eventIdOf(claim.id),
    type: claim.type,
    mode: claim.mode,
    contexts: claim.contexts,
    quad: claim.quad,
    score: claim.score,
    cameo: claim.cameo,
    actors: partiesOf(told, 'actors'),
    recipients: partiesOf(told, 'recipients'),
    when: whenOf(told),
    where: whereOf(told),
    items: itemsOf(told),
    certainty,
    reality,
    polarity,
    standing,
    conflicts: conflictsOf(told),
    quote: claim.quote.text,
    claims: all.map(({ claim: { id } }) => id),
    firstPublished: days[0] ?? null,
    lastPublished: days.at(-1) ?? null,
    counts: standing.kind !== 'withdrawn' && counts(certainty, reality, polarity),
  }
}

function counts(certainty: Certainty, reality: Reality, polarity: Polarity): boolean {
  return (
    polarity === 'affirmed' && reality === 'actual' && (certainty === 'asserted' || certainty === 'reported')
  )
}

/** Affirmed when one claim affirms it; of those the most real; of those the surest. No two claims are mixed into one. */
function assuranceOf(told: readonly Told[]): { certainty: Certainty; reality: Reality; polarity: Polarity } {
  const affirmed = told.filter(({ claim }) => claim.polarity === 'affirmed')
  const side = affirmed.length > 0 ? affirmed : told
  const reality = REALITIES.find((one) => side.some(({ claim }) => claim.reality === one))!
  const real = side.filter(({ claim }) => claim.reality === reality)
  const certainty = CERTAINTIES.find((one) => real.some(({ claim }) => claim.certainty === one))!
  return { certainty, reality, polarity: affirmed.length > 0 ? 'affirmed' : 'denied' }
}
