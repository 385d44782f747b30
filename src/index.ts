// The public library: open a reader once, read many texts.
import type { Ledger } from './keep/ledger.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { openKnowledge } from './knowledge/open.ts'
import { type EngineOptions, openEngine } from './read/open.ts'
import type { Reader } from './read/reader.ts'
import { view } from './read/view.ts'

export { ChanceryError, type ErrorCode } from './errors.ts'
export type { Added, Ledger, LedgerFault, Readable, Reread } from './keep/ledger.ts'
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

export interface LedgerSettings {
  /** That of an open reader, which saves opening it again. Without, it is opened when a document is kept. */
  readonly knowledge?: Knowledge
  /** False: a ledger that is not there is an error instead of made. Default true. */
  readonly create?: boolean
  /** The clock of the ledger; the computer's unless given. */
  readonly now?: () => Date
}

/**
 * Opens a ledger: a path, or a connection string of PostgreSQL. Close it when you are done.
 * @throws ChanceryError `ledger-missing`, `ledger-invalid`, `ledger-newer`, `ledger-read-only`, `ledger-unreachable`,
 * `ledger-busy`.
 */
export async function openLedger(location: string, settings: LedgerSettings = {}): Promise<Ledger> {
  const { knowledge, ...rest } = settings
  // Half of all modules are the ledger's and its databases': who only reads does not wait for them.
  const { openLedgerAt } = await import('./keep/open-ledger-at.ts')
  return openLedgerAt(location, { ...rest, knowledge: () => knowledge ?? openKnowledge() })
}
