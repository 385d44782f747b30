// Makes identities: of an actor of the knowledge, or of somebody of whom the text gives only country and sector.
import { holdsOn } from '../../knowledge/dates.ts'
import type { ActorEntry } from '../../knowledge/knowledge.ts'
import type { Sector } from '../../model/index.ts'
import type { Identity } from '../../reading/index.ts'
import type { Case } from './case.ts'

/** The identity of an actor of the knowledge, with the sector of the office held on the day; null for an unknown id. */
export function identityOf(open: Case, id: string): Identity | null {
  const known = open.identities.get(id)
  if (known !== undefined) return known
  const entry = open.knowledge.actor(id)
  const made =
    entry === null
      ? null
      : listed(
          open,
          identity(entry.id, entry.name, entry.kind, countryOn(open, entry), sectorOn(open, entry)),
        )
  open.identities.set(id, made)
  return made
}

/** Marks who stands on an imported list on the day. */
function listed(open: Case, one: Identity): Identity {
  const listings = open.knowledge.listings(one.id!, open.date)
  return listings.length === 0 ? one : Object.freeze({ ...one, listed: listings })
}

/** Somebody whom the knowledge does not have. */
export function described(name: string, country: string | null, sector: Sector | null): Identity {
  return identity(null, name, 'described', country, sector ?? 'UNK')
}

/** A state's government, which is the state. */
export function stateOf(open: Case, country: string): Identity | null {
  const entry = open.knowledge.actor(country)
  return entry !== null && entry.kind === 'state' ? identityOf(open, country) : null
}

function identity(
  id: string | null,
  name: string,
  kind: Identity['kind'],
  country: string | null,
  sector: Sector,
): Identity {
  return Object.freeze({ id, name, kind, country, sector, code: `${country ?? 'UNK'}.${sector}` })
}

/** A person's country on the day: `IGO` for who then heads a body of many states and holds no office of a state. */
export function countryOn(open: Case, entry: ActorEntry): string | null {
  if (entry.kind !== 'person') return entry.country
  const held = entry.offices.filter(
    (office) => holdsOn(office, open.date) && (open.date !== null || office.until === null),
  )
  const countries = held.map((office) => open.knowledge.actor(office.of)?.country ?? null)
  return countries.length > 0 && countries.every((country) => country === 'IGO') ? 'IGO' : entry.country
}

function sectorOn(open: Case, entry: ActorEntry): Sector {
  if (entry.kind !== 'person' || open.date === null) return entry.sector
  const held = entry.offices.filter((office) => holdsOn(office, open.date))
  return held.length === 0 || held.some((office) => office.sector === entry.sector)
    ? entry.sector
    : held[0]!.sector
}
