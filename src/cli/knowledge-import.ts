// The body of `chancery knowledge import`: reads the files of a list and keeps it in the user's layer.
import { resolve } from 'node:path'
import { ChanceryError } from '../errors.ts'
import { printable } from '../exports/text-width.ts'
import { decode } from '../intake/decode.ts'
import { readFileBytes } from '../intake/read-bytes.ts'
import { defaultLayerFolder } from '../knowledge/layer.ts'
import { importList } from '../knowledge/lists/import-list.ts'
import { LIST_FORMATS, type ListFormat } from '../knowledge/lists/list-entry.ts'
import { openKnowledge } from '../knowledge/open.ts'
import type { ExitCode } from './failure.ts'
import type { Io } from './io.ts'
import type { KnowledgeCommandOptions } from './knowledge-options.ts'

const LIMIT = { bytes: 200_000_000, remedy: 'import the part that you need' }
/** How many files a format has at most. */
const FILES: Readonly<Record<ListFormat, number>> = { ofac: 3, un: 1, petrarch: 1, ftm: 1 }

export async function importFiles(
  format: string,
  files: readonly string[],
  options: KnowledgeCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const known = formatAsked(format)
  const list = options.as ?? known
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(list))
    throw usage(
      `--as ${list} is no name for a list`,
      'use small letters, figures and hyphens, such as eu-2026',
    )
  if (files.length > FILES[known])
    throw usage(
      `${known} has at most ${FILES[known]} file${FILES[known] > 1 ? 's' : ''}, and ${files.length} were given`,
      'see chancery knowledge import --help',
    )
  const texts: { file: string; text: string }[] = []
  for (const file of files) texts.push({ file, text: textOf(await readFileBytes(file, LIMIT), file, known) })
  const folder = resolve(options.folder ?? defaultLayerFolder(io.env))
  const imported = new Date().toISOString().slice(0, 10)
  const report = importList(
    { format: known, list, files: texts, imported },
    folder,
    openKnowledge({ user: null }),
  )
  // Compiles the layer now, so that the next command need not wait.
  openKnowledge({ user: folder })
  const { entries, names } = report.header
  const passed = Object.fromEntries(report.passed)
  if (options.json === true) {
    io.stdout.write(
      `${JSON.stringify({ list, format: known, imported, entries, names, weak: report.weak, passed, folder }, null, 2)}\n`,
    )
    return 0
  }
  io.stdout.write(
    `${list}: ${entries} entries with ${names} names (${report.weak} of them weak), kept in ${folder}\n`,
  )
  for (const [kind, count] of report.passed)
    io.stderr.write(`chancery: ${count} ${printable(kind)} are no actors and were passed over\n`)
  return 0
}

function usage(message: string, remedy: string): ChanceryError {
  return new ChanceryError('usage', message, remedy)
}

function formatAsked(format: string): ListFormat {
  const known = LIST_FORMATS.find((name) => name === format)
  if (known !== undefined) return known
  throw usage(`no list format is called ${format}`, `name one of ${LIST_FORMATS.join(', ')}`)
}

/** XML is refused as an article, but the list of the UN is XML. */
function textOf(bytes: Uint8Array, file: string, format: ListFormat): string {
  const text =
    format === 'un' && !bytes.subarray(0, 8192).includes(0)
      ? new TextDecoder('utf-8').decode(bytes)
      : decode(bytes, file).text
  if (text.trim() === '') throw new ChanceryError('input-empty', `${file} is empty`, 'check the file')
  return text
}
