// The reader as callers hold it: opened once, then synchronous and pure.
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { DocumentInput, EventType, Quad, Span } from '../model/index.ts'
import type { ReadingView } from './view.ts'

/** What one actor does to another: always one of the sixteen types. */
export interface PairTyping {
  readonly type: EventType
  readonly mode: string | null
  readonly quad: Quad
  readonly score: number
  /** 0 to 1. */
  readonly confidence: number
  readonly because: readonly string[]
}

/** A reader with its model and knowledge. */
export interface Reader {
  /** Version of pipeline, model and knowledge, as it stands on each claim. */
  readonly version: string
  readonly knowledge: Knowledge
  /** Reads a text into claims. Never throws on any text. */
  read(input: DocumentInput): ReadingView
  /** What the actor does to the recipient, both given as spans of `text`. */
  relate(text: string, actor: Span, recipient: Span): PairTyping
}
