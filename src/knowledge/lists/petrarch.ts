// Reads an actor dictionary in the format of PETRARCH: names, synonyms, and codes with dates.
import type { Sector } from '../../model/index.ts'
import { badList } from './bad-list.ts'
import type { ListEntry, ListName, ListOffice, ParsedList } from './list-entry.ts'
import type { ListFile } from './ofac.ts'

const REMEDY = 'write NAME_ [CODE], +SYNONYM_ and indented [CODE 20010120-20090120] lines'

/** A code in brackets with its dates, which may be open: `[USAGOV 20010120-20090120]`, `[USAELI >20090120]`. */
interface DatedCode {
  readonly code: string
  readonly from: string | null
  readonly until: string | null
}

interface Block {
  readonly line: number
  readonly names: string[]
  readonly codes: DatedCode[]
}

/**
 * Every name with its synonyms is an entry. `sectors` says what part of society a role such as `GOV` or `MIL` is.
 * @throws ChanceryError `input-unreadable` with the line.
 */
export function parsePetrarch({ file, text }: ListFile, sectors: ReadonlyMap<string, Sector>): ParsedList {
  const blocks: Block[] = []
  const lines = text.split('\n')
  for (let number = 0; number < lines.length; number++) {
    const line = lines[number]!.replace(/<!--.*?-->/g, '')
      .replace(/[#;].*$/, '')
      .trimEnd()
    if (line.trim() === '') continue
    readLine(line, number + 1, blocks, file)
  }
  if (blocks.length === 0) throw badList(file, 'holds no actor', REMEDY)
  const empty = blocks.find(({ codes }) => codes.length === 0)
  if (empty !== undefined) throw badList(file, `line ${empty.line}: ${empty.names[0]} has no code`, REMEDY)
  const seen = new Map<string, number>()
  const entries = blocks.map((block) => entryOf(block, sectors, seen))
  return { entries, dated: null, passed: new Map() }
}

function readLine(line: string, number: number, blocks: Block[], file: string): void {
  const last = blocks.at(-1)
  const codes = [...line.matchAll(/\[([^\]]*)\]/g)].map(([, inside]) => codeOf(inside!))
  if (codes.includes(null)) throw badList(file, `line ${number}: a code is not understood`, REMEDY)
  const name = wordsOf(line.replace(/\[[^\]]*\]/g, '').replace(/\{[^}]*\}/g, ''))
  const found = codes as DatedCode[]
  if (/^\s/.test(line) || name === '' || name.startsWith('+')) {
    if (last === undefined) throw badList(file, `line ${number}: stands before any name`, REMEDY)
    if (name !== '') last.names.push(name.replace(/^\+\s*/, ''))
    last.codes.push(...found)
    return
  }
  if (!/^[\p{L}\p{N}]/u.test(name)) throw badList(file, `line ${number}: does not begin with a name`, REMEDY)
  blocks.push({ line: number, names: [name], codes: [...found] })
}

const wordsOf = (text: string): string => text.replace(/_/g, ' ').replace(/\s+/g, ' ').trim()

const CODE =
  /^\s*([A-Z]{2,}(?:\/[A-Z]{2,})?)(?:\s+(?:([<>])(\d{6}|\d{8})|(\d{6}|\d{8})\s*-\s*(\d{6}|\d{8})))?\s*$/

function codeOf(inside: string): DatedCode | null {
  const [, code, side, day, from, until] = CODE.exec(inside) ?? []
  if (code === undefined) return null
  return {
    code,
    from: dayOf(side === '>' ? day : from),
    until: dayOf(side === '<' ? day : until),
  }
}

/** Years of two figures are of the twentieth century from 30 on. */
function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const full = text.length === 8 ? text : `${Number(text.slice(0, 2)) < 30 ? '20' : '19'}${text}`
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`
}

function entryOf(
  { names, codes }: Block,
  sectors: ReadonlyMap<string, Sector>,
  seen: Map<string, number>,
): ListEntry {
  const [first] = codes
  const country = first!.code.slice(0, 3)
  const sector = sectorOf(first!.code, sectors)
  const dated = codes.filter(({ from, until }) => from !== null || until !== null)
  const count = (seen.get(names[0]!) ?? 0) + 1
  seen.set(names[0]!, count)
  return {
    ref: count === 1 ? names[0]! : `${names[0]} ${count}`,
    kind: dated.length > 0 ? 'person' : first!.code.length === 3 ? 'state' : 'organisation',
    order: 'as-written',
    names: names.map(
      (text, index): ListName => ({ text, quality: 'strong', kind: index === 0 ? 'name' : 'aka' }),
    ),
    countries: [country],
    born: null,
    sector,
    listings: [],
    offices: dated.map(
      ({ code, from, until }): ListOffice => ({
        title: code,
        of: code.slice(0, 3),
        sector: sectorOf(code, sectors) ?? 'UNK',
        from,
        until,
      }),
    ),
    note: `code ${codes.map(({ code }) => code).join(', ')}`,
  }
}

/** The first role after the country that is known. */
function sectorOf(code: string, sectors: ReadonlyMap<string, Sector>): Sector | null {
  for (let at = 3; at + 3 <= code.length; at += 3) {
    const sector = sectors.get(code.slice(at, at + 3))
    if (sector !== undefined) return sector
  }
  return sectors.get(code.slice(0, 3)) ?? (code.length === 3 ? 'GOV' : null)
}
