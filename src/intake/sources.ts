// From the words of a command line to the texts they name: files, folders, standard input.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ChanceryError } from '../errors.ts'
import { explain } from './read-bytes.ts'

/** One thing to read: a file, or standard input. `name` is how messages call it. */
export interface Source {
  readonly kind: 'file' | 'stdin'
  readonly name: string
}

/** The endings of files that are taken from a folder; a file named outright may have any. */
export const TEXT_ENDINGS: readonly string[] = ['.txt', '.text']

/**
 * The texts that one word of the command line names: `-` is standard input, a folder is all texts in and below it,
 * in order of their paths.
 * @throws ChanceryError `input-missing`, `input-no-texts`, `input-unreadable`.
 */
export async function sourcesOf(word: string): Promise<Source[]> {
  if (word === '-') return [{ kind: 'stdin', name: 'standard input' }]
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(word)) throw notYet(word)
  try {
    if (!(await stat(word)).isDirectory()) return [{ kind: 'file', name: word }]
    const files = await textsBelow(word)
    if (files.length > 0) return files.map((name) => ({ kind: 'file', name }))
  } catch (error) {
    throw explain(error, word)
  }
  const endings = TEXT_ENDINGS.join(' or ')
  throw new ChanceryError(
    'input-no-texts',
    `${word} holds no file that ends in ${endings}`,
    'name the files to read',
  )
}

function notYet(word: string): ChanceryError {
  const remedy = 'save the text in a file and read that'
  return new ChanceryError('input-unreadable', `${word}: web addresses cannot be read yet`, remedy)
}

/** Hidden files and folders are passed over, and links to folders are not followed. */
async function textsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await textsBelow(path)))
    else if (TEXT_ENDINGS.some((ending) => entry.name.toLowerCase().endsWith(ending))) found.push(path)
  }
  return found
}
