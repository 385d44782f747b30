// A document as the ledger keeps it: what was received, when, and what has become of it since.
import type { Document } from './document.ts'

/** A kept document without its text, which is asked for apart. */
export interface KeptDocument extends Omit<Document, 'text'> {
  /** SHA-256 of the text, in hex. */
  readonly textHash: string
  /** Length of the text in UTF-16 units. */
  readonly length: number
  /** When it was first kept, as an ISO date-time in UTC. */
  readonly addedAt: string
  /** Version of the reader that read it last. */
  readonly reader: string
  /** Number of its claims by that reader. */
  readonly claims: number
  /**
   * Where its words come from: `o_…`, shared by all documents that copy one text.
   * Corroboration counts origins, never documents.
   */
  readonly origin: string
  /** Agency or outlet that the text credits ("(Reuters)", "KCNA via Yonhap"): the name, null without. */
  readonly credit: string | null
  /** The earlier version at the same address, and the later one. Only documents without a later one count. */
  readonly supersedes: string | null
  readonly supersededBy: string | null
  /** When a person withdrew it, and why; null while it stands. */
  readonly withdrawnAt: string | null
  readonly withdrawnBecause: string | null
}
