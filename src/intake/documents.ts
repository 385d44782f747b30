// The documents of a source, one after the other, each with what is known about it.
import { ChanceryError } from '../errors.ts'
import type { DocumentInput } from '../model/index.ts'
import { type Charset, decode } from './decode.ts'
import { jsonLines, looksLikeJsonLines } from './json-lines.ts'
import { readFileBytes, readStreamBytes } from './read-bytes.ts'
import { type Metadata, readSidecar } from './sidecar.ts'
import type { Source } from './sources.ts'

/** Where a document came from: a file's name or `standard input`, and its line in a file of JSON lines. */
export interface Origin {
  readonly name: string
  readonly line: number | null
}

/** A document as it came in, or the reason why it did not. */
export type Arrival =
  | { readonly origin: Origin; readonly input: DocumentInput; readonly charset: Charset }
  | { readonly origin: Origin; readonly error: ChanceryError }

/** What a caller says about the documents. A document's own metadata counts for less than `given` in a plain text. */
export interface IntakeOptions {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly given: Metadata
}

/** The documents of a source. A bad one is an arrival with an error, so that the others go on. */
export async function* documents(source: Source, options: IntakeOptions): AsyncGenerator<Arrival> {
  const origin: Origin = { name: source.name, line: null }
  try {
    const fromFile = source.kind === 'file'
    const bytes = await (fromFile ? readFileBytes(source.name) : readStreamBytes(options.stdin, source.name))
    const { text, charset } = decode(bytes, source.name)
    if (text.trim() === '')
      throw new ChanceryError('input-empty', `${source.name} is empty`, 'give it a text')
    if (/\.(jsonl|ndjson)$/i.test(source.name) || (!fromFile && looksLikeJsonLines(text))) {
      yield* fromLines(text, source.name, charset, options.given)
      return
    }
    const beside = fromFile ? await readSidecar(source.name) : {}
    yield { origin, input: { ...beside, ...options.given, text }, charset }
  } catch (error) {
    if (!(error instanceof ChanceryError)) throw error
    yield { origin, error }
  }
}

/** In JSON lines a document's own metadata goes first and `given` fills the gaps. */
function* fromLines(text: string, name: string, charset: Charset, given: Metadata): Generator<Arrival> {
  for (const row of jsonLines(text, name)) {
    const origin = { name, line: row.line }
    if ('error' in row) yield { origin, error: row.error }
    else yield { origin, input: { ...given, ...row.input }, charset }
  }
}
