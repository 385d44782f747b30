// The ledger on a store: each promise of `Ledger` is one transaction of the functions beside this file.

import { ChanceryError } from '../errors.ts'
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
import { countClaims } from '../store/claim-queries.ts'
import { claimById, claimOf } from '../store/claims.ts'
import { documentById, keptDocument, knownDocuments, textOf, versionsAt } from '../store/documents.ts'
import { countEvents } from '../store/event-queries.ts'
import { eventOf } from '../store/events.ts'
import { allPublishers } from '../store/publishers.ts'
import { countAll } from '../store/stats.ts'
import type { Session } from '../store/tables.ts'
import { anyWaiting } from '../store/waiting.ts'
import { addReadings } from './add.ts'
import { inBatches } from './batches.ts'
import { checkAll } from './check.ts'
import { backUp, copyStore } from './copies.ts'
import type { Keeper } from './keeper.ts'
import type { Added, Ledger, LedgerFault, Readable, Reread } from './ledger.ts'
import { eachClaimRow, eachDocumentRow, eachEventRow, pageOfClaimRows, pageOfEventRows } from './lists.ts'
import {
  documentRow,
  gradePublisher,
  judgePair,
  listJudgements,
  setWithdrawn,
  unjudgePair,
} from './person.ts'
import { phrasesOfClaims } from './phrases.ts'
import { claimRecords, eventRecords, eventWithId } from './records.ts'
import { refreshWaiting } from './refresh-events.ts'
import { rereadAll } from './reread.ts'
import { timelineOf } from './timeline.ts'
import { inOrder } from './versions.ts'
import { allRecords, takeRecords } from './whole.ts'

export class KeptLedger implements Ledger {
  readonly location: string
  readonly #keeper: Keeper

  constructor(keeper: Keeper) {
    this.#keeper = keeper
    this.location = keeper.store.location
  }

  async has(document: string): Promise<boolean> {
    return this.#keeper.store.read(async (session) => (await knownDocuments(session, [document])).size > 0)
  }

  async add(reading: Readable): Promise<Added> {
    return (await this.#write((session) => addReadings(this.#keeper, session, [reading])))[0]!
  }

  async *addAll(readings: Iterable<Readable> | AsyncIterable<Readable>): AsyncIterable<Added> {
    let whole = false
    try {
      for await (const batch of inBatches(readings)) {
        yield* await this.#write((session) => addReadings(this.#keeper, session, batch, { wait: true }))
      }
      whole = true
    } finally {
      // Of two faults the first is the one to tell; events that still wait are computed by whoever asks next.
      await this.#bringUpToDate().catch((error: unknown) => {
        if (whole) throw error
      })
    }
  }

  async claims(filter: Filter = {}, page: PageRequest = {}): Promise<readonly Claim[]> {
    return (await this.#read((session) => pageOfClaimRows(session, filter, page))).map(claimOf)
  }

  claimRecords(filter: Filter = {}, page: PageRequest = {}): Promise<readonly ClaimRecord[]> {
    return this.#read(async (session) => claimRecords(session, await pageOfClaimRows(session, filter, page)))
  }

  async events(filter: Filter = {}, page: PageRequest = {}): Promise<readonly LedgerEvent[]> {
    return (await this.#read((session) => pageOfEventRows(session, filter, page))).map(eventOf)
  }

  eventRecords(filter: Filter = {}, page: PageRequest = {}): Promise<readonly EventRecord[]> {
    return this.#read(async (session) =>
      eventRecords(this.#keeper, session, await pageOfEventRows(session, filter, page)),
    )
  }

  async *eachClaim(filter: Filter = {}): AsyncIterable<ClaimRecord> {
    await this.#bringUpToDate()
    yield* eachClaimRow(this.#keeper.store, filter, claimRecords)
  }

  async *eachEvent(filter: Filter = {}): AsyncIterable<EventRecord> {
    await this.#bringUpToDate()
    yield* eachEventRow(this.#keeper.store, filter, (session, rows) =>
      eventRecords(this.#keeper, session, rows),
    )
  }

  eachDocument(): AsyncIterable<{ readonly kept: KeptDocument; readonly text: string }> {
    return eachDocumentRow(this.#keeper.store)
  }

  countClaims(filter: Filter = {}): Promise<number> {
    return this.#read((session) => countClaims(session, filter))
  }

  countEvents(filter: Filter = {}): Promise<number> {
    return this.#read((session) => countEvents(session, filter))
  }

  claim(id: string): Promise<ClaimRecord | null> {
    return this.#read(async (session) => {
      const row = await claimById(session, id)
      return row === null ? null : (await claimRecords(session, [row]))[0]!
    })
  }

  event(id: string): Promise<EventRecord | null> {
    return this.#read(async (session) => {
      const row = await eventWithId(session, id)
      return row === null ? null : (await eventRecords(this.#keeper, session, [row]))[0]!
    })
  }

  document(id: string): Promise<{ readonly kept: KeptDocument; readonly text: string } | null> {
    return this.#read(async (session) => {
      const row = await documentById(session, id)
      return row === null ? null : { kept: keptDocument(row), text: await textOf(session, row.n) }
    })
  }

  versions(id: string): Promise<readonly KeptDocument[]> {
    return this.#read(async (session) => {
      const row = await documentRow(session, id)
      if (row.address === null) return [keptDocument(row)]
      return inOrder(await versionsAt(session, row.address)).map(keptDocument)
    })
  }

  reread(read: (document: Document) => Readable, version: string): AsyncIterable<Reread> {
    return rereadAll(this.#keeper, read, version)
  }

  timeline(filter: Filter, step: TimelineStep): Promise<readonly TimelineRow[]> {
    return this.#read((session) => timelineOf(session, filter, step))
  }

  phrases(filter: Filter = {}, limit?: number): Promise<readonly PhraseRow[]> {
    return this.#read((session) => phrasesOfClaims(session, filter, limit))
  }

  judge(left: string, right: string, verdict: Verdict, note?: string): Promise<Judgement> {
    return this.#write((session) => judgePair(this.#keeper, session, left, right, verdict, note ?? null))
  }

  unjudge(left: string, right: string): Promise<boolean> {
    return this.#write((session) => unjudgePair(this.#keeper, session, left, right))
  }

  judgements(claim?: string): Promise<readonly Judgement[]> {
    return this.#read((session) => listJudgements(this.#keeper, session, claim))
  }

  withdraw(document: string, because?: string): Promise<void> {
    return this.#write((session) =>
      setWithdrawn(this.#keeper, session, document, { because: because ?? null }),
    )
  }

  restore(document: string): Promise<void> {
    return this.#write((session) => setWithdrawn(this.#keeper, session, document, null))
  }

  publishers(): Promise<readonly Publisher[]> {
    return this.#read(allPublishers)
  }

  grade(publisher: string, reliability: Reliability | null, note?: string): Promise<Publisher> {
    return this.#write((session) => gradePublisher(session, publisher, reliability, note ?? null))
  }

  async *check(): AsyncIterable<LedgerFault> {
    await this.#bringUpToDate()
    yield* checkAll(this.#keeper)
  }

  async stats(): Promise<LedgerStats> {
    const { path } = this.#keeper.store
    return { location: this.location, ...(await this.#read((session) => countAll(session, path))) }
  }

  async backup(path: string): Promise<void> {
    await this.#bringUpToDate()
    await backUp(this.#keeper.store, path)
  }

  eachRecord(filter?: Filter): AsyncIterable<LedgerRecord> {
    return allRecords(this.#keeper.store, filter)
  }

  importRecords(records: AsyncIterable<LedgerRecord>): Promise<RecordCounts> {
    return this.#write((session) => takeRecords(this.#keeper, session, records))
  }

  async copyTo(other: Ledger): Promise<void> {
    if (!(other instanceof KeptLedger)) throw new TypeError('A ledger is copied into one that was opened')
    await this.#bringUpToDate()
    await copyStore(this.#keeper.store, other.#keeper.store)
  }

  async close(): Promise<void> {
    await this.#keeper.store.close()
  }

  async #read<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    await this.#bringUpToDate()
    return this.#keeper.store.read(work)
  }

  /** Computes the events that adding has let wait; who may not write sees them as they were. */
  async #bringUpToDate(): Promise<void> {
    if (!(await this.#keeper.store.read(anyWaiting))) return
    try {
      while (!(await this.#write((session) => refreshWaiting(this.#keeper, session))));
    } catch (error) {
      if (!(error instanceof ChanceryError) || error.code !== 'ledger-read-only') throw error
    }
  }

  async #write<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    try {
      return await this.#keeper.store.write(work)
    } catch (error) {
      this.#keeper.told.clear()
      this.#keeper.sketches.clear()
      throw error
    }
  }
}
