// Reads a file or a stream up to a limit, with errors that say what to do.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ChanceryError } from '../errors.ts'

/** Most bytes of one input: 20 MB. A longer one is refused whole, never cut. */
export const MAX_INPUT_BYTES = 20_000_000

/** How much may come, and what to do when it is more. */
export interface SizeLimit {
  readonly bytes: number
  readonly remedy: string
}

const ARTICLE: SizeLimit = { bytes: MAX_INPUT_BYTES, remedy: 'split it into one file an article' }

/**
 * The bytes of a file, a pipe or a device.
 * @throws ChanceryError `input-missing`, `input-unreadable`, `input-too-large`.
 */
export async function readFileBytes(path: string, limit: SizeLimit = ARTICLE): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isFile() && found.size > limit.bytes) throw tooLarge(path, limit)
    return await readStreamBytes(createReadStream(path), path, limit)
  } catch (error) {
    throw explain(error, path)
  }
}

/**
 * The bytes of a stream; `name` stands in errors.
 * @throws ChanceryError `input-too-large`.
 */
export async function readStreamBytes(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  limit: SizeLimit = ARTICLE,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > limit.bytes) throw tooLarge(name, limit)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}

function tooLarge(name: string, { bytes, remedy }: SizeLimit): ChanceryError {
  return new ChanceryError('input-too-large', `${name} is larger than ${bytes / 1_000_000} MB`, remedy)
}

/** A system's error as one of ours. */
export function explain(error: unknown, path: string): ChanceryError {
  if (error instanceof ChanceryError) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ChanceryError('input-missing', `${path} does not exist`, 'check the path')
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new ChanceryError('input-unreadable', `${path} may not be read`, 'check its permissions')
  }
  const why = code === '' ? (error as Error).message : code
  return new ChanceryError('input-unreadable', `${path} could not be read (${why})`, 'check the file')
}
