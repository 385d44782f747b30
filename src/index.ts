// The public library: open a reader once, read many texts.
import { type EngineOptions, openEngine } from './read/open.ts'
import type { Reader } from './read/reader.ts'
import { view } from './read/view.ts'

export { ChanceryError, type ErrorCode } from './errors.ts'
export type * from './model/index.ts'
export type { PairTyping, Reader } from './read/reader.ts'
export type {
  AttributionView,
  ContentView,
  MentionView,
  PlaceView,
  ReadingView,
  SentenceView,
  TimeView,
  TokenView,
  UnknownIdentity,
} from './read/view.ts'

/** `knowledge`: the folder of the user's own entries and lists, null for none; the usual one when it is left out. */
export type ReaderOptions = EngineOptions

/**
 * Opens the reader with its model and knowledge; do it once per process.
 * @throws ChanceryError `model-missing`, `model-invalid`, `knowledge-missing`, `knowledge-invalid`.
 */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const engine = await openEngine(options)
  return Object.freeze({
    version: engine.version,
    knowledge: engine.knowledge,
    read: (input) => view(engine.read(input)),
    relate: (text, actor, recipient) => engine.relate(text, actor, recipient),
  } satisfies Reader)
}
