// Reads the OFAC SDN list as its CSV files: sdn.csv, with alt.csv (other names) and add.csv (addresses) beside it.
import { createRequire } from 'node:module'
import { badList } from './bad-list.ts'
import type { ListEntry, ListName, ParsedList } from './list-entry.ts'

/** A file of the list: its name for messages, and its text. */
export interface ListFile {
  readonly file: string
  readonly text: string
}

const SDN_COLUMNS = 12
const ALT_COLUMNS = 5
const ADD_COLUMNS = 6
const REMEDY = 'give sdn.csv, and alt.csv and add.csv after it, as the Treasury publishes them'

/**
 * Every row of sdn.csv is an entry. Which file is which is told by the number of its columns.
 * @throws ChanceryError `input-unreadable` with the line.
 */
export function parseOfac(files: readonly ListFile[]): ParsedList {
  const tables = files.map((one) => ({ one, rows: rowsOf(one) }))
  const find = (columns: number): string[][] =>
    tables.filter(({ rows }) => rows[0]!.length === columns).flatMap(({ rows }) => rows)
  const odd = tables.find(({ rows }) => ![SDN_COLUMNS, ALT_COLUMNS, ADD_COLUMNS].includes(rows[0]!.length))
  if (odd !== undefined)
    throw badList(
      odd.one.file,
      `has rows of ${odd.rows[0]!.length} cells, which no file of the list has`,
      REMEDY,
    )
  const entries = find(SDN_COLUMNS)
  if (entries.length === 0) throw badList(files[0]!.file, 'is not sdn.csv', REMEDY)
  const names = byEntry(find(ALT_COLUMNS))
  const addresses = byEntry(find(ADD_COLUMNS))
  const known = new Set(entries.map(([ref]) => ref))
  const passed = new Map<string, number>()
  for (const [kind, rows] of [
    ['other names', names],
    ['addresses', addresses],
  ] as const) {
    const lost = [...rows].filter(([ref]) => !known.has(ref)).reduce((sum, [, own]) => sum + own.length, 0)
    if (lost > 0) passed.set(`${kind} of no entry`, lost)
  }
  return {
    entries: entries.map((row) => entryOf(row, names.get(row[0]!) ?? [], addresses.get(row[0]!) ?? [])),
    dated: null,
    passed,
  }
}

/** The rows of a file, each cell trimmed and empty for `-0-`; a control character ends the file. */
function rowsOf({ file, text }: ListFile): string[][] {
  const { parse } = createRequire(import.meta.url)('csv-parse/sync') as typeof import('csv-parse/sync')
  let rows: string[][]
  try {
    rows = parse(text.replace(/\x1a\s*$/, ''), {
      skip_empty_lines: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
    }) as string[][]
  } catch (error) {
    throw badList(file, (error as Error).message.split('\n')[0]!, REMEDY)
  }
  if (rows.length === 0) throw badList(file, 'has no rows', REMEDY)
  const [first] = rows
  if (!/^\d+$/.test(first![0]!.trim()))
    throw badList(file, 'line 1 does not begin with the number of an entry', REMEDY)
  return rows.map((row) => row.map((cell) => cell.trim().replace(/^-0-?$/, '')))
}

function byEntry(rows: readonly string[][]): Map<string, string[][]> {
  const found = new Map<string, string[][]>()
  for (const row of rows) {
    const list = found.get(row[0]!)
    if (list === undefined) found.set(row[0]!, [row])
    else list.push(row)
  }
  return found
}

const KINDS: Readonly<Record<string, ListEntry['kind']>> = {
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
}

function entryOf(
  row: readonly string[],
  names: readonly string[][],
  addresses: readonly string[][],
): ListEntry {
  const [ref, name, type, programs, title] = row as [string, string, string, string, string]
  const remarks = row[11]!
  const kind = KINDS[type] ?? 'organisation'
  const people = [...remarks.matchAll(/\b(?:nationality|citizen) ([^;.]+)/g)].map(([, country]) =>
    country!.trim(),
  )
  const seats = kind === 'person' ? [] : addresses.map((address) => address[4]!)
  const note = [title, remarks].filter((part) => part !== '').join('; ')
  return {
    ref,
    kind,
    order: kind === 'person' ? 'comma' : 'as-written',
    names: [{ text: name, quality: 'strong', kind: 'name' }, ...names.map(nameOf), ...bynames(remarks)],
    countries: [...new Set([...people, ...seats].filter((country) => country !== ''))],
    born: bornIn(remarks),
    sector: null,
    listings: programs
      .split('] [')
      .filter((program) => program !== '')
      .map((program) => ({ program, from: null, until: null })),
    offices: [],
    note: note === '' ? null : note,
  }
}

function nameOf(row: readonly string[]): ListName {
  const kind = row[2]
  return { text: row[3]!, quality: 'strong', kind: kind === 'fka' || kind === 'nka' ? kind : 'aka' }
}

/** Names that the list calls weak stand in the remarks, in single quotes: a.k.a. 'BNC'. */
function bynames(remarks: string): ListName[] {
  return [...remarks.matchAll(/\b([afn])\.k\.a\. '((?:[^']|'(?=\p{L}))+)'/gu)].map(([, letter, text]) => ({
    text: text!.trim(),
    quality: 'weak',
    kind: `${letter}ka` as 'aka',
  }))
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "DOB 08 Jan 1984" or "DOB 1984". */
function bornIn(remarks: string): string | null {
  const [, day, month, year] = /\bDOB (?:(?:(\d\d) )?([A-Z][a-z]{2}) )?(\d{4})\b/.exec(remarks) ?? []
  if (year === undefined) return null
  const number = MONTHS.indexOf(month ?? '') + 1
  if (number === 0) return year
  const short = `${year}-${String(number).padStart(2, '0')}`
  return day === undefined ? short : `${short}-${day}`
}
