// Counts of everything in a store, without where it is.

export interface LedgerCounts {
  /** Bytes on disk, null when the store cannot say. */
  readonly bytes: number | null
  readonly documents: number
  readonly current: number
  readonly superseded: number
  readonly withdrawn: number
  readonly origins: number
  readonly publishers: number
  readonly claims: number
  readonly events: number
  readonly standings: Readonly<Record<string, number>>
  readonly judgements: { readonly rules: number; readonly person: number; readonly withdrawn: number }
  readonly firstPublished: string | null
  readonly lastPublished: string | null
  readonly readers: Readonly<Record<string, number>>
}
