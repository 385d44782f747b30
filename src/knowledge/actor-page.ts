// All that the knowledge holds of one actor, collected for a page about it.
import { holdsOn } from './dates.ts'
import type { About, ActorEntry, Dated, Knowledge, NamedAs, Tie } from './knowledge.ts'
import { openList } from './layer.ts'
import type { ListName } from './lists/list-entry.ts'

/** An entry of an imported list as the list has it. */
export interface ListedEntry {
  readonly list: string
  readonly ref: string
  /** Day of import. */
  readonly imported: string
  readonly names: readonly ListName[]
  readonly note: string | null
}

/** Somebody named on a page. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** Something that holds between dates. */
export interface Fact extends Dated {
  readonly what: string
  readonly who: readonly Named[]
}

export interface ActorPage {
  readonly actor: ActorEntry
  /** The day that the page is about; null for all times. */
  readonly on: string | null
  readonly country: Named | null
  readonly parent: Named | null
  readonly names: readonly NamedAs[]
  readonly offices: readonly (Fact & { readonly acting: boolean })[]
  /** Who holds its offices on the day, or today. */
  readonly holders: readonly Fact[]
  readonly bodies: readonly Named[]
  readonly memberships: readonly (Fact & { readonly role: string })[]
  /** Of an organisation: who belongs to it on the day, or today. */
  readonly members: readonly Named[]
  /** Alliances, treaties, wars and the like, with the others who are party to them. */
  readonly ties: readonly (Fact & { readonly id: string; readonly kind: string })[]
  readonly listings: readonly (Fact & { readonly id: string; readonly role: string })[]
  readonly regimes: readonly (Named & Dated & { readonly by: string; readonly clauses: number })[]
  /** Entries of imported lists that are the actor. */
  readonly entries: readonly ListedEntry[]
  readonly note: string | null
  readonly disputes: readonly string[]
  readonly sources: readonly string[]
  readonly verified: boolean
}

/** Offices whose holders a page shows, the highest first. */
const OFFICES = [
  'head-of-state',
  'leader',
  'head-of-government',
  'secretary-general',
  'director',
  'foreign-minister',
  'defence-minister',
  'party-leader',
  'rebel-leader',
  'military-commander',
  'intelligence-chief',
  'central-banker',
] as const

/** Collects the page of an actor. `today` is the day for whoever holds office now; `entries` come from imported lists. */
export function actorPage(
  id: string,
  knowledge: Knowledge,
  { on, today, entries }: { on: string | null; today: string; entries: readonly ListedEntry[] },
): ActorPage {
  const actor = knowledge.actor(id)!
  const about = knowledge.about(id)
  const named = (other: string): Named => ({ id: other, name: knowledge.actor(other)?.name ?? other })
  const ties = knowledge.ties(id, on)
  const day = on ?? today
  const held = (fact: Dated): boolean => holdsOn(fact, on)
  return {
    actor,
    on,
    country: actor.country === null || actor.country === id ? null : named(actor.country),
    parent: actor.parent === null ? null : named(actor.parent),
    names: about?.names ?? [],
    offices: actor.offices
      .filter(held)
      .map(({ title, of, from, until, acting }) => ({ what: title, who: [named(of)], from, until, acting }))
      .sort(newestFirst),
    holders: holdersOf(id, knowledge, day, named),
    bodies: actor.bodies.map(named),
    memberships: rows(ties, id, isMembership)
      .filter(({ party }) => held(party))
      .map(({ tie, party }) => ({
        what: tie.name,
        who: tie.of === null ? [] : [named(tie.of)],
        role: party.role,
        from: party.from,
        until: party.until,
      })),
    members: actor.kind === 'state' || actor.kind === 'person' ? [] : knowledge.members(id, day).map(named),
    ties: rows(ties, id, (tie) => !isMembership(tie) && tie.kind !== 'listing')
      .filter(({ party }) => held(party))
      .map(({ tie, party }) => ({
        id: tie.id,
        kind: tie.kind,
        what: tie.name,
        who: others(tie, id).map(named),
        from: party.from,
        until: party.until,
      }))
      .sort(newestFirst),
    listings: rows(ties, id, (tie) => tie.kind === 'listing')
      .filter(({ party }) => held(party))
      .map(({ tie, party }) => ({
        id: tie.id,
        what: tie.name,
        who: tie.of === null ? [] : [named(tie.of)],
        role: party.role,
        from: party.from,
        until: party.until,
      })),
    regimes: knowledge.regimes.targeting(id, on).map(({ id: regime, name, by, clauses, from, until }) => ({
      id: regime,
      name,
      by,
      clauses: clauses.length,
      from,
      until,
    })),
    entries,
    note: about?.note ?? null,
    disputes: about?.disputes ?? [],
    sources: about?.sources ?? [],
    verified: actor.verified,
  }
}

const isMembership = (tie: Tie): boolean =>
  tie.of !== null && /^(membership|seat|coalition|union)$/.test(tie.kind)

/** The actor's own rows in ties: one that left and came back has two. */
function rows(ties: readonly Tie[], id: string, fits: (tie: Tie) => boolean) {
  return ties
    .filter(fits)
    .flatMap((tie) => tie.parties.filter((party) => party.id === id).map((party) => ({ tie, party })))
}

const others = (tie: Tie, id: string): string[] =>
  [...new Set(tie.parties.map((party) => party.id))].filter((other) => other !== id)

function holdersOf(id: string, knowledge: Knowledge, day: string, named: (id: string) => Named): Fact[] {
  const seen = new Set<string>()
  return OFFICES.flatMap((office) =>
    knowledge
      .holders(id, office, day)
      .filter((holder) => holder.office === office)
      .flatMap(({ title, person, from, until }): Fact[] => {
        if (seen.has(`${person} ${title}`)) return []
        seen.add(`${person} ${title}`)
        return [{ what: title, who: [named(person)], from, until }]
      }),
  )
}

const newestFirst = (a: Dated, b: Dated): number => ((a.from ?? '') < (b.from ?? '') ? 1 : -1)

/** The entries of a layer's lists that are the actor. */
export function entriesOf(folder: string, about: About | null): ListedEntry[] {
  return (about?.listed ?? []).map(({ list, line }) => {
    const { header, entries } = openList(folder, list)
    const { ref, names, note } = entries[line - 2]!
    return { list, ref, imported: header.imported, names, note }
  })
}
