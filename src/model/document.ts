// One text as it was received, with what is known about its publication.

/** What a caller hands to the reader. Only `text` is needed. */
export interface DocumentInput {
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  /** ISO date (`YYYY-MM-DD`) or date-time; relative times in the text are resolved against it. */
  readonly publishedAt?: string
}

/** A text that was read. `id` hashes text, url and publisher, so the same input has the same id. */
export interface Document {
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly publishedAt: string | null
}
