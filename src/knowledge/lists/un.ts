// Reads the UN Security Council Consolidated List as its XML file.
import { createRequire } from 'node:module'
import { badList } from './bad-list.ts'
import type { ListEntry, ListName, ParsedList } from './list-entry.ts'
import type { ListFile } from './ofac.ts'

const REMEDY = 'give the consolidated list as XML, as the Security Council publishes it'
/** The list is four deep; nothing sound is deeper than this. */
const DEEPEST = 20

/** An element with its text and its children. */
interface Element {
  readonly name: string
  text: string
  readonly children: Element[]
}

/**
 * Every INDIVIDUAL and every ENTITY is an entry. No document type is read, so that nothing outside the file can be named.
 * @throws ChanceryError `input-unreadable` with the line.
 */
export function parseUn({ file, text }: ListFile): ParsedList {
  if (!text.trimStart().startsWith('<')) throw badList(file, 'is no XML', REMEDY)
  const entries: ListEntry[] = []
  let dated: string | null = null
  walk(file, text, (element, root) => {
    dated ??= root
    if (element.name === 'INDIVIDUAL' || element.name === 'ENTITY') entries.push(entryOf(element))
  })
  if (entries.length === 0) throw badList(file, 'holds no INDIVIDUAL and no ENTITY', REMEDY)
  return { entries, dated, passed: new Map() }
}

/** Hands out each element that ends three deep, and forgets it. */
function walk(file: string, text: string, take: (element: Element, dated: string | null) => void): void {
  const { SaxesParser } = createRequire(import.meta.url)('saxes') as typeof import('saxes')
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  const open: Element[] = []
  let dated: string | null = null
  const fail = (what: string): never => {
    throw badList(file, `line ${parser.line}: ${what}`, REMEDY)
  }
  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '')))
  parser.on('doctype', () => fail('a document type is not allowed'))
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0) {
      if (name !== 'CONSOLIDATED_LIST') fail(`begins with ${name} and not with CONSOLIDATED_LIST`)
      dated = /^\d{4}-\d\d-\d\d/.exec(String(attributes.dateGenerated ?? ''))?.[0] ?? null
    }
    if (open.length >= DEEPEST) fail('is nested too deep')
    open.push({ name, text: '', children: [] })
  })
  const add = (more: string): void => {
    const last = open.at(-1)
    if (last !== undefined && open.length > 3) last.text += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const element = open.pop()!
    if (open.length === 2) take(element, dated)
    else if (open.length > 2) open.at(-1)!.children.push(element)
  })
  parser.write(text).close()
}

const child = (element: Element, name: string): Element | undefined =>
  element.children.find((one) => one.name === name)
const textOf = (element: Element, ...names: readonly string[]): string[] =>
  names
    .map((name) => child(element, name)?.text.replace(/\s+/g, ' ').trim() ?? '')
    .filter((text) => text !== '')
const all = (element: Element, name: string): Element[] => element.children.filter((one) => one.name === name)

function entryOf(element: Element): ListEntry {
  const person = element.name === 'INDIVIDUAL'
  const name = textOf(element, 'FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME').join(' ')
  const script: ListName[] = textOf(element, 'NAME_ORIGINAL_SCRIPT').map((text) => ({
    text,
    quality: 'strong',
    kind: 'script',
  }))
  const nationality = all(element, 'NATIONALITY').flatMap((one) =>
    all(one, 'VALUE').map(({ text }) => text.trim()),
  )
  const seats = all(element, 'ENTITY_ADDRESS').flatMap((one) => textOf(one, 'COUNTRY'))
  const [born = null] = all(element, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap((one) => textOf(one, 'DATE', 'YEAR'))
  const [program = ''] = textOf(element, 'UN_LIST_TYPE')
  const [from = null] = textOf(element, 'LISTED_ON')
  const titles = ['DESIGNATION', 'TITLE'].flatMap((kind) =>
    all(element, kind).flatMap((one) =>
      all(one, 'VALUE').map(({ text }) => text.replace(/\s+/g, ' ').trim()),
    ),
  )
  const note = [...titles, ...textOf(element, 'COMMENTS1')].filter((part) => part !== '').join('; ')
  return {
    ref: textOf(element, 'REFERENCE_NUMBER')[0] ?? textOf(element, 'DATAID')[0] ?? name,
    kind: person ? 'person' : 'organisation',
    order: 'as-written',
    names: [{ text: name, quality: 'strong', kind: 'name' }, ...aliases(element), ...script],
    countries: [...new Set((person ? nationality : seats).filter((country) => country !== ''))],
    born: born?.slice(0, 10) ?? null,
    sector: null,
    listings: [{ program, from: from?.slice(0, 10) ?? null, until: null }],
    offices: [],
    note: note === '' ? null : note,
  }
}

/** Good and a.k.a. are strong; what the list calls of low quality is weak. */
function aliases(element: Element): ListName[] {
  const own = [...all(element, 'INDIVIDUAL_ALIAS'), ...all(element, 'ENTITY_ALIAS')]
  return own.flatMap((alias) =>
    textOf(alias, 'ALIAS_NAME').map((text): ListName => {
      const [quality = ''] = textOf(alias, 'QUALITY')
      return {
        text,
        quality: /low/i.test(quality) ? 'weak' : 'strong',
        kind: /f\.k\.a/i.test(quality) ? 'fka' : 'aka',
      }
    }),
  )
}
