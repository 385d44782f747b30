// Fills the roles of a lexicon row: who does, to whom, with what.
import type { PredicateEntry, Slots } from '../../knowledge/predicates.ts'
import { type Filler, R, U } from '../../reading/index.ts'
import { partiesOf } from './parties.ts'
import { isParty, mentionAt } from './party.ts'
import type { SlotFinder } from './slot-finder.ts'
import { coordinated } from './slots/coordination.ts'
import { owners } from './slots/owner.ts'
import { isVictimNoun } from './slots/victim-noun.ts'
import { prepositionOf, type Syntax } from './syntax.ts'

export interface Roles {
  readonly actors: readonly Filler[]
  readonly recipients: readonly Filler[]
  readonly items: readonly number[]
}

/** Slots whose token is the party itself and never the owner of a thing. */
const PLAIN = new Set(['mod', 'poss', 'self'])

const NOBODY: ReadonlySet<number> = new Set()
const NOTHING: Filler[] = []

/** The parties and things in the slots that the row names; a party stands in one role only. */
export function fillRoles(syntax: Syntax, slots: SlotFinder, entry: PredicateEntry): Roles {
  const actors = fill(syntax, slots, entry.actor)
  const taken = new Set(actors.map((filler) => syntax.references.of[filler.mention]!.entity))
  const reached = fill(syntax, slots, entry.recipient, taken, reachesPlaces(entry))
  const recipients =
    entry.base === 'ACCUSE' ? reached.filter(({ token }) => !isVictim(syntax, slots, token)) : reached
  const items = entry.items.flatMap((group) => {
    for (const slot of group) {
      const found = slots.find(slot).flatMap((token) => coordinated(syntax, token))
      if (found.length > 0) return slot === 'of' ? [...found, ...hungTooHigh(syntax, found)] : found
    }
    return []
  })
  return { actors, recipients, items }
}

/** "condemned the killing of farmers": they are not to blame. */
function isVictim(syntax: Syntax, slots: SlotFinder, token: number): boolean {
  if (prepositionOf(syntax, token) !== 'of') return false
  return slots.find('obj').some((object) => object < token && isVictimNoun(syntax, object))
}

/**
 * "the exchange of hardware and expertise": the second thing, where the parser hung it on the exchange. It follows the
 * first with nothing but "and" between.
 */
function hungTooHigh(syntax: Syntax, found: readonly number[]): number[] {
  const { dependencies: tree, tags, tokens } = syntax
  const last = found[found.length - 1]!
  const next = last + 2
  const joined =
    tokens.lowers[last + 1] === 'and' && tree.relations[next] === R.conj && tree.heads[next]! < last
  return joined && tags.upos[next] === U.NOUN ? [next] : []
}

/** True when the row finds somebody who acts. */
export function fillsActor(syntax: Syntax, slots: SlotFinder, entry: PredicateEntry): boolean {
  return fill(syntax, slots, entry.actor).length > 0
}

/** Acts that reach whoever is at a place: visits, help, force, what is imposed there and lifted there. */
export function reachesPlaces({ base, mode }: Pick<PredicateEntry, 'base' | 'mode'>): boolean {
  return mode === 'visit' || REACHING.has(base)
}

const REACHING: ReadonlySet<string> = new Set([
  'AID',
  'COERCE',
  'MOBILIZE',
  'ASSAULT',
  'RETREAT',
  'CONCEDE',
  'SANCTION',
])

function fill(
  syntax: Syntax,
  slots: SlotFinder,
  wanted: Slots,
  others: ReadonlySet<number> = NOBODY,
  places = false,
): Filler[] {
  const found: Filler[] = []
  for (const group of wanted) {
    for (const slot of group) {
      const before = found.length
      for (const filler of partiesIn(syntax, slots, slot, places)) {
        if (others.has(syntax.references.of[filler.mention]!.entity)) continue
        if (!found.some(({ mention }) => mention === filler.mention)) found.push(filler)
      }
      if (found.length > before) break
    }
  }
  return found
}

function partiesIn(syntax: Syntax, slots: SlotFinder, slot: string, places: boolean): Filler[] {
  if (slot.endsWith('.owner')) return slots.find(slot.slice(0, -6)).flatMap((token) => owners(syntax, token))
  const tokens = slots.find(slot)
  if (tokens.length === 0) return NOTHING
  const found: Filler[] = []
  for (const token of tokens) {
    if (!PLAIN.has(slot)) {
      found.push(...partiesOf(syntax, token, places))
      continue
    }
    const mention = mentionAt(syntax, token)
    if (isParty(syntax, mention)) found.push({ token, mention, implied: false })
  }
  return found
}
