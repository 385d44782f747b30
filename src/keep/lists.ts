// Pages of claims and events, and all of them one page after the other.
import type { Filter, KeptDocument, PageRequest } from '../model/index.ts'
import { pageOfClaims, placeOfClaim } from '../store/claim-queries.ts'
import { documentsAfter, keptDocument, textOf } from '../store/documents.ts'
import { pageOfEvents, placeOfEvent } from '../store/event-queries.ts'
import { pageOf } from '../store/page.ts'
import type { Store } from '../store/store.ts'
import type { ClaimRow, DocumentRow, EventRow, Session } from '../store/tables.ts'

const AT_ONCE = 500
const TEXTS_AT_ONCE = 50

export async function pageOfClaimRows(
  session: Session,
  filter: Filter,
  request: PageRequest,
): Promise<ClaimRow[]> {
  const page = pageOf(request)
  const after = request.after === undefined ? null : await placeOfClaim(session, request.after, page.sort)
  return pageOfClaims(session, filter, { ...page, after })
}

export async function pageOfEventRows(
  session: Session,
  filter: Filter,
  request: PageRequest,
): Promise<EventRow[]> {
  const page = pageOf(request)
  const after = request.after === undefined ? null : await placeOfEvent(session, request.after, page.sort)
  return pageOfEvents(session, filter, { ...page, after })
}

/** What `make` makes of every claim, oldest first. */
export function eachClaimRow<Made>(
  store: Store,
  filter: Filter,
  make: (session: Session, rows: readonly ClaimRow[]) => Promise<readonly Made[]>,
): AsyncIterable<Made> {
  return each(store, (session, after) => pageOfClaims(session, filter, oldestFirst(after)), make)
}

/** What `make` makes of every event, oldest first. */
export function eachEventRow<Made>(
  store: Store,
  filter: Filter,
  make: (session: Session, rows: readonly EventRow[]) => Promise<readonly Made[]>,
): AsyncIterable<Made> {
  return each(store, (session, after) => pageOfEvents(session, filter, oldestFirst(after)), make)
}

function oldestFirst(after: { readonly value: string; readonly id: string } | null) {
  return { sort: 'when', ascending: true, limit: AT_ONCE, after } as const
}

async function* each<Row extends { readonly day: string; readonly id: string }, Made>(
  store: Store,
  page: (session: Session, after: { value: string; id: string } | null) => Promise<Row[]>,
  make: (session: Session, rows: readonly Row[]) => Promise<readonly Made[]>,
): AsyncIterable<Made> {
  for (let after: { value: string; id: string } | null = null; ; ) {
    const place: { value: string; id: string } | null = after
    const { rows, made } = await store.read(async (session) => {
      const rows = await page(session, place)
      return { rows, made: await make(session, rows) }
    })
    yield* made
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    after = { value: last.day, id: last.id }
  }
}

/** Every document with its text, in the order they were added. */
export async function* eachDocumentRow(
  store: Store,
): AsyncIterable<{ readonly kept: KeptDocument; readonly text: string }> {
  for (let last = 0; ; ) {
    const after: number = last
    const page = await store.read(async (session) => {
      const rows = await documentsAfter(session, after, TEXTS_AT_ONCE)
      const texts: { row: DocumentRow; text: string }[] = []
      for (const row of rows) texts.push({ row, text: await textOf(session, row.n) })
      return texts
    })
    for (const { row, text } of page) yield { kept: keptDocument(row), text }
    if (page.length < TEXTS_AT_ONCE) return
    last = page.at(-1)!.row.n
  }
}
