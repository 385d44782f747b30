// Writes what comes in pieces: to a stream no faster than it takes them, to a file whole or not at all.
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ChanceryError } from '../errors.ts'
import type { Output } from './io.ts'

/** Waits while the stream is full. */
export async function writeOut(output: Output, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  for await (const chunk of chunks) {
    if (output.write(chunk) === false && output.once !== undefined)
      await new Promise<void>((resume) => output.once!('drain', resume))
  }
}

/**
 * Writes beside the file and renames at the end, so that an interrupted run leaves what was there.
 * @throws ChanceryError `output-unwritable`.
 */
export async function writeFileWhole(
  path: string,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  try {
    await pipeline(Readable.from(chunks), createWriteStream(beside))
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof ChanceryError || code === undefined) throw error
    throw new ChanceryError(
      'output-unwritable',
      `${path} cannot be written (${code})`,
      'name another file, or make room',
    )
  }
}
