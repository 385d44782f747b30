// Imports a list: parses its files and keeps every entry in the user's layer, whole or not at all.
import { createHash } from 'node:crypto'
import type { Sector } from '../../model/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { listFile } from '../layer.ts'
import { writeWhole } from '../write-whole.ts'
import { parseFtm } from './ftm.ts'
import { type ListFormat, type ListHeader, listText, type ParsedList } from './list-entry.ts'
import { type ListFile, parseOfac } from './ofac.ts'
import { parsePetrarch } from './petrarch.ts'
import { parseUn } from './un.ts'

export interface ListImport {
  readonly format: ListFormat
  /** What the ids of its entries begin with; a list imported before under the name is replaced. */
  readonly list: string
  readonly files: readonly ListFile[]
  /** Day of the import, as YYYY-MM-DD. */
  readonly imported: string
}

/** What an import kept, and what in the files is no entry. */
export interface ImportReport {
  readonly header: ListHeader
  readonly weak: number
  readonly passed: ReadonlyMap<string, number>
}

/** Parses the files of a list. Throws `input-unreadable` with file and line. */
export function parseList(format: ListFormat, files: readonly ListFile[], base: Knowledge): ParsedList {
  switch (format) {
    case 'ofac':
      return parseOfac(files)
    case 'un':
      return parseUn(files[0]!)
    case 'petrarch':
      return parsePetrarch(files[0]!, rolesOf(base))
    case 'ftm':
      return parseFtm(files[0]!)
  }
}

function rolesOf(base: Knowledge): ReadonlyMap<string, Sector> {
  return new Map((base.table('list-roles')?.rows ?? []).map(([role, sector]) => [role!, sector as Sector]))
}

/** Parses and keeps. Nothing is written when a file is wrong. */
export function importList(asked: ListImport, folder: string, base: Knowledge): ImportReport {
  const { format, list, files, imported } = asked
  const { entries, dated, passed } = parseList(format, files, base)
  const names = entries.flatMap((entry) => entry.names)
  const header: ListHeader = {
    chancery: 'list 1',
    list,
    format,
    imported,
    sources: files.map(({ file, text }) => ({
      file: file.split(/[\\/]/).at(-1)!,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
      dated,
    })),
    entries: entries.length,
    names: names.length,
  }
  writeWhole(listFile(folder, list), listText({ header, entries }))
  return { header, weak: names.filter(({ quality }) => quality === 'weak').length, passed }
}
