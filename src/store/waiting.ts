// Claims whose events wait to be computed anew: whoever asks for events has that done first.
import { sql } from 'kysely'
import { inLists, insertRows } from './rows.ts'
import type { Session } from './tables.ts'

export async function insertWaiting(session: Session, claims: Iterable<number>): Promise<void> {
  await insertRows(
    session,
    'waiting',
    [...claims].map((claim) => ({ claim })),
    { ignore: true },
  )
}

/** Nothing of these components waits any more. */
export async function deleteWaiting(session: Session, components: readonly number[]): Promise<void> {
  if (!(await anyWaiting(session))) return
  await inLists(components, async (some) => {
    await session.db
      .deleteFrom('waiting')
      .where('claim', 'in', (claims) =>
        claims.selectFrom('claims').select('n').where('component', 'in', some),
      )
      .execute()
    return []
  })
}

export async function anyWaiting({ db }: Session): Promise<boolean> {
  return (await db.selectFrom('waiting').select('claim').limit(1).executeTakeFirst()) !== undefined
}

/** How many claims wait in each component that has any. */
export async function waitingComponents({ db }: Session): Promise<Map<number, number>> {
  const { rows } = await sql<{ component: number; count: number }>`
    select c.component, count(*) as count from waiting w cross join claims c where c.n = w.claim
    group by c.component order by c.component`.execute(db)
  return new Map(rows.map(({ component, count }) => [component, count]))
}
