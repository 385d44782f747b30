// Block keys: which claims need comparing because they share a key and their days overlap.
import { insertRows } from './rows.ts'
import type { BlockKeyRow, Session } from './tables.ts'

/** A key with the days on which it holds, counted from 1970-01-01, both inclusive. */
export interface BlockKey {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** Longest range of each class of widths, in days. */
const WIDTHS = [8, 64, 512, Number.POSITIVE_INFINITY] as const
/** No claim is older or younger: days before the year 0 or after 9999. */
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896

export async function insertBlockKeys(
  session: Session,
  rows: readonly { readonly claim: number; readonly keys: readonly BlockKey[] }[],
): Promise<void> {
  await insertRows(
    session,
    'block_keys',
    rows.flatMap(({ claim, keys }) => keys.map((key) => blockRow(claim, key))),
    { ignore: true },
  )
}

/** Takes a claim out of its blocks. */
export async function deleteBlockKeys(
  { db }: Session,
  claim: number,
  keys: readonly BlockKey[],
): Promise<void> {
  for (const key of keys) {
    const row = blockRow(claim, key)
    await db
      .deleteFrom('block_keys')
      .where('key', '=', row.key)
      .where('width', '=', row.width)
      .where('from_day', '=', row.from_day)
      .where('claim', '=', claim)
      .execute()
  }
}

function blockRow(claim: number, { key, from, to }: BlockKey): BlockKeyRow {
  const fromDay = bounded(from)
  const toDay = bounded(to)
  const width = WIDTHS.findIndex((most) => toDay - fromDay <= most)
  return { key, width, from_day: fromDay, to_day: toDay, claim }
}

/** Live claims that share the key on at least one day, in no order. */
export async function claimsInBlock({ db }: Session, { key, from, to }: BlockKey): Promise<number[]> {
  const first = bounded(from)
  const last = bounded(to)
  const rows = await db
    .selectFrom('block_keys')
    .innerJoin('claims', 'claims.n', 'block_keys.claim')
    .select('block_keys.claim')
    .where('claims.live', '=', 1)
    .where('key', '=', key)
    .where((where) =>
      // Each class is one stretch of the index: a range that reaches `first` cannot begin long before it.
      where.or(
        WIDTHS.map((most, width) =>
          where.and([
            where('width', '=', width),
            where('from_day', '>=', Math.max(FIRST_DAY, first - most)),
            where('from_day', '<=', last),
            where('to_day', '>=', first),
          ]),
        ),
      ),
    )
    .execute()
  return rows.map((row) => row.claim)
}

function bounded(day: number): number {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, Math.trunc(day)))
}
