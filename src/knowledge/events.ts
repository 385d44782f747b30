// Event types as data: quad, scores, modes and nearest CAMEO codes of knowledge/events.
import { ChanceryError } from '../errors.ts'
import { EVENT_TYPES, type EventType, type Quad } from '../model/index.ts'

/** A mode of an event type, with the score that replaces the type's own. */
export interface EventMode {
  readonly id: string
  readonly score: number
  readonly definition: string
  /** Lemmas that say the mode, where they stand near the act. */
  readonly words?: readonly string[]
}

/** Nearest CAMEO codes: by mode, else by a word of the trigger, else by context, else the base. */
export interface CameoCodes {
  readonly base: string
  readonly modes?: Readonly<Record<string, string>>
  readonly words?: Readonly<Record<string, string>>
  readonly contexts?: Readonly<Record<string, string>>
}

/** One file of knowledge/events as it is written. */
export interface EventFile {
  readonly id: EventType
  readonly quad: Quad
  /** Goldstein-like score of the type without a mode, -10 (conflict) to 10 (cooperation). */
  readonly score: number
  readonly definition: string
  readonly conventions: readonly string[]
  readonly nearMisses: readonly { readonly not: EventType; readonly when: string }[]
  readonly modes: readonly EventMode[]
  readonly cameo: CameoCodes
  readonly verified: boolean
}

/** What rules and doors ask about event types. */
export interface Events {
  of(type: EventType): EventFile
  quad(type: EventType): Quad
  /** The mode's score, the type's own for null or a mode the type does not have. */
  score(type: EventType, mode: string | null): number
  modes(type: EventType): readonly string[]
  /** Lemmas to the modes of the type that they say. */
  modeWords(type: EventType): ReadonlyMap<string, string>
  /** The nearest CAMEO code; `words` are lemmas of the trigger, lower-cased. */
  cameo(type: EventType, mode: string | null, contexts?: readonly string[], words?: readonly string[]): string
}

/** Builds the index from the sixteen files of knowledge/events; a missing or malformed one is a coded error. */
export function buildEvents(files: readonly EventFile[]): Events {
  const byType = new Map<EventType, EventFile>()
  for (const file of files) byType.set(checked(file), file)
  for (const type of EVENT_TYPES) if (!byType.has(type)) throw invalid(type, 'is missing')
  const scores = new Map<EventType, ReadonlyMap<string, number>>()
  for (const [type, file] of byType)
    scores.set(type, new Map(file.modes.map((mode) => [mode.id, mode.score])))
  const words = new Map<EventType, ReadonlyMap<string, string>>()
  for (const [type, file] of byType)
    words.set(
      type,
      new Map(file.modes.flatMap((mode) => (mode.words ?? []).map((word) => [word, mode.id] as const))),
    )
  const of = (type: EventType): EventFile => byType.get(type)!
  return Object.freeze({
    of,
    quad: (type: EventType) => of(type).quad,
    score: (type: EventType, mode: string | null) =>
      (mode === null ? undefined : scores.get(type)!.get(mode)) ?? of(type).score,
    modes: (type: EventType) => [...scores.get(type)!.keys()],
    modeWords: (type: EventType) => words.get(type)!,
    cameo: (
      type: EventType,
      mode: string | null,
      contexts: readonly string[] = [],
      words: readonly string[] = [],
    ) => cameo(of(type).cameo, mode, contexts, words),
  })
}

function cameo(
  codes: CameoCodes,
  mode: string | null,
  contexts: readonly string[],
  words: readonly string[],
): string {
  const byMode = mode === null ? undefined : codes.modes?.[mode]
  if (byMode !== undefined) return byMode
  for (const word of words) if (own(codes.words, word)) return codes.words![word]!
  // The file's order of contexts decides, the most telling first, not the text's.
  for (const context in codes.contexts) if (contexts.includes(context)) return codes.contexts[context]!
  return codes.base
}

const own = (record: Readonly<Record<string, string>> | undefined, key: string): boolean =>
  record !== undefined && Object.hasOwn(record, key)

function checked(file: EventFile): EventType {
  const name = typeof file?.id === 'string' ? file.id : 'an event type without id'
  if (!EVENT_TYPES.includes(file?.id)) throw invalid(name, 'is none of the sixteen types')
  if (![1, 2, 3, 4].includes(file.quad)) throw invalid(name, 'needs a quad from 1 to 4')
  if (!Number.isFinite(file.score)) throw invalid(name, 'needs a score')
  if (typeof file.cameo?.base !== 'string') throw invalid(name, 'needs cameo.base in quotes')
  if (!Array.isArray(file.modes)) throw invalid(name, 'needs a list of modes (it may be empty)')
  for (const mode of file.modes) {
    if (typeof mode.id !== 'string' || !Number.isFinite(mode.score))
      throw invalid(name, 'has a mode without id or score')
  }
  return file.id
}

function invalid(name: string, what: string): ChanceryError {
  return new ChanceryError(
    'knowledge-invalid',
    `knowledge/events/${name}.yml ${what}`,
    'See knowledge/events/README.md for the form of an event type.',
  )
}
