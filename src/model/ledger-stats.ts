// Figures about a ledger.

/** Counts of everything in the ledger. */
export interface LedgerStats {
  readonly location: string
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
  readonly standings: Readonly<Record<'single-source' | 'corroborated' | 'disputed' | 'withdrawn', number>>
  readonly judgements: { readonly rules: number; readonly person: number; readonly withdrawn: number }
  readonly firstPublished: string | null
  readonly lastPublished: string | null
  /** Reader versions with the number of documents that each read last. */
  readonly readers: Readonly<Record<string, number>>
}
