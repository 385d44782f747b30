// Who did what is condemned or welcomed when the text has told of it.
import { type Filler, R } from '../../../reading/index.ts'
import { countriesOf, isForeign, sharing } from '../countries.ts'
import { type Draft, implied, withRoles } from '../draft.ts'
import { partiesOf } from '../parties.ts'
import { doer } from '../slots/doer.ts'
import { isPassive } from '../slots/passive.ts'
import { isDefinite, isVerb, REACH, type Syntax } from '../syntax.ts'
import { SENTENCES_BACK } from './lone-side.ts'

// Words that stand for an act told before.
const TOLD = new Set(['it', 'this', 'that'])

// What others say of a step is not the step.
const JUDGING: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT'])

/**
 * The blame or praise with whoever of another country did what is judged; null when that is not told or nobody did.
 *
 *     Albania expelled diplomats. Iran condemned the expulsions.
 *     ^^^^^^^ recipient of "condemned"
 *     Britain sent a ship to Guyana, a step that Venezuela denounced.
 *     ^^^^^^^ recipient of "denounced"
 *     Serbia freed a journalist. Norway welcomed the step.
 *     ^^^^^^ recipient of "welcomed"
 *     Russia bombed Georgia. Tbilisi protested.
 *     ^^^^^^ recipient of "protested"
 */
export function blamed(syntax: Syntax, draft: Draft, before: readonly Draft[]): Draft | null {
  if (!judges(draft) || draft.recipients.length > 0 || draft.actors.length === 0) return null
  const own = countriesOf(syntax, draft.actors)
  const [object] = draft.slots.find('obj')
  if (object === undefined && !protests(draft)) return null
  // "The expulsions were condemned by Iran" has its object in front and sums nothing up.
  const sumsUp = object !== undefined && object < draft.head && !isPassive(syntax, draft.head)
  const found =
    object === undefined
      ? doerAgainst(syntax, draft, before, own)
      : sumsUp
        ? doerAbove(syntax, object)
        : doerBefore(syntax, object, draft, before, own)
  const others = found.filter((filler) => isForeign(syntax, filler, own))
  if (others.length === 0) return null
  return withRoles(draft, { recipients: implied(others) }, 'predicates/blamed')
}

/** Verbs that blame, and those that praise whatever their object is ("backed the move", not "signed the treaty"). */
function judges({ base, mode, row }: Draft): boolean {
  if (row.pos !== 'v') return false
  if (base === 'ACCUSE') return mode === 'disapprove'
  return base === 'SUPPORT' && row.recipient.some((group) => group.includes('obj'))
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

/** "protested": a verb of blame that needs no object. */
function protests({ base, slots }: Draft): boolean {
  return base === 'ACCUSE' && slots.find('comp').length === 0
}

/** "Russian jets bombed Dzagna. Georgia protested.": who did something to the one who blames. */
function doerAgainst(
  syntax: Syntax,
  { sentence }: Draft,
  before: readonly Draft[],
  own: ReadonlySet<string>,
): readonly Filler[] {
  for (let i = before.length - 1; i >= 0 && sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    const { kind, base, actors, recipients } = before[i]!
    if (kind !== 'event' || JUDGING.has(base) || !sharing(countriesOf(syntax, recipients), own)) continue
    if (actors.some((filler) => isForeign(syntax, filler, own))) return actors
  }
  return []
}

/** "the expulsions", "the step": who acted last in an act of that type, or in any deed where the noun names no type. */
function doerBefore(
  syntax: Syntax,
  noun: number,
  { sentence }: Draft,
  before: readonly Draft[],
  own: ReadonlySet<string>,
): readonly Filler[] {
  const { tags, knowledge } = syntax
  if (!isTold(syntax, noun)) return []
  const bases = new Set(knowledge.predicates.noun(tags.lemmas[noun]!.toLowerCase()).map((row) => row.base))
  for (let i = before.length - 1; i >= 0 && sentence - before[i]!.sentence <= SENTENCES_BACK; i--) {
    const { kind, base, actors } = before[i]!
    if (kind !== 'event' || (bases.size > 0 ? !bases.has(base) : JUDGING.has(base))) continue
    if (actors.some((filler) => isForeign(syntax, filler, own))) return actors
  }
  return []
}

function isTold(syntax: Syntax, noun: number): boolean {
  return TOLD.has(syntax.tokens.lowers[noun]!) || isDefinite(syntax, noun)
}
