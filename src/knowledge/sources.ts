// Reads the files of knowledge/: YAML documents by folder and TSV tables by path, each with its place for messages.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { LineCounter as YamlLines } from 'yaml'
import type { Problem } from './problem.ts'

/** One YAML file. */
export interface SourceDocument {
  readonly file: string
  readonly data: unknown
  /** The text as it stands in the file, read when somebody asks for it. */
  readonly text: string
}

/** One TSV file: comment lines (`#`) first, then a header, then rows as long as the header. */
export interface SourceTable {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Line number of each row, from 1. */
  readonly lines: readonly number[]
}

export interface Sources {
  /** YAML documents by folder under knowledge/, such as `actors/states`, in order of file name. */
  readonly documents: ReadonlyMap<string, readonly SourceDocument[]>
  /** Tables by path under knowledge/ without ending, such as `lexicon/titles`. */
  readonly tables: ReadonlyMap<string, SourceTable>
  readonly problems: readonly Problem[]
}

/** The files under `root`, relative, in order, with `/`. */
export function listFiles(root: string, folder = ''): string[] {
  const found: string[] = []
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) found.push(...listFiles(root, path))
    else if (/\.(yml|tsv|json|ts)$/.test(entry.name)) found.push(path)
  }
  return found
}

/** A stamp that changes when a file of knowledge is added, removed or edited: names, sizes and times. */
export function stampOf(root: string): string {
  let stamp = 0
  const files = listFiles(root)
  for (const file of files) {
    const { mtimeMs, size } = statSync(join(root, file))
    for (let at = 0; at < file.length; at++) stamp = (Math.imul(stamp, 31) + file.charCodeAt(at)) | 0
    stamp = (Math.imul(stamp, 31) + Math.floor(mtimeMs)) | 0
    stamp = (Math.imul(stamp, 31) + size) | 0
  }
  return `${files.length}-${(stamp >>> 0).toString(36)}`
}

/** The YAML library; loaded only when knowledge is compiled or checked. */
export function yamlLibrary(): typeof import('yaml') {
  return createRequire(import.meta.url)('yaml') as typeof import('yaml')
}

/** Parsed YAML by path, size and time of change, kept between compilations so that only changed files are parsed. */
export type ParsedFiles = Record<string, unknown>

/**
 * Reads everything under `root`. Files that cannot be parsed are left out and stand in `problems`. `label` is what
 * stands for `root` in messages.
 */
export function readSources(
  root: string,
  before: ParsedFiles = {},
  after: ParsedFiles = {},
  label: string = 'knowledge',
): Sources {
  const documents = new Map<string, SourceDocument[]>()
  const tables = new Map<string, SourceTable>()
  const problems: Problem[] = []
  for (const path of listFiles(root)) {
    const file = `${label}/${path}`
    if (!/\.(yml|tsv)$/.test(path)) continue
    if (path.endsWith('.tsv')) {
      tables.set(path.slice(0, -4), readTable(file, readFileSync(join(root, path), 'utf8'), problems))
      continue
    }
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
    const { mtimeMs, size } = statSync(join(root, path))
    const key = `${path} ${size} ${mtimeMs}`
    const document =
      key in before
        ? documentOf(join(root, path), file, before[key])
        : readDocument(join(root, path), file, problems)
    if (document === null) continue
    after[key] = document.data
    const list = documents.get(folder)
    if (list === undefined) documents.set(folder, [document])
    else list.push(document)
  }
  return { documents, tables, problems }
}

function documentOf(path: string, file: string, data: unknown): SourceDocument {
  return {
    file,
    data,
    get text() {
      return readFileSync(path, 'utf8')
    },
  }
}

/** Parses the YAML file at `path`, called `file` in messages; null with a problem when it is none. */
export function readDocument(path: string, file: string, problems: Problem[]): SourceDocument | null {
  try {
    return documentOf(path, file, yamlLibrary().parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const line = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 0
    const message = (error as Error).message.split('\n')[0]!
    problems.push({ file, line, message, severity: 'error' })
    return null
  }
}

function readTable(file: string, text: string, problems: Problem[]): SourceTable {
  let header: readonly string[] | null = null
  const rows: string[][] = []
  const lines: number[] = []
  const all = text.split('\n')
  for (let number = 0; number < all.length; number++) {
    const line = all[number]!.replace(/\r$/, '')
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t').map((cell) => cell.trim())
    if (header === null) {
      header = cells
      continue
    }
    if (cells.length > header.length) {
      const message = `row has ${cells.length} cells, the header ${header.length}`
      problems.push({ file, line: number + 1, message, severity: 'error' })
    }
    while (cells.length < header.length) cells.push('')
    rows.push(cells)
    lines.push(number + 1)
  }
  return { file, header: header ?? [], rows, lines }
}

/** The line of the value at `path` in a YAML text, or of its nearest parent that is there. */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  const yaml = yamlLibrary()
  const lines: YamlLines = new yaml.LineCounter()
  const document = yaml.parseDocument(text, { lineCounter: lines })
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as
      | { range?: [number, number, number] }
      | undefined
    if (node?.range !== undefined) return lines.linePos(node.range[0]).line
  }
  return 1
}
