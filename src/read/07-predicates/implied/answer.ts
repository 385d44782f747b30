// Who answers a request.
import { type Filler, U } from '../../../reading/index.ts'
import { countriesOf, sharing } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

const ANSWERS: ReadonlySet<string> = new Set(['REJECT', 'AGREE'])
const ANSWERED: ReadonlySet<string> = new Set(['REQUEST', 'AGREE'])

/**
 * Nobody answers himself: a bare answer right after a request or an offer comes from whom that was made to, and goes to
 * whoever made it.
 *
 *     Vietnam asked Cambodia for help. It refused.
 *                   ^^^^^^^^ actor of "refused"
 *     ^^^^^^^ recipient of "refused"
 */
export function answer(syntax: Syntax, draft: Draft, before: readonly Draft[]): Draft {
  if (!isBareAnswer(syntax, draft)) return draft
  let at = before.length - 1
  while (at >= 0 && draft.sentence - before[at]!.sentence <= 1 && !ANSWERED.has(before[at]!.base)) at--
  const asked = before[at]
  if (!asked || draft.sentence - asked.sentence > 1) return draft
  const own = countriesOf(syntax, asked.actors)
  if (asked.recipients.length === 0 || own.size === 0) return draft
  if (!sharing(countriesOf(syntax, draft.actors), own)) return draft
  if (sharing(countriesOf(syntax, asked.recipients), own)) return draft
  return withRoles(
    draft,
    { actors: asked.recipients.map(implied), recipients: asked.actors.map(implied) },
    'predicates/answer',
  )
}

/** "refused", "agreed at once", "said no": neither what is refused nor whom is said. */
function isBareAnswer({ tags }: Syntax, { kind, base, row, slots, actors, recipients }: Draft): boolean {
  if (kind !== 'event' || row.pos !== 'v' || !ANSWERS.has(base)) return false
  if (actors.length !== 1 || recipients.length > 0) return false
  if (slots.find('comp').length > 0) return false
  return slots.find('obj').every((object) => tags.upos[object] === U.INTJ || tags.upos[object] === U.DET)
}

function implied(filler: Filler): Filler {
  return { ...filler, implied: true }
}
