// Claims with their documents as judging takes them; those asked for lately stay at hand.

import type { Told } from '../ledger/index.ts'
import type { EventClaim, Publisher } from '../model/index.ts'
import { claimOf, claimsByNumber } from '../store/claims.ts'
import { documentsByNumber, keptDocument } from '../store/documents.ts'
import { publishersByName } from '../store/publishers.ts'
import type { ClaimRow, DocumentRow, Session } from '../store/tables.ts'

/** Claims at hand: some megabytes. */
const MOST = 8_000

/** A claim of the store on its way to be judged. */
export interface KeptTold {
  readonly n: number
  readonly document: DocumentRow
  readonly told: Told
}

export class ToldCache {
  /** Claims never change. What became of their documents does, and is always asked for. */
  readonly #claims = new Map<number, { readonly document: number; readonly claim: EventClaim }>()

  /** The claims of these numbers, in no order. */
  async byNumber(session: Session, numbers: Iterable<number>): Promise<KeptTold[]> {
    const wanted = new Set(numbers)
    const lacking = [...wanted].filter((n) => !this.#claims.has(n))
    const rows = await claimsByNumber(session, lacking)
    return this.#told(session, rows, [...wanted])
  }

  /** The claims of these rows. */
  ofRows(session: Session, rows: readonly ClaimRow[]): Promise<KeptTold[]> {
    return this.#told(
      session,
      rows,
      rows.map((row) => row.n),
    )
  }

  /** Forgets everything: after a transaction that failed, numbers may stand for other claims. */
  clear(): void {
    this.#claims.clear()
  }

  async #told(session: Session, rows: readonly ClaimRow[], wanted: readonly number[]): Promise<KeptTold[]> {
    const fresh = new Map(
      rows.map((row) => [
        row.n,
        this.#claims.get(row.n) ?? { document: row.document, claim: claimOf(row) as EventClaim },
      ]),
    )
    const found = wanted.flatMap((n) => {
      const known = this.#claims.get(n) ?? fresh.get(n)
      return known === undefined ? [] : [{ n, known }]
    })
    const documents = await documentsByNumber(
      session,
      found.map(({ known }) => known.document),
    )
    const publishers = await publishersByName(
      session,
      [...documents.values()].flatMap(({ publisher }) => publisher ?? []),
    )
    for (const { n, known } of found) this.#remember(n, known)
    const contexts = new Map([...documents].map(([n, row]) => [n, contextOf(row, publishers)]))
    return found.map(({ n, known }) => {
      const { document, context } = contexts.get(known.document)!
      return { n, document, told: { claim: known.claim, ...context } }
    })
  }

  #remember(n: number, known: { readonly document: number; readonly claim: EventClaim }): void {
    this.#claims.delete(n)
    this.#claims.set(n, known)
    if (this.#claims.size > MOST) this.#claims.delete(this.#claims.keys().next().value!)
  }
}

function contextOf(row: DocumentRow, publishers: ReadonlyMap<string, Publisher>) {
  const publisher = row.publisher === null ? null : (publishers.get(row.publisher) ?? null)
  return { document: row, context: { document: keptDocument(row), publisher } }
}
