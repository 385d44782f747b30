// An imported list in its compact form: a file of JSON lines, the first one about the list, each other one an entry.

import { ChanceryError } from '../../errors.ts'
import type { Sector } from '../../model/index.ts'

/** A weak name is one that the list itself does not trust; the text in another script is kept, and never matched. */
export interface ListName {
  readonly text: string
  readonly quality: 'strong' | 'weak'
  readonly kind: 'name' | 'aka' | 'fka' | 'nka' | 'script'
}

/** Why an entry is on the list, and since when; null where the list does not say. */
export interface Listing {
  readonly program: string
  readonly from: string | null
  readonly until: string | null
}

/** What somebody was, from when to when, where a list says so. */
export interface ListOffice {
  readonly title: string
  readonly of: string
  readonly sector: Sector
  readonly from: string | null
  readonly until: string | null
}

export interface ListEntry {
  /** Its number on the list. */
  readonly ref: string
  readonly kind: 'person' | 'organisation' | 'group' | 'state' | 'vessel' | 'aircraft'
  /** `comma`: "SURNAME, Given". */
  readonly order: 'comma' | 'as-written'
  /** The first is the one that the list leads with. */
  readonly names: readonly ListName[]
  /** Nationality of a person, seat of an organisation: as the list writes them, or as codes. */
  readonly countries: readonly string[]
  readonly born: string | null
  readonly sector: Sector | null
  readonly listings: readonly Listing[]
  readonly offices: readonly ListOffice[]
  readonly note: string | null
}

/** What the first line of a list file says. */
export interface ListHeader {
  readonly chancery: 'list 1'
  /** What the ids of its entries begin with, and the name of the file. */
  readonly list: string
  readonly format: ListFormat
  /** Day of import. */
  readonly imported: string
  /** Where it came from: each file with its size, its hash and, where the file says so, its date. */
  readonly sources: readonly {
    readonly file: string
    readonly bytes: number
    readonly sha256: string
    readonly dated: string | null
  }[]
  readonly entries: number
  readonly names: number
}

export const LIST_FORMATS = ['ofac', 'un', 'petrarch', 'ftm'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

export interface ImportedList {
  readonly header: ListHeader
  readonly entries: readonly ListEntry[]
}

/** What a parser made of the files; `passed` says what in them is no entry, by kind, with its number. */
export interface ParsedList {
  readonly entries: readonly ListEntry[]
  readonly dated: string | null
  readonly passed: ReadonlyMap<string, number>
}

/** A list as the text of its file. */
export function listText({ header, entries }: ImportedList): string {
  return `${[header, ...entries].map((line) => JSON.stringify(line)).join('\n')}\n`
}

/** Reads the text of a list file. Throws `knowledge-invalid` for another text. */
export function readList(text: string, file: string): ImportedList {
  const lines = text.split('\n').filter((line) => line !== '')
  try {
    const [header, ...entries] = lines.map((line) => JSON.parse(line) as unknown)
    const known = header as ListHeader
    if (known?.chancery === 'list 1' && known.entries === entries.length)
      return { header: known, entries: entries as ListEntry[] }
  } catch {
    // Falls through to the error below, as does a file that was cut.
  }
  throw new ChanceryError('knowledge-invalid', `${file} is no whole imported list`, 'Import the list again.')
}

/** The id that an entry gets when the knowledge does not have it otherwise. */
export function entryId(list: string, ref: string): string {
  const slug = ref
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${list}-${slug === '' ? 'x' : slug}`
}
