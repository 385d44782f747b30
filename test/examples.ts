// The example texts with what is known about them.
import { readdirSync, readFileSync } from 'node:fs'
import type { DocumentInput } from '../src/model/index.ts'

const FOLDER = new URL('../examples/', import.meta.url)

/** Names of the examples, without ending, in order. */
export const EXAMPLES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''))
  .sort()

/** An example as the reader takes it. */
export function example(name: string): DocumentInput {
  const metadata = JSON.parse(readFileSync(new URL(`${name}.meta.json`, FOLDER), 'utf8'))
  return { ...metadata, text: readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8') }
}
