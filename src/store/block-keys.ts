// Block keys: which claims need comparing because they share a key and their days overlap.
import { CompiledQuery } from 'kysely'
import { deleteRows, insertRows, powerWithin } from './rows.ts'
import type { BlockKeyRow, Dialect, Session } from './tables.ts'

/** A key with the days on which it holds, counted from 1970-01-01, both inclusive. */
export interface BlockKey {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** The block keys of a claim. */
export interface Blocked {
  readonly claim: number
  /** A number above 0 for what the claim tells: claims of one number compare alike. */
  readonly telling: number
  readonly keys: readonly BlockKey[]
}

/** Longest range of each class of widths, in days. */
const WIDTHS = [8, 64, 512, Number.POSITIVE_INFINITY] as const
/** No claim is older or younger: days before the year 0 or after 9999. */
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896
/** Keys of one query. */
const AT_ONCE = 512

export async function insertBlockKeys(session: Session, claims: readonly Blocked[]): Promise<void> {
  await insertRows(session, 'block_keys', rowsOf(claims))
}

/** Takes claims out of their blocks. */
export async function deleteBlockKeys(session: Session, claims: readonly Blocked[]): Promise<void> {
  await deleteRows(
    session,
    'block_keys',
    rowsOf(claims).map(({ to_day: _, telling: __, ...key }) => key),
  )
}

function rowsOf(claims: readonly Blocked[]): BlockKeyRow[] {
  return claims.flatMap(({ claim, telling, keys }) => {
    const rows = new Map(keys.map((key) => [`${key.from} ${key.key}`, { ...blockRow(claim, key), telling }]))
    return [...rows.values()]
  })
}

function blockRow(claim: number, { key, from, to }: BlockKey): Omit<BlockKeyRow, 'telling'> {
  const fromDay = bounded(from)
  const toDay = bounded(to)
  const width = WIDTHS.findIndex((most) => toDay - fromDay <= most)
  return { key, width, from_day: fromDay, to_day: toDay, claim }
}

/** For each claim the others that share a key with it on at least one day, with the numbers of what they tell. */
export async function claimsInBlocks(
  session: Session,
  claims: readonly Blocked[],
): Promise<Map<number, Map<number, number>>> {
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
  const found = new Map(claims.map(({ claim }) => [claim, new Map<number, number>()]))
  const all = [...asked.values()]
  for (let done = 0; done < all.length; ) {
    const some = all.slice(done, done + powerWithin(all.length - done, AT_ONCE))
    for (const { one, others } of await sharing(
      session,
      some.map(({ key }) => key),
    )) {
      for (const text of others.split(',')) {
        const space = text.indexOf(' ')
        const [other, telling] = [Number(text.slice(0, space)), Number(text.slice(space + 1))]
        for (const claim of some[one]!.by) if (claim !== other) found.get(claim)!.set(other, telling)
      }
    }
    done += some.length
  }
  return found
}

/** The claims of each key, by its place in the list. */
async function sharing(
  session: Session,
  keys: readonly BlockKey[],
): Promise<{ readonly one: number; readonly others: string }[]> {
  const values = keys.flatMap(({ key, from, to }, one) => [one, key, bounded(from), bounded(to)])
  const query = CompiledQuery.raw(sharingSql(session.dialect, keys.length), values)
  const { rows } = await session.db.executeQuery(query)
  return rows as { one: number; others: string }[]
}

const statements = new Map<string, string>()

function sharingSql(dialect: Dialect, count: number): string {
  const name = `${dialect} ${count}`
  const known = statements.get(name)
  if (known !== undefined) return known
  const sqlite = dialect === 'sqlite'
  const list = Array.from({ length: count }, (_, at) =>
    sqlite
      ? '(?, ?, ?, ?)'
      : `($${at * 4 + 1}::int, $${at * 4 + 2}::text, $${at * 4 + 3}::int, $${at * 4 + 4}::int)`,
  )
  // Each class of widths is one stretch of the index: a range that reaches the first day cannot begin long before it.
  const widths = WIDTHS.map((most, width) => `(${width}, ${Math.min(most, LAST_DAY - FIRST_DAY)})`)
  // All claims of a key come in one row: there are many, and each row costs more than what it says.
  const made = `with w (one, key, first_day, last_day) as (values ${list.join()}), s (width, most) as (values ${widths.join()})
    select w.one as one, ${sqlite ? 'group_concat' : 'string_agg'}(b.claim || ' ' || b.telling, ',') as others
    from w cross join s cross join block_keys as b
    where b.key = w.key and b.width = s.width and b.from_day between w.first_day - s.most and w.last_day
      and b.to_day >= w.first_day
    group by w.one`
  statements.set(name, made)
  return made
}

function bounded(day: number): number {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, Math.trunc(day)))
}
