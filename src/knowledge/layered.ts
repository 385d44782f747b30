// Lays a compiled layer over the base: its actors, names and ties are asked together with the base's.
import { type Actors, openActors } from './actors.ts'
import type { CompiledForm } from './compiled.ts'
import { holdsOn } from './dates.ts'
import type { FormHasher } from './form-hashes.ts'
import type { About, BynameCue, Bynames, NameMatch, NameSense, Names, Table, Tie } from './knowledge.ts'
import { lazily } from './lazily.ts'
import type { Listings } from './lists/compile-lists.ts'
import { namesBy, openTable } from './names.ts'

/** The base's actors with the layer's, which come first where both have an id. */
export function layeredActors(base: Actors, form: CompiledForm): Actors {
  const own = openActors(form)
  const replaced = lazily(() => new Set(form.json<string[]>('layer.replaces')))
  const lines = lazily(() => form.json<Record<string, [string, number][]>>('lists.lines'))
  return {
    actor: (id) => own.actor(id) ?? base.actor(id),
    actors: (kind) => [...new Set([...base.actors(kind), ...own.actors(kind)])],
    surnamed: (surname) => [...new Set([...base.surnamed(surname), ...own.surnamed(surname)])],
    holders: (of, office, date) => [
      ...base.holders(of, office, date).filter(({ person }) => !replaced().has(person)),
      ...own.holders(of, office, date),
    ],
    about: (id) => {
      const about = own.about(id) ?? base.about(id)
      const listed = Object.hasOwn(lines(), id) ? lines()[id]!.map(([list, line]) => ({ list, line })) : []
      return about === null ? null : ({ ...about, listed } satisfies About)
    },
  }
}

/** The longest name of base and layer together; where both have it, the base's senses come first. */
export function layeredNames(
  base: Names,
  form: CompiledForm,
  hasher: FormHasher,
  cues: () => Table | null,
): Names {
  const own = openTable(form, 'names', hasher)
  const listed = openTable(form, 'listed', hasher, { caseless: true })
  const bynames = openTable(form, 'bynames', hasher, { caseless: true })
  const inCase =
    (match: Names['match']): Names['match'] =>
    (forms, first, limit) => {
      const found = match(forms, first, limit)
      return found === null || isLowered(forms, first, found.end) ? null : found
    }
  const inList = inCase(listed)
  return namesBy(
    (forms, first, limit) =>
      together(
        base.match(forms, first, limit),
        together(own(forms, first, limit), inList(forms, first, limit)),
      ),
    { match: inCase(bynames), cue: cueReader(cues) },
  )
}

/** No cue has more words; a tokeniser may cut "m/v" in three. */
const CUE_TOKENS = 5

function cueReader(table: () => Table | null): Bynames['cue'] {
  const cues = lazily(
    () =>
      new Map(
        (table()?.rows ?? []).map(([cue, kind]) => [cue!.replace(/ /g, ''), kind as BynameCue] as const),
      ),
  )
  return (lowers, last, first) => {
    let words = ''
    let found: BynameCue | null = null
    for (let token = last; token >= first && last - token < CUE_TOKENS; token--) {
      words = lowers[token]! + words
      found = cues().get(words) ?? found
    }
    return found
  }
}

/** Letters from which on a word of a name has a capital. */
const LONG = 4

/** The words of a list have no case of their own, but in a text a name has capitals: "Green light" is no "GREEN LIGHT". */
function isLowered(forms: readonly string[], first: number, end: number): boolean {
  for (let token = first; token < end; token++) {
    const form = forms[token]!
    if (form.length < LONG && token > first) continue
    if (form.length >= LONG && form[0] !== form[0]!.toUpperCase()) return true
  }
  return false
}

function together(a: NameMatch | null, b: NameMatch | null): NameMatch | null {
  if (a === null || b === null) return a ?? b
  if (a.end !== b.end) return a.end > b.end ? a : b
  // A name of no actor shields; one in capitals by chance gives way to one that is written so.
  if (a.senses.length === 0 || (b.inCapitals && !a.inCapitals)) return a
  if (a.inCapitals && !b.inCapitals) return b
  const known = new Set(a.senses.map(({ actor }) => actor))
  const more = b.senses.filter(({ actor }: NameSense) => !known.has(actor))
  return more.length === 0 ? a : { ...a, senses: [...a.senses, ...more] }
}

/** Who is listed by the imported lists, as ids and as ties. */
export interface ListingIndex {
  ids(actor: string, date: string | null): readonly string[]
  /** One tie for each listing, with the actor as its only party. */
  ties(actor: string, date: string | null): readonly Tie[]
}

export function openListings(form: CompiledForm): ListingIndex {
  const listings = lazily(() => form.json<Listings>('listings'))
  const rows = (actor: string, date: string | null) =>
    (Object.hasOwn(listings().of, actor) ? listings().of[actor]! : [])
      .map(([program, from, until]) => ({ ...listings().programs[program]!, from, until }))
      .filter((row) => holdsOn(row, date))
  return {
    ids: (actor, date) => [...new Set(rows(actor, date).map(({ id }) => id))],
    ties: (actor, date) =>
      rows(actor, date).map(({ id, name, of, from, until }): Tie => {
        const parties = [{ id: actor, role: 'listed', from, until }]
        return { id, kind: 'listing', name, of, from: null, until: null, parties, verified: true }
      }),
  }
}
