// Names of actors: from the files to one phrase table, and the matcher over it.
import { type ActorData, type NameData, type SourceActor, surnamesOf } from './actors.ts'
import type { CompiledForm, Sections } from './compiled.ts'
import type { FormHasher } from './form-hashes.ts'
import type { NameSense, Names, NameUse } from './knowledge.ts'
import { lazily } from './lazily.ts'
import { buildPhrases, type PhraseEntry, PhraseTable } from './phrase-table.ts'

/** One name of one actor as it will be matched. */
export interface SourceName extends NameSense {
  readonly text: string
}

/** Every name of an actor: its names, adjectives, demonyms, seats and surnames, each with its use and dates. */
export function namesOf(data: ActorData): SourceName[] {
  const found: SourceName[] = []
  const add = (name: NameData, use: NameUse): void => {
    const plain = typeof name === 'string' ? { text: name } : name
    // A former seat or adjective stays one: its dates say the rest.
    const own = plain.use === undefined || (plain.use === 'former' && use !== 'name') ? use : plain.use
    found.push({
      text: plain.text,
      actor: data.id,
      use: own,
      from: plain.from ?? null,
      until: plain.until ?? null,
    })
  }
  add(data.name, 'name')
  if (data.official !== undefined) add(data.official, 'name')
  for (const name of data.names) add(name, 'name')
  for (const name of data.adjectives ?? []) add(name, 'adjective')
  for (const name of data.demonyms ?? []) add(name, 'demonym')
  for (const name of data.seats ?? []) add(name, 'seat')
  for (const name of surnamesOf(data)) add(name, 'surname')
  if (data.kind === 'person')
    for (const name of found.filter((one) => one.use === 'name')) found.push(...spellings(name))
  return distinct(found)
}

/** "Kim Jong-un" is also written "Kim Jong-Un", which the hyphen-blind table reads as "Kim Jong Un" too. */
function spellings(name: SourceName): SourceName[] {
  const other = name.text.replace(/-(\p{Ll})/gu, (_, letter: string) => `-${letter.toUpperCase()}`)
  return other === name.text ? [] : [{ ...name, text: other }]
}

/** One sense per text and use; a dated one is kept beside an undated only when its use differs. */
function distinct(names: readonly SourceName[]): SourceName[] {
  const seen = new Map<string, SourceName>()
  for (const name of names) {
    const key = `${name.text}\n${name.use === 'abbreviation' ? 'name' : name.use}`
    const before = seen.get(key)
    if (before === undefined || (before.use === 'name' && name.use === 'abbreviation')) seen.set(key, name)
  }
  return [...seen.values()]
}

/** The sections that `openNames` reads. `others` are names of no actor that hold the name of one ("Latin America"). */
export function compileNames(actors: readonly SourceActor[], others: readonly string[]): Sections {
  return packNames(
    'names',
    actors.flatMap(({ data }) => namesOf(data)),
    others,
  )
}

/** Sections that begin with `section`, for `openTable`. */
export function packNames(
  section: string,
  names: readonly SourceName[],
  others: readonly string[] = [],
): Sections {
  const senses: string[] = []
  const entries: PhraseEntry[] = []
  const known = new Map<string, number>()
  for (const { text, actor, use, from, until, score } of names) {
    const row = [actor, use, from ?? '', until ?? '', ...(score === undefined ? [] : [score])].join('\t')
    let value = known.get(row)
    if (value === undefined) known.set(row, (value = senses.push(row) - 1))
    entries.push({ phrase: text, value })
  }
  const taken = new Set(entries.map((entry) => entry.phrase))
  const nobody = senses.push('\tname\t\t') - 1
  for (const other of others) if (!taken.has(other)) entries.push({ phrase: other, value: nobody })
  const { arrays } = buildPhrases(entries)
  return {
    [`${section}.senses`]: { json: senses.join('\n') },
    [`${section}.slots`]: { numbers: arrays.slots },
    [`${section}.starts`]: { numbers: arrays.starts },
    [`${section}.values`]: { numbers: arrays.values },
  }
}

/** The phrase table of three sections that begin with `name`. */
export function openPhrases(
  form: CompiledForm,
  name: string,
  options: { readonly caseless?: boolean } = {},
): PhraseTable {
  return new PhraseTable(
    {
      slots: form.u32(`${name}.slots`),
      starts: form.u32(`${name}.starts`),
      values: form.u32(`${name}.values`),
    },
    options,
  )
}

const NO_SENSES: readonly NameSense[] = Object.freeze([])

type Match = Names['match']

/** The matcher over the sections that `packNames` made; the senses are read when the first name matches. */
export function openTable(
  form: CompiledForm,
  section: string,
  hasher: FormHasher,
  options: { readonly caseless?: boolean } = {},
): Match {
  const table = openPhrases(form, section, options)
  const rows = lazily(() => form.json<string>(`${section}.senses`).split('\n'))
  const groups: (readonly NameSense[] | undefined)[] = []
  const sensesOf = (group: number): readonly NameSense[] =>
    (groups[group] ??= Object.freeze(
      Array.from(table.values(group), (row) => senseOf(rows()[row]!)).filter((sense) => sense.actor !== ''),
    ))
  return (forms, first, limit) => {
    const found = table.match(hasher.of(forms), first, limit)
    if (found < 0) return null
    return {
      end: first + table.length(found),
      senses: sensesOf(table.group(found)),
      inCapitals: table.inCapitals(found),
    }
  }
}

function senseOf(row: string): NameSense {
  const [actor, use, from, until, score] = row.split('\t') as [string, NameUse, string, string, string?]
  return Object.freeze({
    actor,
    use,
    from: from === '' ? null : from,
    until: until === '' ? null : until,
    ...(score === undefined ? {} : { score: Number(score) }),
  })
}

/** Names by one way to match them. */
export function namesBy(match: Match, bynames: Names['bynames']): Names {
  return {
    match,
    bynames,
    senses: (name) => {
      const forms = name.split(/\s+/u)
      const found = match(forms, 0, forms.length)
      return found !== null && found.end === forms.length && !found.inCapitals ? found.senses : NO_SENSES
    },
  }
}

export function openNames(form: CompiledForm, hasher: FormHasher): Names {
  return namesBy(openTable(form, 'names', hasher), null)
}
