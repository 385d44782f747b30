// The reader, opened once for all tests of a file.
import { openReader } from '../src/index.ts'
import type { Reader } from '../src/read/reader.ts'

let opened: Promise<Reader> | null = null

/** The one reader of this process. */
export function theReader(): Promise<Reader> {
  opened ??= openReader()
  return opened
}
