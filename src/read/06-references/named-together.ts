// Rule: a plural description before or beside the names of several persons is those persons: "ministers Odhiambo and Whitfield".
import type { Identity, Mention } from '../../reading/index.ts'
import { learn } from './appositions.ts'
import { type Case, decide } from './case.ts'
import { conjuncts } from './conjuncts.ts'

/**
 * Each takes country and sector from it where nothing else tells.
 *
 *     Kenyan ministers Amina Odhiambo and Tom Whitfield resigned.
 *     ^^^^^^^^^^^^^^^^ KEN.GOV KEN.GOV
 */
export function namedTogether(open: Case, mention: Mention): boolean {
  if (
    mention.form !== 'description' ||
    !mention.plural ||
    mention.kind === 'place' ||
    mention.kind === 'state'
  )
    return false
  const at = open.tokens.forms[mention.end] === ',' ? mention.end + 1 : mention.end
  const first = open.mentions.all[open.mentions.atHead[at] ?? -1]
  if (first === undefined || first.first !== at || !isPerson(open, first)) return false
  const together = conjuncts(open, first)
  if (together.length < 2 || !together.every((one) => isPerson(open, one))) return false
  for (const one of together) learn(open, one, mention)
  const identities: Identity[] = together.map((one) => open.found[one.index]!.identities[0]!)
  decide(open, mention, identities, 'description', 'named-together/beside', first.index)
  return true
}

function isPerson(open: Case, mention: Mention): boolean {
  return (
    mention.kind === 'person' && mention.form === 'name' && open.found[mention.index]?.identities.length === 1
  )
}
