// Events counted by day: what timelines are made of.
import { sql } from 'kysely'
import type { Filter } from '../model/index.ts'
import { listOf } from './conditions.ts'
import { eventConditions } from './event-queries.ts'
import type { Session } from './tables.ts'

/** Events of one day, one quad, and one answer to whether they count. */
export interface DayCount {
  readonly day: string
  readonly counts: number
  readonly quad: number
  readonly events: number
  /** Sum of their scores. */
  readonly score: number
}

/** The events that a filter finds, by day. Those of no known day are left out. */
export async function countsByDay(session: Session, filter: Filter): Promise<DayCount[]> {
  const pair = pairOf(filter)
  return pair === null ? countEvents(session, filter) : countPair(session, pair)
}

async function countEvents(session: Session, filter: Filter): Promise<DayCount[]> {
  const conditions = await eventConditions(session, filter)
  return session.db
    .selectFrom('events')
    .select(['day', 'counts', 'quad'])
    .select((all) => [all.fn.countAll<number>().as('events'), all.fn.sum<number>('score').as('score')])
    .where('day', '!=', '')
    .where((events) => events.and(conditions.map((condition) => condition(events))))
    .groupBy(['day', 'counts', 'quad'])
    .orderBy('day')
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
  if (named.length !== 2 || named[0] === named[1] || !named.every(isCountry)) return null
  const how = parties.length === 2 ? 'with' : 'to'
  if (how === 'to' && actors.length !== 1) return null
  return parties.length === 1 ? null : { how, one: named[0]!, other: named[1]!, counts, since, until }
}

function isCountry(value: string): boolean {
  return /^[A-Z]{3}$/.test(value)
}

function countPair({ db }: Session, { how, one, other, counts, since, until }: Pair): Promise<DayCount[]> {
  return db
    .selectFrom('event_pairs')
    .select([
      'day',
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
    .groupBy(['day', 'counts', 'quad'])
    .orderBy('day')
    .execute()
}
