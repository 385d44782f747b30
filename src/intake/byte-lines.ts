// Lines of a stream of bytes, one at a time, so that a file of any size takes the memory of its longest line.
import { ChanceryError } from '../errors.ts'

const LINE_FEED = 10

/** A line without its end; `line` counts from 1. */
export interface ByteLine {
  readonly line: number
  readonly text: string
}

/**
 * The lines of a stream in UTF-8. A byte order mark is dropped, a carriage return before the line feed too, and a last
 * line needs no line feed. `name` stands in errors.
 * @throws ChanceryError `input-too-large` for a line of more than `limit` bytes, `input-unreadable` for no UTF-8.
 */
export async function* byteLines(
  bytes: AsyncIterable<Uint8Array | string>,
  name: string,
  limit: number,
): AsyncGenerator<ByteLine> {
  let line = 1
  let pieces: Uint8Array[] = []
  let size = 0
  const keep = (piece: Uint8Array): void => {
    size += piece.length
    if (size > limit) throw tooLong(name, line, limit)
    if (piece.length > 0) pieces.push(piece)
  }
  const close = (): ByteLine => {
    const found = { line, text: decoded(Buffer.concat(pieces, size), name, line) }
    line++
    pieces = []
    size = 0
    return found
  }
  for await (const part of bytes) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : part
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end))
      yield close()
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (size > 0) yield close()
}

function decoded(bytes: Uint8Array, name: string, line: number): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: line > 1 }).decode(bytes)
    return text.endsWith('\r') ? text.slice(0, -1) : text
  } catch {
    throw new ChanceryError('input-unreadable', `${name} line ${line}: is no UTF-8`, 'save the file as UTF-8')
  }
}

function tooLong(name: string, line: number, limit: number): ChanceryError {
  const what = `${name} line ${line}: is longer than ${limit / 1_000_000} MB`
  return new ChanceryError('input-too-large', what, 'check that the file has one object a line')
}
