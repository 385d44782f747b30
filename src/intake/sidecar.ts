// What is known about a text file from the file beside it: NAME.meta.json for NAME.txt.
import { readFile } from 'node:fs/promises'
import { ChanceryError } from '../errors.ts'
import type { DocumentInput } from '../model/index.ts'
import { isPublicationDate } from './publication-date.ts'

/** What is known about a document besides its text. */
export type Metadata = Omit<DocumentInput, 'text'>

const FIELDS = ['title', 'url', 'publisher', 'publishedAt'] as const

/** Where the metadata of a text file stands. */
export function sidecarPath(path: string): string {
  return `${path.replace(/\.[^./\\]*$/, '')}.meta.json`
}

/**
 * The metadata beside a text file; empty when there is none.
 * @throws ChanceryError `input-unreadable` when the file beside it is no such JSON.
 */
export async function readSidecar(path: string): Promise<Metadata> {
  const beside = sidecarPath(path)
  let json: string
  try {
    json = await readFile(beside, 'utf8')
  } catch {
    return {}
  }
  try {
    return pickMetadata(JSON.parse(json))
  } catch (error) {
    throw new ChanceryError(
      'input-unreadable',
      `${beside}: ${(error as Error).message}`,
      'correct it, or remove it',
    )
  }
}

/** The fields of a JSON object that describe a document; others are left alone. Throws an Error naming a bad one. */
export function pickMetadata(value: unknown): Metadata {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('it is not a JSON object')
  const metadata: Record<string, string> = {}
  for (const field of FIELDS) {
    const entry = (value as Record<string, unknown>)[field]
    if (entry === undefined || entry === null) continue
    if (typeof entry !== 'string') throw new Error(`"${field}" is not a string`)
    if (field === 'publishedAt' && !isPublicationDate(entry))
      throw new Error(`"publishedAt" is no date: ${entry}`)
    metadata[field] = entry
  }
  return metadata
}
