// What the commands that read texts take in: the sources that words name, and what is said about the documents.
import { ChanceryError } from '../errors.ts'
import type { Arrival } from '../intake/documents.ts'
import { isPublicationDate } from '../intake/publication-date.ts'
import type { Metadata } from '../intake/sidecar.ts'
import { type Source, sourcesOf } from '../intake/sources.ts'
import { failureLine } from './failure.ts'
import type { Output } from './io.ts'

/** What a command line says about the documents that it names. */
export interface InputOptions {
  readonly published?: string
  readonly publisher?: string
  readonly title?: string
  readonly url?: string
}

/** The sources of all inputs, in order; an input that names none is told of. */
export async function listSources(
  inputs: readonly string[],
  stderr: Output,
): Promise<{ sources: Source[]; failed: boolean }> {
  const sources: Source[] = []
  let failed = false
  for (const input of inputs) {
    try {
      sources.push(...(await sourcesOf(input)))
    } catch (error) {
      if (!(error instanceof ChanceryError)) throw error
      stderr.write(failureLine(error))
      failed = true
    }
  }
  return { sources, failed }
}

/** @throws ChanceryError `usage` for a date that is none. */
export function metadataOf({ published, publisher, title, url }: InputOptions): Metadata {
  if (published !== undefined && !isPublicationDate(published)) {
    throw new ChanceryError('usage', `--published ${published} is no date`, 'write it as 2025-12-27')
  }
  return {
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  }
}

/** @throws ChanceryError `usage` when a title or an address is given for several documents. */
export function refuseForSeveral({ title, url }: InputOptions, count: number): void {
  if (title === undefined && url === undefined) return
  const option = title === undefined ? '--url' : '--title'
  throw new ChanceryError(
    'usage',
    `${option} describes one document, and ${count} were given`,
    'read them one by one',
  )
}

/** Says when a text was not in UTF-8. */
export function noteCharset({ origin, charset }: Extract<Arrival, { input: unknown }>, stderr: Output): void {
  if (charset === 'windows-1252')
    stderr.write(`chancery: ${origin.name} is not UTF-8; read as Windows-1252\n`)
}
