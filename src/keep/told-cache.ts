// Claims with their documents as judging takes them; those asked for lately stay at hand.

import type { Told } from '../ledger/index.ts'
import type { EventClaim, Publisher } from '../model/index.ts'
import { claimOf, saidByNumber } from '../store/claims.ts'
import { documentsByNumber, keptDocument } from '../store/documents.ts'
import { publishersByName } from '../store/publishers.ts'
import type { ClaimRow, DocumentRow, Session } from '../store/tables.ts'

/** Claims at hand: some megabytes. */
const MOST = 8_000
/** Documents at hand. */
const MOST_DOCUMENTS = 4_000

/** A claim of the store on its way to be judged. */
export interface KeptTold {
  readonly n: number
  readonly document: DocumentRow
  readonly told: Told
}

type Said = Pick<ClaimRow, 'n' | 'document' | 'json'>

/** A claim at hand, and as it was handed out last: what comparing works out for it is kept with that. */
interface Known {
  readonly document: number
  readonly claim: EventClaim
  context?: Context
  kept?: KeptTold
}

interface Context {
  readonly row: DocumentRow
  readonly publisher: Publisher | null
  readonly document: Told['document']
}

export class ToldCache {
  /** Claims never change. What became of their documents does, and is always asked for. */
  readonly #claims = new Map<number, Known>()
  readonly #contexts = new Map<number, Context>()

  /** The claims of these numbers, in no order. */
  async byNumber(session: Session, numbers: Iterable<number>): Promise<KeptTold[]> {
    const wanted = new Set(numbers)
    const lacking = [...wanted].filter((n) => !this.#claims.has(n))
    const rows = await saidByNumber(session, lacking)
    return this.#told(session, rows, [...wanted])
  }

  /** The claims of these rows. */
  ofRows(session: Session, rows: readonly Said[]): Promise<KeptTold[]> {
    return this.#told(
      session,
      rows,
      rows.map((row) => row.n),
    )
  }

  /** Forgets everything: after a transaction that failed, numbers may stand for other claims. */
  clear(): void {
    this.#claims.clear()
    this.#contexts.clear()
  }

  async #told(session: Session, rows: readonly Said[], wanted: readonly number[]): Promise<KeptTold[]> {
    const fresh = new Map<number, Known>()
    for (const row of rows) {
      if (!this.#claims.has(row.n))
        fresh.set(row.n, { document: row.document, claim: claimOf(row) as EventClaim })
    }
    const found = wanted.flatMap((n) => {
      const known = this.#claims.get(n) ?? fresh.get(n)
      return known === undefined ? [] : [{ n, known }]
    })
    const contexts = await this.#contextsOf(
      session,
      found.map(({ known }) => known.document),
    )
    return found.map(({ n, known }) => {
      this.#remember(n, known)
      const context = contexts.get(known.document)!
      if (known.kept === undefined || known.context !== context) {
        const { row, document, publisher } = context
        known.context = context
        known.kept = { n, document: row, told: { claim: known.claim, document, publisher } }
      }
      return known.kept
    })
  }

  /** Documents as they stand now; those that are as they were come out as the same objects. */
  async #contextsOf(session: Session, numbers: Iterable<number>): Promise<Map<number, Context>> {
    const rows = await documentsByNumber(session, numbers)
    const publishers = await publishersByName(
      session,
      [...rows.values()].flatMap(({ publisher }) => publisher ?? []),
    )
    const contexts = new Map<number, Context>()
    for (const [n, row] of rows) {
      const publisher = row.publisher === null ? null : (publishers.get(row.publisher) ?? null)
      const before = this.#contexts.get(n)
      const context =
        before !== undefined && isSame(before.row, row) && isSame(before.publisher, publisher)
          ? before
          : { row, publisher, document: keptDocument(row) }
      contexts.set(n, context)
      this.#contexts.delete(n)
      this.#contexts.set(n, context)
    }
    for (const n of this.#contexts.keys()) {
      if (this.#contexts.size <= MOST_DOCUMENTS) break
      this.#contexts.delete(n)
    }
    return contexts
  }

  #remember(n: number, known: Known): void {
    this.#claims.delete(n)
    this.#claims.set(n, known)
    if (this.#claims.size > MOST) this.#claims.delete(this.#claims.keys().next().value!)
  }
}

function isSame(a: object | null, b: object | null): boolean {
  if (a === null || b === null) return a === b
  return Object.entries(a).every(([column, value]) => (b as Record<string, unknown>)[column] === value)
}
