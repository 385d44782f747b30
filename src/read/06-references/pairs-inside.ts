// Finds two bodies of one country, or a state and a group, that the text has set against or beside each other: an army and rebels.
import type { Identity, Mention } from '../../reading/index.ts'
import { R } from '../../reading/tagset.ts'
import { type Case, isSubject } from './case.ts'
import { conjuncts } from './conjuncts.ts'
import { before } from './salience.ts'

/** Parts of society that fight or talk with one another inside a country. */
const SIDES: ReadonlySet<string> = new Set(['MIL', 'REB', 'GOV', 'OPP', 'PTY'])
/** Sentences that a look back may pass. */
const REACH = 8

export interface Pair {
  readonly identities: readonly Identity[]
  /** How many sentences back it stands. */
  readonly back: number
  /** Index of its first mention. */
  readonly index: number
}

/** The nearest pair of which one at least is no state; null without one. */
export function pairInside(open: Case, mention: Mention): Pair | null {
  for (const other of before(open, mention, REACH)) {
    if (other.end > mention.first || other.form === 'adjective' || sideOf(open, other) === null) continue
    const identities = joined(open, other) ?? opposed(open, other)
    if (identities !== null)
      return { identities, back: mention.sentence - other.sentence, index: other.index }
  }
  return null
}

function sideOf(open: Case, mention: Mention): Identity | null {
  const found = open.found[mention.index]?.identities
  const one = found?.length === 1 ? found[0]! : null
  if (one === null || mention.kind === 'person' || mention.kind === 'place') return null
  return one.country !== null && SIDES.has(one.sector) ? one : null
}

/** "the army and the Lake Front". */
function joined(open: Case, other: Mention): readonly Identity[] | null {
  const all = conjuncts(open, other)
  if (all.length !== 2) return null
  return pairOf(sideOf(open, all[0]!), sideOf(open, all[1]!))
}

/** "The army accused the Lake Front": subject and object of one verb. */
function opposed(open: Case, other: Mention): readonly Identity[] | null {
  const { tree, mentions } = open
  const verb = tree.heads[other.head]!
  if (verb < 0 || !isSubject(open, other)) return null
  for (
    let child = tree.firstChild[verb]!, seen = 0;
    child >= 0 && seen < 30;
    child = tree.nextSibling[child]!, seen++
  ) {
    if (child < verb || (tree.relations[child] !== R.obj && tree.relations[child] !== R['obl:agent']))
      continue
    const object = mentions.all[mentions.atHead[child]!]
    if (object !== undefined) return pairOf(sideOf(open, other), sideOf(open, object))
  }
  return null
}

function pairOf(one: Identity | null, other: Identity | null): readonly Identity[] | null {
  if (one === null || other === null || (one.kind === 'state' && other.kind === 'state')) return null
  const same = one.id === other.id && one.name === other.name
  const inside = one.country === other.country || one.sector === 'REB' || other.sector === 'REB'
  // "Soldiers killed two members of the front": not the two sides themselves.
  return !same && inside && one.id !== null && other.id !== null ? [one, other] : null
}
