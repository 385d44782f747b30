// Claims that a filter finds, in pages that stay the same while others are added.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { ChanceryError } from '../errors.ts'
import type { Filter, SortBy } from '../model/index.ts'
import { type KeyCondition, keyConditions, listOf, thingConditions } from './conditions.ts'
import { claimsWith, fewClaimsWith, isOneOf } from './full-text.ts'
import { pageByDays, type Stretch } from './newest.ts'
import type { PageOf } from './page.ts'
import type { ClaimRow, Session, Tables } from './tables.ts'

const COLUMNS = { when: 'day', published: 'published', added: 'added_at' } as const

type Claims = ExpressionBuilder<Tables, 'claims'>

/** A page of claims. */
export async function pageOfClaims(session: Session, filter: Filter, page: PageOf): Promise<ClaimRow[]> {
  return pageByDays(session, 'claim_keys', filter, page, (stretch) =>
    pageWithin(session, filter, page, stretch),
  )
}

async function pageWithin(
  session: Session,
  filter: Filter,
  page: PageOf,
  stretch: Stretch,
): Promise<ClaimRow[]> {
  const column = COLUMNS[page.sort]
  const direction = page.ascending ? 'asc' : 'desc'
  const conditions = await claimConditions(session, filter, stretch)
  let query = session.db
    .selectFrom('claims')
    .selectAll()
    .where((claims) => claims.and(conditions.map((condition) => condition(claims))))
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(page.limit)
  if (page.after !== null) {
    const { value, id } = page.after
    query = query.where((claims) =>
      claims(claims.refTuple(column, 'id'), page.ascending ? '>' : '<', claims.tuple(value, id)),
    )
  }
  return query.execute()
}

export async function countClaims(session: Session, filter: Filter): Promise<number> {
  const conditions = await claimConditions(session, filter)
  const row = await session.db
    .selectFrom('claims')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where((claims) => claims.and(conditions.map((condition) => condition(claims))))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Numbers of all claims that a filter finds. */
export async function claimNumbers(session: Session, filter: Filter): Promise<Set<number>> {
  const conditions = await claimConditions(session, filter)
  const rows = await session.db
    .selectFrom('claims')
    .select('n')
    .where((claims) => claims.and(conditions.map((condition) => condition(claims))))
    .execute()
  return new Set(rows.map((row) => row.n))
}

/** Where a page goes on that stopped at the claim `id`. @throws ChanceryError `not-found`. */
export async function placeOfClaim(
  { db }: Session,
  id: string,
  sort: SortBy,
): Promise<{ value: string; id: string }> {
  const row = await db
    .selectFrom('claims')
    .select(COLUMNS[sort])
    .where('id', '=', id)
    .orderBy('live', 'desc')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) throw new ChanceryError('not-found', `no claim ${id}`, 'Begin with the first page.')
  return { value: Object.values(row)[0] as string, id }
}

type Condition = (claims: Claims) => Expression<SqlBool>

/** The conditions of a filter on claims. */
export async function claimConditions(
  session: Session,
  filter: Filter,
  stretch: Stretch = { from: null, to: null },
): Promise<Condition[]> {
  const all: Condition[] = [(claims) => claims(filter.all ? 'live' : 'shown', '=', 1)]
  const column = (name: keyof ClaimRow, values: readonly (string | number)[]): void => {
    if (values.length > 0) all.push((claims) => claims(name, 'in', values))
  }
  column('kind', listOf(filter.kind))
  column('type', listOf(filter.type))
  column('quad', listOf(filter.quad))
  column('certainty', listOf(filter.certainty))
  column('reality', listOf(filter.reality))
  column('polarity', listOf(filter.polarity))
  const { since, until, text } = filter
  if (since !== undefined) all.push((claims) => claims('last_day', '>=', since))
  if (until !== undefined) all.push((claims) => claims('day', '<=', until))
  if (until !== undefined && since === undefined) all.push((claims) => claims('day', '!=', ''))
  if (stretch.from !== null) all.push((claims) => claims('day', '>=', stretch.from))
  if (stretch.to !== null) all.push((claims) => claims('day', '<=', stretch.to))
  for (const group of await keyConditions(session, filter)) {
    all.push((claims) => claims.and(group.map((key) => hasKey(claims, key, stretch))))
  }
  const things = thingConditions(filter)
  if (things.length > 0) {
    all.push((claims) =>
      claims.or(things.map((words) => claims.and(words.map((key) => hasKey(claims, key))))),
    )
  }
  const documents = listOf(filter.document)
  if (documents.length > 0) {
    all.push((claims) =>
      claims('document', 'in', claims.selectFrom('documents').select('n').where('id', 'in', documents)),
    )
  }
  if (text !== undefined && text.trim() !== '') {
    const few = await fewClaimsWith(session, text)
    if (few === null) {
      const found = claimsWith(session.dialect, text)
      all.push((claims) => sql<SqlBool>`${claims.ref('n')} in (${found})`)
    } else {
      // Without the plus, SQLite would rather walk through all claims that are shown.
      all[0] = (claims) => sql<SqlBool>`+${claims.ref(filter.all ? 'live' : 'shown')} = 1`
      all.push((claims) => isOneOf(session.dialect, claims.ref('n'), few))
    }
  }
  return all
}

function hasKey(
  claims: Claims,
  { roles, keys }: KeyCondition,
  { from, to }: Stretch = { from: null, to: null },
): Expression<SqlBool> {
  let found = claims
    .selectFrom('claim_keys')
    .select('claim')
    .where('role', 'in', roles)
    .where('key', 'in', keys)
  if (from !== null) found = found.where('day', '>=', from)
  if (to !== null) found = found.where('day', '<=', to)
  return claims('n', 'in', found)
}
