// Events counted by day: what timelines are made of.
import { sql } from 'kysely'
import type { Filter } from '../model/index.ts'
import { listOf } from './conditions.ts'
import { eventConditions } from './event-queries.ts'
import type { Session } from './tables.ts'

/** Events of one day, month or year, of one quad, and one answer to whether they count. */
export interface DayCount {
  /** `2024-06-03`, `2024-06` or `2024`. */
  readonly day: string
  readonly counts: number
  readonly quad: number
  readonly events: number
  /** Sum of their scores. */
  readonly score: number
}

/** How much of a day tells the days, months and years that can be counted by. */
const LENGTHS = { day: 10, month: 7, year: 4 } as const

/** The events that a filter finds, by day, month or year. Those of no known day are left out. */
export async function countsBy(
  session: Session,
  filter: Filter,
  by: keyof typeof LENGTHS,
): Promise<DayCount[]> {
  const pair = pairOf(filter)
  return pair === null ? countEvents(session, filter, by) : countPair(session, pair, by)
}

/** Counted by the store: a busy pair has thousands of days, each of which would be a row. */
function stepOf(by: keyof typeof LENGTHS) {
  return by === 'day' ? sql<string>`day` : sql<string>`substr(day, 1, ${sql.lit(LENGTHS[by])})`
}

async function countEvents(session: Session, filter: Filter, by: keyof typeof LENGTHS): Promise<DayCount[]> {
  const conditions = await eventConditions(session, filter)
  return session.db
    .selectFrom('events')
    .select([stepOf(by).as('day'), 'counts', 'quad'])
    .select((all) => [all.fn.countAll<number>().as('events'), all.fn.sum<number>('score').as('score')])
    .where('day', '!=', '')
    .where((events) => events.and(conditions.map((condition) => condition(events))))
    .groupBy([stepOf(by), 'counts', 'quad'])
    .orderBy(stepOf(by))
    .execute()
}

interface Pair {
  readonly how: 'to' | 'with'
  readonly one: string
  readonly other: string
  readonly counts: boolean | undefined
  readonly since: string | undefined
  readonly until: string | undefined
}

/** A filter that asks for two countries and nothing else has its answer ready. */
function pairOf(filter: Filter): Pair | null {
  const { actor, recipient, party, counts, since, until, ...others } = filter
  if (Object.values(others).some((value) => value !== undefined)) return null
  const [actors, recipients, parties] = [listOf(actor), listOf(recipient), [...listOf(party)].sort()]
  const named = [...actors, ...recipients, ...parties]
  if (named.length !== 2 || !named.every(isCountry)) return null
  const how = parties.length === 2 ? 'with' : 'to'
  // A country does things to itself, but is no two parties.
  if (how === 'with' && named[0] === named[1]) return null
  if (how === 'to' && actors.length !== 1) return null
  return parties.length === 1 ? null : { how, one: named[0]!, other: named[1]!, counts, since, until }
}

function isCountry(value: string): boolean {
  return /^[A-Z]{3}$/.test(value)
}

function countPair(
  { db }: Session,
  { how, one, other, counts, since, until }: Pair,
  by: keyof typeof LENGTHS,
): Promise<DayCount[]> {
  return db
    .selectFrom('event_pairs')
    .select([
      stepOf(by).as('day'),
      'counts',
      'quad',
      sql<number>`count(*)`.as('events'),
      sql<number>`sum(score)`.as('score'),
    ])
    .where('how', '=', how)
    .where('one', '=', one)
    .where('other', '=', other)
    .where('day', '!=', '')
    .$if(since !== undefined, (query) => query.where('last_day', '>=', since!))
    .$if(until !== undefined, (query) => query.where('day', '<=', until!))
    .$if(counts !== undefined, (query) => query.where('counts', '=', counts ? 1 : 0))
    .groupBy([stepOf(by), 'counts', 'quad'])
    .orderBy(stepOf(by))
    .execute()
}
