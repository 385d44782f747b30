// The ledger as callers hold it: many readings kept, and asked.
import type {
  Claim,
  ClaimRecord,
  Document,
  EventRecord,
  Filter,
  Judgement,
  KeptDocument,
  LedgerEvent,
  LedgerRecord,
  LedgerStats,
  PageRequest,
  PhraseRow,
  Publisher,
  RecordCounts,
  Reliability,
  TimelineRow,
  TimelineStep,
  Verdict,
} from '../model/index.ts'

/** What can be kept: any reading has it. */
export interface Readable {
  readonly document: Document
  readonly claims: readonly Claim[]
  /** Version of the reader; without it, the one that its claims name. */
  readonly reader?: string
}

/** What became of a document that was handed in. */
export interface Added {
  readonly document: string
  /** `unchanged`: it was kept before. `superseding`: a new version of a document at the same address. */
  readonly status: 'added' | 'unchanged' | 'superseding'
  readonly claims: number
}

/** What reading a kept text again changed. */
export interface Reread {
  readonly document: string
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly unchanged: number
  /** Judgements of persons carried over to claims with another id. */
  readonly carried: number
}

/** A fault that `check` finds. */
export interface LedgerFault {
  /** Table and key. */
  readonly where: string
  readonly what: string
}

/** An open ledger. Everything that changes it is one transaction; a failure leaves it as it was. */
export interface Ledger {
  /** Path or connection string without its password. */
  readonly location: string

  /** True when the document is kept, in whatever version: what `add` would find unchanged. */
  has(document: string): Promise<boolean>
  has(document: string): Promise<boolean>
  /** Keeps a reading; the same document twice changes nothing. */
  add(reading: Readable): Promise<Added>
  /** Keeps many, several in a transaction; a result is handed out once its document is safe. */
  addAll(readings: Iterable<Readable> | AsyncIterable<Readable>): AsyncIterable<Added>
  /** Reads kept texts again where another reader read them last. `read` is a reader's own; null leaves texts alone. */
  reread(read: (document: Document) => Readable, version: string): AsyncIterable<Reread>

  claims(filter?: Filter, page?: PageRequest): Promise<readonly Claim[]>
  claimRecords(filter?: Filter, page?: PageRequest): Promise<readonly ClaimRecord[]>
  events(filter?: Filter, page?: PageRequest): Promise<readonly LedgerEvent[]>
  eventRecords(filter?: Filter, page?: PageRequest): Promise<readonly EventRecord[]>
  /** Every row, oldest first, without holding them all. */
  eachClaim(filter?: Filter): AsyncIterable<ClaimRecord>
  eachEvent(filter?: Filter): AsyncIterable<EventRecord>
  eachDocument(): AsyncIterable<{ readonly kept: KeptDocument; readonly text: string }>
  countClaims(filter?: Filter): Promise<number>
  countEvents(filter?: Filter): Promise<number>

  /** Null when the ledger has none of that id. */
  claim(id: string): Promise<ClaimRecord | null>
  event(id: string): Promise<EventRecord | null>
  document(id: string): Promise<{ readonly kept: KeptDocument; readonly text: string } | null>
  /** All versions at the address of a document, oldest first. */
  versions(id: string): Promise<readonly KeptDocument[]>

  timeline(filter: Filter, step: TimelineStep): Promise<readonly TimelineRow[]>
  phrases(filter?: Filter, limit?: number): Promise<readonly PhraseRow[]>

  /** A person's word that two claims tell the same event, or do not. @throws ChanceryError `not-found`. */
  judge(left: string, right: string, verdict: Verdict, note?: string): Promise<Judgement>
  /** Takes a person's word on a pair back; the rules' holds again. False when there was none. */
  unjudge(left: string, right: string): Promise<boolean>
  /** All that was said of a claim, by rules and persons; without one, all that persons said, also what was taken back. */
  judgements(claim?: string): Promise<readonly Judgement[]>
  /** Withdraws a document: its claims no longer count. */
  withdraw(document: string, because?: string): Promise<void>
  restore(document: string): Promise<void>

  publishers(): Promise<readonly Publisher[]>
  /** Null takes the grade back. */
  grade(publisher: string, reliability: Reliability | null, note?: string): Promise<Publisher>

  check(): AsyncIterable<LedgerFault>
  stats(): Promise<LedgerStats>
  /** A consistent copy in one file while the ledger is in use. */
  backup(path: string): Promise<void>
  /**
   * Every piece of the ledger in the order of `LedgerRecord`, as of one moment and without holding them all. With a
   * filter only claims that it finds, their documents and publishers, and judgements between two of them.
   */
  eachRecord(filter?: Filter): AsyncIterable<LedgerRecord>
  /**
   * Takes the pieces of a ledger in, all or none: an error of `records` leaves the ledger as it was. What is there
   * already stays as it is and is not counted. Into an empty ledger it restores a ledger whole: equal ids, times,
   * counts and hashes. Returns how many were taken in.
   */
  importRecords(records: AsyncIterable<LedgerRecord>): Promise<RecordCounts>
  /** Copies everything into another ledger, which must be empty. */
  copyTo(other: Ledger): Promise<void>
  close(): Promise<void>
}
