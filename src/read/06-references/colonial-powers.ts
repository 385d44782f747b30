// Rule: "the former colonial power" is who ruled the state that the text speaks of.
import type { Mention } from '../../reading/index.ts'
import { type Case, decide } from './case.ts'
import { stateOf } from './identities.ts'
import { before, countriesOf } from './salience.ts'

const NOUNS: ReadonlySet<string> = new Set(['power', 'ruler', 'rulers', 'master', 'masters', 'occupier'])
/** Sentences that a look back may pass. */
const REACH = 4

/**
 * Of the states named before, the nearest that was ruled so.
 *
 *     Kenya celebrated. Its president thanked the former colonial power.
 *                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ GBR
 */
export function colonialPower(open: Case, mention: Mention): boolean {
  if (
    mention.form !== 'description' ||
    mention.country !== null ||
    !NOUNS.has(open.tokens.lowers[mention.head]!)
  )
    return false
  if (!isColonial(open, mention)) return false
  const power = powerOver(open, mention)
  const state = power === null ? null : stateOf(open, power)
  if (state === null) return false
  decide(open, mention, [state], 'description', 'colonial-powers/of-state')
  return true
}

function isColonial(open: Case, { first, head }: Mention): boolean {
  for (let token = first; token < head; token++) if (open.tokens.lowers[token] === 'colonial') return true
  return false
}

function powerOver(open: Case, mention: Mention): string | null {
  const { colonialPowers } = open.knowledge.agents
  const owner = mention.owner < 0 ? undefined : open.found[mention.owner]?.identities[0]
  if (owner?.country != null) return colonialPowers.get(owner.country) ?? null
  for (const other of before(open, mention, REACH)) {
    for (const country of countriesOf(open, other)) {
      const power = colonialPowers.get(country)
      if (power !== undefined) return power
    }
  }
  return null
}
