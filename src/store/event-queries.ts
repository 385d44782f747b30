// Events that a filter finds, in pages that stay the same while others are added.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { ChanceryError } from '../errors.ts'
import type { Filter, SortBy } from '../model/index.ts'
import { type KeyCondition, keyConditions, listOf, thingConditions } from './conditions.ts'
import { claimsWith, fewClaimsWith, isOneOf } from './full-text.ts'
import { pageByDays, type Stretch } from './newest.ts'
import type { PageOf } from './page.ts'
import type { EventRow, Session, Tables } from './tables.ts'

const COLUMNS = { when: 'day', published: 'published', added: 'added_at' } as const

type Events = ExpressionBuilder<Tables, 'events'>

/** A page of events. */
export async function pageOfEvents(session: Session, filter: Filter, page: PageOf): Promise<EventRow[]> {
  return pageByDays(session, 'event_keys', filter, page, (stretch) =>
    pageWithin(session, filter, page, stretch),
  )
}

async function pageWithin(
  session: Session,
  filter: Filter,
  page: PageOf,
  stretch: Stretch,
): Promise<EventRow[]> {
  const column = COLUMNS[page.sort]
  const direction = page.ascending ? 'asc' : 'desc'
  const conditions = await eventConditions(session, filter, stretch)
  let query = session.db
    .selectFrom('events')
    .selectAll()
    .where((events) => events.and(conditions.map((condition) => condition(events))))
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(page.limit)
  if (page.after !== null) {
    const { value, id } = page.after
    query = query.where((events) =>
      events(events.refTuple(column, 'id'), page.ascending ? '>' : '<', events.tuple(value, id)),
    )
  }
  return query.execute()
}

export async function countEvents(session: Session, filter: Filter): Promise<number> {
  const conditions = await eventConditions(session, filter)
  const row = await session.db
    .selectFrom('events')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where((events) => events.and(conditions.map((condition) => condition(events))))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Where a page goes on that stopped at the event `id`. @throws ChanceryError `not-found`. */
export async function placeOfEvent(
  { db }: Session,
  id: string,
  sort: SortBy,
): Promise<{ value: string; id: string }> {
  const row = await db.selectFrom('events').select(COLUMNS[sort]).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new ChanceryError('not-found', `no event ${id}`, 'Begin with the first page.')
  return { value: Object.values(row)[0] as string, id }
}

type Condition = (events: Events) => Expression<SqlBool>

/** The conditions of a filter on events. */
export async function eventConditions(
  session: Session,
  filter: Filter,
  stretch: Stretch = { from: null, to: null },
): Promise<Condition[]> {
  const all: Condition[] = []
  const column = (name: keyof EventRow, values: readonly (string | number)[]): void => {
    if (values.length > 0) all.push((events) => events(name, 'in', values))
  }
  // Assessments and relations tell of no event.
  const kinds = listOf(filter.kind)
  if (kinds.length > 0 && !kinds.includes('event')) all.push((events) => events('n', '<', 0))
  column('type', listOf(filter.type))
  column('quad', listOf(filter.quad))
  column('certainty', listOf(filter.certainty))
  column('reality', listOf(filter.reality))
  column('polarity', listOf(filter.polarity))
  column('standing', listOf(filter.standing))
  if (filter.counts !== undefined) column('counts', [filter.counts ? 1 : 0])
  const { since, until, text } = filter
  if (since !== undefined) all.push((events) => events('last_day', '>=', since))
  if (until !== undefined) all.push((events) => events('day', '<=', until))
  if (until !== undefined && since === undefined) all.push((events) => events('day', '!=', ''))
  if (stretch.from !== null) all.push((events) => events('day', '>=', stretch.from))
  if (stretch.to !== null) all.push((events) => events('day', '<=', stretch.to))
  for (const group of await keyConditions(session, filter)) {
    all.push((events) => events.and(group.map((key) => hasKey(events, key, stretch))))
  }
  const things = thingConditions(filter)
  if (things.length > 0) {
    all.push((events) =>
      events.or(things.map((words) => events.and(words.map((key) => hasKey(events, key))))),
    )
  }
  const documents = listOf(filter.document)
  if (documents.length > 0) {
    all.push((events) =>
      events(
        'n',
        'in',
        events
          .selectFrom('event_claims')
          .innerJoin('claims', 'claims.n', 'event_claims.claim')
          .innerJoin('documents', 'documents.n', 'claims.document')
          .select('event_claims.event')
          .where('documents.id', 'in', documents),
      ),
    )
  }
  if (text !== undefined && text.trim() !== '') {
    const few = await fewClaimsWith(session, text)
    const found = claimsWith(session.dialect, text)
    all.push((events) =>
      events(
        'n',
        'in',
        events
          .selectFrom('event_claims')
          .select('event')
          .where((claims) =>
            few === null
              ? sql<SqlBool>`${claims.ref('claim')} in (${found})`
              : isOneOf(session.dialect, claims.ref('claim'), few),
          ),
      ),
    )
  }
  return all
}

function hasKey(
  events: Events,
  { roles, keys }: KeyCondition,
  { from, to }: Stretch = { from: null, to: null },
): Expression<SqlBool> {
  let found = events
    .selectFrom('event_keys')
    .select('event')
    .where('role', 'in', roles)
    .where('key', 'in', keys)
  if (from !== null) found = found.where('day', '>=', from)
  if (to !== null) found = found.where('day', '<=', to)
  return events('n', 'in', found)
}
