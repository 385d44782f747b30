// Sanctions regimes of knowledge/regimes: which clauses are about an actor, and which an act may engage.
import { holdsOn } from './dates.ts'
import type { ActorEntry, Dated, Tie } from './knowledge.ts'

/** Kinds of act that a clause can restrict. */
export const SANCTIONED_ACTS = [
  'supply',
  'procure',
  'export',
  'import',
  'transport',
  'sea-transfer',
  'finance',
  'invest',
  'train',
  'host',
  'employ',
  'service',
  'cooperate',
  'travel',
  'freeze',
  'inspect',
  'test',
  'develop',
] as const
export type SanctionedAct = (typeof SANCTIONED_ACTS)[number]

/** One clause. A party is an actor's id, `any`, or `listed`: who stands on a list of the regime's keeper. */
export interface Clause extends Dated {
  /** `un-dprk/1718-8a-i`. */
  readonly id: string
  readonly regime: string
  readonly instrument: string
  readonly paragraph: string | null
  /** What it restricts, in neutral words. */
  readonly measure: string
  readonly acts: readonly SanctionedAct[]
  /** Categories of items, with all below them; empty: whatever it is. */
  readonly items: readonly string[]
  readonly without: readonly string[]
  /** Where goods, services and people go from and to, whoever starts it: a purchase from X is from X. */
  readonly source: readonly string[]
  readonly destination: readonly string[]
  /** Names of the only places that it is about; empty: wherever it is. */
  readonly places: readonly string[]
  readonly except: readonly string[]
  readonly exemptions: string | null
  readonly verified: boolean
  /** Where the clause is taken from. */
  readonly basis: string
}

/** One legal regime. */
export interface Regime extends Dated {
  readonly id: string
  readonly name: string
  readonly by: string
  readonly targets: readonly string[]
  readonly bound: string | null
  readonly clauses: readonly Clause[]
  readonly note: string | null
  readonly disputes: readonly string[]
  readonly verified: boolean
}

/** What somebody does, as a clause may cover it. Null is unknown: an unknown party fits `any` only. */
export interface SanctionedDeed {
  readonly acts: readonly SanctionedAct[]
  /** Category of knowledge/items. */
  readonly item: string | null
  readonly from: string | null
  readonly to: string | null
  /** Names of the places that the act has to do with. */
  readonly places?: readonly string[]
  /** ISO day; null asks clauses of all times. */
  readonly date: string | null
}

/** A clause that the deed may engage. `part`: the deed's item is wider than the clause's ("weapons", "tanks"). */
export interface Cover {
  readonly clause: Clause
  readonly item: 'whole' | 'part' | 'any'
}

export interface Regimes {
  readonly all: readonly Regime[]
  regime(id: string): Regime | null
  clause(id: string): Clause | null
  /** Regimes about this actor that hold on `date` (all for null), in order of id. */
  targeting(actor: string, date: string | null): readonly Regime[]
  /** Clauses that the deed may engage, in order of regime. */
  covering(deed: SanctionedDeed): readonly Cover[]
}

/** A file of knowledge/regimes as its schema lets it through. */
export interface RegimeFile {
  readonly id: string
  readonly name: string
  readonly by: string
  readonly targets: readonly string[]
  readonly bound?: string
  readonly from: string
  readonly until?: string
  readonly clauses: readonly ClauseData[]
  readonly note?: string
  readonly disputes?: readonly string[]
  readonly verified: boolean
}

export interface ClauseData {
  readonly id: string
  readonly instrument: string
  readonly paragraph?: string
  readonly measure: string
  readonly acts: readonly SanctionedAct[]
  readonly items?: readonly string[]
  readonly without?: readonly string[]
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly places?: readonly string[]
  readonly except?: readonly string[]
  readonly since: string
  readonly until?: string
  readonly exemptions?: string
  readonly verified: boolean
  readonly source: string
}

/** What the index asks the rest of the knowledge. */
export interface RegimeWorld {
  actor(id: string): ActorEntry | null
  isMember(actor: string, organisation: string, date: string | null): boolean
  ties(actor: string, date: string | null): readonly Tie[]
}

/** The index over the files of knowledge/regimes. */
export function buildRegimes(files: readonly RegimeFile[], world: RegimeWorld): Regimes {
  const all = Object.freeze(files.map(regimeOf))
  const byId = new Map(all.map((regime) => [regime.id, regime]))
  const clauses = new Map(
    all.flatMap((regime) => regime.clauses.map((clause) => [clause.id, clause] as const)),
  )
  const byAct = new Map<SanctionedAct, { clause: Clause; by: string }[]>()
  for (const { by, clauses } of all) {
    for (const clause of clauses) {
      for (const act of clause.acts) {
        const list = byAct.get(act)
        if (list === undefined) byAct.set(act, [{ clause, by }])
        else list.push({ clause, by })
      }
    }
  }
  return Object.freeze({
    all,
    regime: (id: string) => byId.get(id) ?? null,
    clause: (id: string) => clauses.get(id) ?? null,
    targeting: (actor: string, date: string | null) =>
      all.filter((regime) => regime.targets.includes(actor) && holdsOn(regime, date)),
    covering: (deed: SanctionedDeed) => {
      const found = new Map<Clause, Cover>()
      const from = sideOf(deed.from, deed.date, world)
      const to = sideOf(deed.to, deed.date, world)
      for (const act of deed.acts) {
        for (const { clause, by } of byAct.get(act) ?? []) {
          if (found.has(clause)) continue
          const item = holdsOn(clause, deed.date) ? itemFit(clause, deed.item) : null
          if (item !== null && inPlace(clause, deed) && reaches(clause, by, from, to))
            found.set(clause, Object.freeze({ clause, item }))
        }
      }
      return [...found.values()]
    },
  })
}

function regimeOf(file: RegimeFile): Regime {
  return Object.freeze({
    id: file.id,
    name: file.name,
    by: file.by,
    targets: file.targets,
    bound: file.bound ?? null,
    from: file.from,
    until: file.until ?? null,
    clauses: Object.freeze(file.clauses.map((clause) => clauseOf(file.id, clause))),
    note: file.note ?? null,
    disputes: file.disputes ?? [],
    verified: file.verified,
  })
}

function clauseOf(regime: string, data: ClauseData): Clause {
  return Object.freeze({
    id: `${regime}/${data.id}`,
    regime,
    instrument: data.instrument,
    paragraph: data.paragraph ?? null,
    measure: data.measure,
    acts: data.acts,
    items: data.items ?? [],
    without: data.without ?? [],
    source: data.from,
    destination: data.to,
    places: data.places ?? [],
    except: data.except ?? [],
    from: data.since,
    until: data.until ?? null,
    exemptions: data.exemptions ?? null,
    verified: data.verified,
    basis: data.source,
  })
}

/** How the deed's item stands to the clause's, null when the clause is about other things. */
function itemFit(clause: Clause, item: string | null): Cover['item'] | null {
  if (item !== null && clause.without.some((category) => within(item, category))) return null
  if (clause.items.length === 0) return 'any'
  if (item === null) return null
  if (clause.items.some((category) => within(item, category))) return 'whole'
  return clause.items.some((category) => within(category, item)) ? 'part' : null
}

/** Whether a category is the other or stands below it. */
function within(category: string, above: string): boolean {
  return category === above || category.startsWith(`${above}.`)
}

function inPlace({ places }: Clause, deed: SanctionedDeed): boolean {
  return places.length === 0 || (deed.places ?? []).some((place) => places.includes(place))
}

function reaches(clause: Clause, by: string, from: Side, to: Side): boolean {
  for (const { actor } of [from, to]) if (actor !== null && clause.except.includes(actor)) return false
  // What a state does with itself is no transfer, though it may be one to a group there that the clause names.
  if (from.country !== null && from.country === to.country && !named(clause, from) && !named(clause, to))
    return false
  return (
    clause.source.some((party) => from.fits(party, by)) &&
    clause.destination.some((party) => to.fits(party, by))
  )
}

function named({ source, destination }: Clause, { actor, country }: Side): boolean {
  return actor !== null && actor !== country && (source.includes(actor) || destination.includes(actor))
}

/** Who acts or receives, asked once for each party of all clauses. */
interface Side {
  readonly actor: string | null
  readonly country: string | null
  /** Whether the side is the party, of its country, or a member of it; for `listed`, on a list of the keeper. */
  fits(party: string, keeper: string): boolean
}

/** A state or a body of one: they have no members. */
const STATE = /^[A-Z]{3}(\.|$)/

function sideOf(actor: string | null, date: string | null, world: RegimeWorld): Side {
  const country = actor === null ? null : (world.actor(actor)?.country ?? null)
  const answers = new Map<string, boolean>()
  const ask = (party: string, keeper: string): boolean => {
    if (actor === null) return false
    if (party === 'listed') return isListed(actor, keeper, date, world)
    if (STATE.test(party)) return false
    return world.isMember(actor, party, date) || (country !== null && world.isMember(country, party, date))
  }
  const fits = (party: string, keeper: string): boolean => {
    if (party === 'any') return true
    if (actor !== null && (party === actor || party === country)) return true
    const key = party === 'listed' ? `listed ${keeper}` : party
    let answer = answers.get(key)
    if (answer === undefined) answers.set(key, (answer = ask(party, keeper)))
    return answer
  }
  return { actor, country, fits }
}

function isListed(actor: string, keeper: string, date: string | null, world: RegimeWorld): boolean {
  return world
    .ties(actor, date)
    .some(
      ({ kind, of, parties }) =>
        kind === 'listing' &&
        of === keeper &&
        parties.some((one) => one.id === actor && one.role === 'listed' && holdsOn(one, date)),
    )
}
