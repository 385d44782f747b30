// Finds whom the base already knows among the entries of lists, and entries of two lists that are one actor.
import type { ActorEntry, Knowledge } from '../knowledge.ts'
import type { ListEntry } from './list-entry.ts'
import { fullWords, type Spelling, spellingsOf } from './spellings.ts'

/** An entry with what the base says of its countries. */
export interface Candidate {
  readonly list: string
  readonly id: string
  readonly entry: ListEntry
  /** Codes of the entry's countries. */
  readonly countries: readonly string[]
  readonly familyFirst: boolean | null
}

/** How many letters a name of one word needs to find an actor by itself. */
const LETTERS = 5

/** Strong names of an entry that can tell who it is. */
function tellingNames({ entry, familyFirst }: Candidate): string[] {
  const strong = entry.names.filter(({ quality, kind }) => quality === 'strong' && kind !== 'script')
  const texts = strong.flatMap((name) =>
    spellingsOf(entry, name, familyFirst).map(({ text }: Spelling) => text),
  )
  return texts.filter((text) => {
    const words = fullWords(text)
    return words.length > 1 || (entry.kind !== 'person' && (words[0]?.length ?? 0) >= LETTERS)
  })
}

/** So many persons of the base share a family name in a country that the name and the country tell little: Kim, Ri. */
const SHARED = 4

/**
 * The id of the base's actor that the entry is, or null. A person needs the same name and the same birth, or the same
 * country and a family name that is not shared by many there; anybody else the same name and no other country. Where two
 * actors fit, none is taken: an entry of its own stays apart.
 */
function actorOf(candidate: Candidate, base: Knowledge): string | null {
  const { entry } = candidate
  if (entry.kind === 'vessel' || entry.kind === 'aircraft') return null
  const found = new Set<string>()
  for (const [index, text] of tellingNames(candidate).entries()) {
    for (const id of bearers(text, base)) if (fits(candidate, base.actor(id)!, base)) found.add(id)
    // The name that the list leads with settles it.
    if (index === 0 && found.size === 1) break
  }
  const [only] = found
  return found.size === 1 ? only! : null
}

function bearers(text: string, base: Knowledge): string[] {
  const forms = text.toUpperCase().split(/\s+/u)
  const match = base.names.match(forms, 0, forms.length)
  if (match === null || match.end !== forms.length) return []
  return match.senses
    .filter(({ use }) => use === 'name' || use === 'abbreviation' || use === 'former')
    .map(({ actor }) => actor)
}

function fits({ entry, countries }: Candidate, actor: ActorEntry, base: Knowledge): boolean {
  if (entry.kind === 'state') return actor.kind === 'state' && countries.includes(actor.id)
  if ((entry.kind === 'person') !== (actor.kind === 'person') || actor.kind === 'state') return false
  const sameCountry = actor.country !== null && countries.includes(actor.country)
  if (entry.kind !== 'person') {
    const elsewhere = countries.length > 0 && actor.country !== null && /^[A-Z]{3}$/.test(actor.country)
    return sameCountry || !elsewhere || actor.country === 'IGO' || actor.country === 'NGO'
  }
  const years = entry.born !== null && actor.born !== null
  if (years && Math.abs(Number(entry.born.slice(0, 4)) - Number(actor.born.slice(0, 4))) > 1) return false
  if (years) return sameCountry || entry.born === actor.born
  return sameCountry && !isShared(actor, base)
}

function isShared({ surname, country, name }: ActorEntry, base: Knowledge): boolean {
  const family = surname ?? name.split(' ')[0]!
  return base.surnamed(family).filter((id) => base.actor(id)!.country === country).length >= SHARED
}

/** Whether two entries of different lists with a strong name in common are one actor. */
function isSame(a: Candidate, b: Candidate): boolean {
  if (a.list === b.list || (a.entry.kind === 'person') !== (b.entry.kind === 'person')) return false
  if (a.entry.kind === 'vessel' || b.entry.kind === 'vessel') return false
  const shared = a.countries.some((country) => b.countries.includes(country))
  const open = a.countries.length === 0 || b.countries.length === 0
  if (a.entry.kind !== 'person') return shared || open
  const years = a.entry.born !== null && b.entry.born !== null
  if (years && Math.abs(Number(a.entry.born.slice(0, 4)) - Number(b.entry.born.slice(0, 4))) > 1) return false
  return shared || (years && a.entry.born === b.entry.born)
}

/** The id under which each entry is kept: the base's, an earlier list's, or its own. Parallel to `candidates`. */
export function identify(candidates: readonly Candidate[], base: Knowledge): string[] {
  const byName = new Map<string, number[]>()
  const ids: string[] = []
  for (const [index, candidate] of candidates.entries()) {
    const names = [...new Set(tellingNames(candidate).map(keyOf))]
    const earlier = names
      .flatMap((name) => byName.get(name) ?? [])
      .find((other) => isSame(candidates[other]!, candidate))
    ids.push(actorOf(candidate, base) ?? (earlier === undefined ? candidate.id : ids[earlier]!))
    for (const name of names) {
      const list = byName.get(name)
      if (list === undefined) byName.set(name, [index])
      else list.push(index)
    }
  }
  return ids
}

const keyOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim()
