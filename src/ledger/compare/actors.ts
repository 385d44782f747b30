// Whether two actors, as two texts name them, are the same.
import type { Actor } from '../../model/index.ts'

/** From the surest yes to the surest no; `open` when nothing speaks for or against. */
export type Likeness = 'same' | 'body' | 'described' | 'open' | 'sibling' | 'other'

const RANK: readonly Likeness[] = ['same', 'body', 'described', 'open', 'sibling', 'other']
const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL', 'SPY', 'LEG', 'JUD'])

/** How alike two actors are. Symmetric. */
export function likeness(a: Actor, b: Actor): Likeness {
  if (a.id !== null && a.id === b.id) return 'same'
  const sameName = fold(a.name) === fold(b.name)
  if (sameName && (a.id === null || b.id === null) && a.country === b.country) return 'same'
  const [home, other] = [countryOf(a), countryOf(b)]
  if (home === null || other === null) {
    if (a.id !== null && b.id !== null) return 'other'
    return sameName ? 'same' : a.kind === 'described' || b.kind === 'described' ? 'open' : 'other'
  }
  if (home !== other) return 'other'
  return withinCountry(a, b)
}

/** Two of one country: a state and its body, its head or somebody described; or two of its bodies, two of its people. */
function withinCountry(a: Actor, b: Actor): Likeness {
  if (a.kind === 'state' || b.kind === 'state') {
    const member = a.kind === 'state' ? b : a
    return OFFICIAL.has(member.sector) || member.kind === 'state' ? 'body' : 'described'
  }
  if (a.id === null || b.id === null)
    return a.kind === 'person' && b.kind === 'person' ? 'sibling' : 'described'
  if (a.kind === 'person' && b.kind === 'person') return 'sibling'
  if (OFFICIAL.has(a.sector) && OFFICIAL.has(b.sector)) return 'body'
  return 'sibling'
}

/** Country of an actor, null for bodies of many states and for the unknown. */
function countryOf({ country }: Actor): string | null {
  return country === 'IGO' || country === 'NGO' || country === 'UNK' ? null : country
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
}

/** How two lists of actors agree: the worst likeness among the matched, and whether one list has more. */
export interface ListLikeness {
  readonly worst: Likeness
  readonly best: Likeness
  /** True when each side has a match on the other. */
  readonly whole: boolean
}

/** Matches each actor of either list with the likest of the other. Null when one list is empty. */
export function listLikeness(a: readonly Actor[], b: readonly Actor[]): ListLikeness | null {
  if (a.length === 0 || b.length === 0) return null
  const ranks = [
    ...a.map((one) => Math.min(...b.map((two) => RANK.indexOf(likeness(one, two))))),
    ...b.map((two) => Math.min(...a.map((one) => RANK.indexOf(likeness(one, two))))),
  ]
  const matched = ranks.filter((rank) => rank < RANK.indexOf('sibling'))
  const considered = matched.length > 0 ? matched : ranks
  return {
    worst: RANK[Math.max(...considered)]!,
    best: RANK[Math.min(...ranks)]!,
    whole: matched.length === ranks.length,
  }
}
