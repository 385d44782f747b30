// Publishers, as documents name them, and a person's grades.
import type { Publisher, Reliability } from '../model/index.ts'
import { inLists, insertRows } from './rows.ts'
import type { PublisherRow, Session } from './tables.ts'

export function publisherOf(row: PublisherRow): Publisher {
  return {
    name: row.name,
    actor: row.actor,
    country: row.country,
    stateMedia: row.state_media === 1,
    reliability: row.reliability as Reliability | null,
    note: row.note,
  }
}

/** What the knowledge says of a publisher. */
export type PublisherFacts = Pick<Publisher, 'name' | 'actor' | 'country' | 'stateMedia'>

/** Keeps publishers that are new; those that are there stay as they are. */
export async function addPublishers(session: Session, publishers: readonly PublisherFacts[]): Promise<void> {
  const rows = publishers.map(({ name, actor, country, stateMedia }) => ({
    name,
    actor,
    country,
    state_media: stateMedia ? 1 : 0,
    reliability: null,
    note: null,
  }))
  await insertRows(session, 'publishers', rows, { ignore: true })
}

export async function publishersByName(
  { db }: Session,
  names: Iterable<string>,
): Promise<Map<string, Publisher>> {
  const rows = await inLists(names, (some) =>
    db.selectFrom('publishers').selectAll().where('name', 'in', some).execute(),
  )
  return new Map(rows.map((row) => [row.name, publisherOf(row)]))
}

export async function allPublishers({ db }: Session): Promise<Publisher[]> {
  const rows = await db.selectFrom('publishers').selectAll().orderBy('name').execute()
  return rows.map(publisherOf)
}

export async function publisherNames({ db }: Session): Promise<Set<string>> {
  const rows = await db.selectFrom('publishers').select('name').execute()
  return new Set(rows.map((row) => row.name))
}

/** Keeps a publisher as another ledger has it. */
export async function addGraded(session: Session, publisher: Publisher): Promise<void> {
  await addPublishers(session, [publisher])
  await setGrade(session, publisher.name, publisher.reliability, publisher.note)
}

/** Sets or takes back a grade. */
export async function setGrade(
  { db }: Session,
  name: string,
  reliability: Reliability | null,
  note: string | null,
): Promise<void> {
  await db.updateTable('publishers').set({ reliability, note }).where('name', '=', name).execute()
}

/** Writes what better knowledge says of a publisher. */
export async function setFacts({ db }: Session, facts: PublisherFacts): Promise<void> {
  await db
    .updateTable('publishers')
    .set({ actor: facts.actor, country: facts.country, state_media: facts.stateMedia ? 1 : 0 })
    .where('name', '=', facts.name)
    .execute()
}
