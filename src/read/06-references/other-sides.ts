// Rule: "its neighbour", "their rival", "Kenya's foe" is the other state that the text has in view beside the owner.
import type { Mention } from '../../reading/index.ts'
import { type Case, decide } from './case.ts'
import { stateOf } from './identities.ts'
import { before, countriesOf } from './salience.ts'

const NOUNS: ReadonlySet<string> = new Set([
  'neighbour',
  'neighbor',
  'rival',
  'foe',
  'archfoe',
  'arch-rival',
  'archrival',
  'adversary',
  'enemy',
  'antagonist',
])
/** Sentences that a look back may pass, before the states that the whole text is about are asked. */
const REACH = 3

/**
 * The states named in the last sentences come first, then those that the text names most.
 *
 *     Kenya and Ethiopia shared the lake. Kenya now blames its neighbour.
 *                                                          ^^^^^^^^^^^^^ ETH
 */
export function otherSide(open: Case, mention: Mention): boolean {
  if (
    mention.form !== 'description' ||
    mention.kind !== 'state' ||
    mention.plural ||
    mention.country !== null
  )
    return false
  if (!NOUNS.has(open.tokens.lowers[mention.head]!) || mention.owner < 0) return false
  const owners = open.found[mention.owner]?.identities ?? []
  const owner = owners.length === 1 ? owners[0]!.country : null
  if (owner === null || isNamed(open, mention)) return false
  const country = partnerOf(open, mention, owner)
  const state = country === null ? null : stateOf(open, country)
  if (state === null) return false
  decide(open, mention, [state], 'description', 'other-sides/in-view')
  return true
}

/** "its neighbour Ethiopia" says which. */
function isNamed(open: Case, mention: Mention): boolean {
  const next = open.mentions.all[open.mentions.atHead[mention.end] ?? -1]
  return next !== undefined && next.first === mention.end && next.form === 'name'
}

/** The state of the last sentences that is told most often, the owner left out; else the first of the whole text. */
function partnerOf(open: Case, mention: Mention, owner: string): string | null {
  const main = open.mainCountries.filter((country) => country !== owner)
  const near: string[] = []
  for (const other of before(open, mention, REACH)) {
    if (other.kind === 'place' || other.end > mention.first) continue
    for (const country of countriesOf(open, other))
      if (country !== owner && !near.includes(country)) near.push(country)
  }
  return main.slice(0, 2).find((country) => near.includes(country)) ?? near[0] ?? main[0] ?? null
}
