// Who is blamed when an act is condemned that the text has told of.
import { dependent, type Filler, R } from '../../../reading/index.ts'
import { countriesAt, sharing } from '../countries.ts'
import { type Draft, withRoles } from '../draft.ts'
import { partiesOf } from '../parties.ts'
import { doer } from '../slots/doer.ts'
import { isVerb, REACH, type Syntax } from '../syntax.ts'
import { SENTENCES_BACK } from './lone-side.ts'

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/**
 * The condemnation with whoever of another country did what is condemned; null when that is not told or nobody did.
 *
 *     Albania expelled diplomats. Iran condemned the expulsions.
 *     ^^^^^^^ recipient of "condemned"
 *     Britain sent a ship to Guyana, a step that Venezuela denounced.
 *     ^^^^^^^ recipient of "denounced"
 */
export function blamed(
  syntax: Syntax,
  draft: Draft,
  before: readonly Draft[],
  own: ReadonlySet<string>,
): Draft | null {
  if (draft.base !== 'ACCUSE' || draft.mode !== 'disapprove' || draft.row.pos !== 'v') return null
  const [object] = draft.slots.find('obj')
  if (object === undefined) return null
  const found =
    object < draft.head ? doerAbove(syntax, object) : doerBefore(syntax, object, draft, before, own)
  const others = found.filter((filler) => isForeign(syntax, filler, own))
  if (others.length === 0) return null
  return withRoles(
    draft,
    { recipients: others.map((filler) => ({ ...filler, implied: true })) },
    'predicates/blamed',
  )
}

/** "…, a step that Venezuela denounced": who acts in the clause that the noun sums up. */
function doerAbove(syntax: Syntax, noun: number): readonly Filler[] {
  const { dependencies: tree } = syntax
  if (tree.relations[noun] !== R.appos && tree.relations[noun] !== R.parataxis) return []
  let at = tree.heads[noun]!
  for (let steps = 0; steps < REACH && at >= 0 && !isVerb(syntax, at); steps++) at = tree.heads[at]!
  const subject = at >= 0 ? doer(syntax, at) : -1
  return subject >= 0 ? partiesOf(syntax, subject) : []
}

/** "the expulsions": who acted last in an act of that type. */
function doerBefore(
  syntax: Syntax,
  noun: number,
  { sentence }: Draft,
  before: readonly Draft[],
  own: ReadonlySet<string>,
): readonly Filler[] {
  const { dependencies: tree, tags, tokens, knowledge } = syntax
  const article = dependent(tree, noun, R.det!)
  if (article < 0 || !DEFINITE.has(tokens.lowers[article]!)) return []
  const bases = new Set(knowledge.predicates.noun(tags.lemmas[noun]!.toLowerCase()).map((row) => row.base))
  for (let i = before.length - 1; i >= 0 && sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    const { kind, base, actors } = before[i]!
    if (kind === 'event' && bases.has(base) && actors.some((filler) => isForeign(syntax, filler, own)))
      return actors
  }
  return []
}

function isForeign(syntax: Syntax, { mention }: Filler, own: ReadonlySet<string>): boolean {
  const countries = countriesAt(syntax, mention)
  return countries.size > 0 && !sharing(countries, own)
}
