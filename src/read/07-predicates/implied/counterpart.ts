// Whom an answer goes to.
import type { Filler } from '../../../reading/index.ts'
import { isForeign } from '../countries.ts'
import { type Draft, implied, withRoles } from '../draft.ts'
import { isDefinite, type Syntax } from '../syntax.ts'
import { otherSide } from './last-dealing.ts'
import { SENTENCES_BACK } from './lone-side.ts'

// Acts that answer, and acts of words that are answered.
const ANSWERS: ReadonlySet<string> = new Set(['REJECT', 'AGREE', 'CONCEDE'])
const ANSWERED: ReadonlySet<string> = new Set(['REQUEST', 'AGREE', 'ACCUSE', 'THREATEN', 'REJECT'])

/**
 * An answer goes to whom the same actor dealt with just before in words, or who dealt with it: over what the text has
 * told of ("rejected the request"), or over nothing; null when the act answers nothing or nobody dealt.
 *
 *     Kyiv asked NATO for help. NATO rejected the request.
 *     ^^^^ recipient of "rejected"
 *     Kyiv urged NATO to pay for fences. NATO refused.
 *     ^^^^ recipient of "refused"
 */
export function counterpart(
  syntax: Syntax,
  draft: Draft,
  before: readonly Draft[],
  own: ReadonlySet<string>,
): Draft | null {
  if (!answersTold(syntax, draft)) return null
  for (let i = before.length - 1; i >= 0 && draft.sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    if (before[i]!.kind !== 'event' || !ANSWERED.has(before[i]!.base)) continue
    const known = askerOf(syntax, before[i]!, draft, own)
    if (known.length > 0) return withRoles(draft, { recipients: implied(known) }, 'predicates/counterpart')
  }
  return null
}

/** Who spoke to the one who answers, also at home; of a request to nobody in particular, who made it. */
function askerOf(syntax: Syntax, told: Draft, draft: Draft, own: ReadonlySet<string>): readonly Filler[] {
  const entityOf = ({ mention }: Filler) => syntax.references.of[mention]!.entity
  if (told.recipients.some((asked) => draft.actors.some((actor) => entityOf(actor) === entityOf(asked))))
    return told.actors
  const known = otherSide(syntax, told, own)
  if (known.length > 0 || told.base !== 'REQUEST' || told.recipients.length > 0) return known
  return told.actors.filter((filler) => isForeign(syntax, filler, own))
}

/** A verb of answering over a noun that the text has told of, or over nothing. */
function answersTold(syntax: Syntax, { base, row, slots }: Draft): boolean {
  if (!ANSWERS.has(base) || row.pos !== 'v') return false
  const objects = slots.find('obj')
  if (objects.length === 0) return slots.find('comp').length === 0
  return objects.some((object) => isDefinite(syntax, object))
}
