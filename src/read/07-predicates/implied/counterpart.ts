// Whom an answer goes to.
import { dependent, type Filler, R } from '../../../reading/index.ts'
import { countriesAt, sharing } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import { DEFINITE, type Syntax } from '../syntax.ts'
import { otherSide } from './last-dealing.ts'
import { SENTENCES_BACK } from './lone-side.ts'

// Acts that answer, and acts of words that are answered.
const ANSWERS: ReadonlySet<string> = new Set(['REJECT', 'AGREE', 'CONCEDE'])
const ANSWERED: ReadonlySet<string> = new Set(['REQUEST', 'AGREE', 'ACCUSE', 'THREATEN', 'REJECT'])

/**
 * The act with whom the same actor dealt with just before in words, or who dealt with it, when it answers that
 * ("rejected the request"); null when it does not or nobody did.
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

/** Who spoke to the one who answers, also at home; of a request to nobody in particular, who made it. */
function askerOf(syntax: Syntax, told: Draft, draft: Draft, own: ReadonlySet<string>): readonly Filler[] {
  const entityOf = ({ mention }: Filler) => syntax.references.of[mention]!.entity
  if (told.recipients.some((asked) => draft.actors.some((actor) => entityOf(actor) === entityOf(asked))))
    return told.actors
  const known = otherSide(syntax, told, own)
  if (known.length > 0 || told.base !== 'REQUEST' || told.recipients.length > 0) return known
  return told.actors.filter(({ mention }) => {
    const countries = countriesAt(syntax, mention)
    return countries.size > 0 && !sharing(countries, own)
  })
}

/** A verb of answering over a noun that the text has told of, or over nothing. */
function answersTold({ dependencies: tree, tokens }: Syntax, { base, row, slots }: Draft): boolean {
  if (!ANSWERS.has(base) || row.pos !== 'v') return false
  const objects = slots.find('obj')
  if (objects.length === 0) return slots.find('comp').length === 0
  return objects.some((object) => {
    const article = dependent(tree, object, R.det!)
    return article >= 0 && DEFINITE.has(tokens.lowers[article]!)
  })
}
