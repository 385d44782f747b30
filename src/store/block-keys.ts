// Block keys: which claims need comparing because they share a key and their days overlap.
import { sql } from 'kysely'
import { deleteRows, insertRows } from './rows.ts'
import type { BlockKeyRow, Session } from './tables.ts'

/** A key with the days on which it holds, counted from 1970-01-01, both inclusive. */
export interface BlockKey {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** The block keys of a claim. */
export interface Blocked {
  readonly claim: number
  readonly keys: readonly BlockKey[]
}

/** Longest range of each class of widths, in days. */
const WIDTHS = [8, 64, 512, Number.POSITIVE_INFINITY] as const
/** No claim is older or younger: days before the year 0 or after 9999. */
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896
/** Keys of one query. */
const AT_ONCE = 500

export async function insertBlockKeys(session: Session, claims: readonly Blocked[]): Promise<void> {
  await insertRows(session, 'block_keys', rowsOf(claims))
}

/** Takes claims out of their blocks. */
export async function deleteBlockKeys(session: Session, claims: readonly Blocked[]): Promise<void> {
  await deleteRows(
    session,
    'block_keys',
    rowsOf(claims).map(({ to_day: _, ...key }) => key),
  )
}

function rowsOf(claims: readonly Blocked[]): BlockKeyRow[] {
  return claims.flatMap(({ claim, keys }) => {
    const rows = new Map(keys.map((key) => [`${key.from} ${key.key}`, blockRow(claim, key)]))
    return [...rows.values()]
  })
}

function blockRow(claim: number, { key, from, to }: BlockKey): BlockKeyRow {
  const fromDay = bounded(from)
  const toDay = bounded(to)
  const width = WIDTHS.findIndex((most) => toDay - fromDay <= most)
  return { key, width, from_day: fromDay, to_day: toDay, claim }
}

/** For each claim the others that share a key with it on at least one day. */
export async function claimsInBlocks(
  session: Session,
  claims: readonly Blocked[],
): Promise<Map<number, Set<number>>> {
  // Claims of one text have the same keys over and over.
  const asked = new Map<string, { readonly key: BlockKey; readonly by: number[] }>()
  for (const { claim, keys } of claims) {
    for (const key of keys) {
      const name = `${key.from} ${key.to} ${key.key}`
      const same = asked.get(name)
      if (same === undefined) asked.set(name, { key, by: [claim] })
      else same.by.push(claim)
    }
  }
  const found = new Map(claims.map(({ claim }) => [claim, new Set<number>()]))
  const all = [...asked.values()]
  for (let done = 0; done < all.length; done += AT_ONCE) {
    const some = all.slice(done, done + AT_ONCE)
    const wanted = some.flatMap(({ key }, index) => stretchesOf(key, index))
    const { rows } = await sharing(session, JSON.stringify(wanted)).execute(session.db)
    for (const { one, other } of rows) {
      for (const claim of some[one]!.by) if (claim !== other) found.get(claim)!.add(other)
    }
  }
  return found
}

/** Each class of widths is one stretch of the index: a range that reaches the first day cannot begin long before it. */
function stretchesOf({ key, from, to }: BlockKey, index: number): (string | number)[][] {
  const first = bounded(from)
  return WIDTHS.map((most, width) => [
    index,
    key,
    width,
    Math.max(FIRST_DAY, first - most),
    bounded(to),
    first,
  ])
}

function sharing({ dialect }: Session, wanted: string) {
  const list =
    dialect === 'sqlite'
      ? sql`(select value ->> 0 as one, value ->> 1 as key, value ->> 2 as width, value ->> 3 as earliest,
          value ->> 4 as latest, value ->> 5 as reaching from json_each(${wanted})) as w cross join block_keys as b`
      : sql`(select (value ->> 0)::int as one, value ->> 1 as key, (value ->> 2)::int as width,
          (value ->> 3)::int as earliest, (value ->> 4)::int as latest, (value ->> 5)::int as reaching
          from json_array_elements(${wanted}::json)) as w cross join block_keys as b`
  return sql<{ one: number; other: number }>`
    select w.one, b.claim as other from ${list}
    where b.key = w.key and b.width = w.width and b.from_day between w.earliest and w.latest and b.to_day >= w.reaching`
}

function bounded(day: number): number {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, Math.trunc(day)))
}
