// Who answers a request.
import { U } from '../../../reading/index.ts'
import { countriesOf, sharing } from '../countries.ts'
import { type Draft, implied, withRoles } from '../draft.ts'
import type { Syntax } from '../syntax.ts'

// Acts that answer, and acts that ask for an answer.
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
  const asked = lastAsked(draft, before)
  if (!asked) return draft
  const own = countriesOf(syntax, asked.actors)
  if (asked.recipients.length === 0 || own.size === 0) return draft
  if (!sharing(countriesOf(syntax, draft.actors), own)) return draft
  if (sharing(countriesOf(syntax, asked.recipients), own)) return draft
  return withRoles(
    draft,
    { actors: implied(asked.recipients), recipients: implied(asked.actors) },
    'predicates/answer',
  )
}

/** The last request or offer of this sentence and the one before. */
function lastAsked({ sentence }: Draft, before: readonly Draft[]): Draft | null {
  for (let i = before.length - 1; i >= 0 && sentence - before[i]!.sentence <= 1; i--)
    if (ANSWERED.has(before[i]!.base)) return before[i]!
  return null
}

/** "refused", "agreed at once", "said no": neither what is refused nor whom is said. */
function isBareAnswer({ tags }: Syntax, { kind, base, row, slots, actors, recipients }: Draft): boolean {
  if (kind !== 'event' || row.pos !== 'v' || !ANSWERS.has(base)) return false
  if (actors.length !== 1 || recipients.length > 0) return false
  if (slots.find('comp').length > 0) return false
  return slots.find('obj').every((object) => tags.upos[object] === U.INTJ || tags.upos[object] === U.DET)
}
