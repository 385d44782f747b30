// One page of a list: how much, in which order, and where it goes on.
import type { PageRequest, SortBy } from '../model/index.ts'

/** A page as queries take it. */
export interface PageOf {
  readonly sort: SortBy
  readonly ascending: boolean
  readonly limit: number
  /** Value and id of the last row of the page before. */
  readonly after: { readonly value: string; readonly id: string } | null
}

const USUAL = 100
const MOST = 10_000

/** A request without what only the store knows: where `after` stands. */
export function pageOf(request: PageRequest): Omit<PageOf, 'after'> {
  const limit = Number.isFinite(request.limit) ? Math.trunc(request.limit!) : USUAL
  return {
    sort: request.sort ?? 'when',
    ascending: request.order === 'ascending',
    limit: Math.min(MOST, Math.max(1, limit)),
  }
}
