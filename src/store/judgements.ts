// Judgements: what the rules found of pairs of claims, and what persons said of them.
import { deleteRows, inLists, insertRows } from './rows.ts'
import type { JudgementRow, LikenessRow, Session } from './tables.ts'

/** A pair of claims, the one with the lower number first. */
export type LikenessPair = Pick<LikenessRow, 'left_claim' | 'right_claim'>

/** Keeps what the rules found of pairs; what is there stays. */
export async function putLikenesses(session: Session, rows: readonly LikenessRow[]): Promise<void> {
  await insertRows(session, 'likenesses', rows, { ignore: true })
}

/** Forgets what the rules found of these pairs. */
export async function deletePairs(session: Session, pairs: readonly LikenessPair[]): Promise<void> {
  await deleteRows(
    session,
    'likenesses',
    pairs.map(({ left_claim, right_claim }) => ({ left_claim, right_claim })),
  )
}

/** Forgets what the rules found of claims. */
export async function deleteLikenesses({ db }: Session, claims: readonly number[]): Promise<void> {
  await inLists(claims, async (some) => {
    await db.deleteFrom('likenesses').where('left_claim', 'in', some).execute()
    await db.deleteFrom('likenesses').where('right_claim', 'in', some).execute()
    return []
  })
}

/** What the rules found of pairs that have one of these claims. */
export async function likenessesOf({ db }: Session, claims: readonly number[]): Promise<LikenessRow[]> {
  const left = await inLists(claims, (some) =>
    db.selectFrom('likenesses').selectAll().where('left_claim', 'in', some).execute(),
  )
  const right = await inLists(claims, (some) =>
    db.selectFrom('likenesses').selectAll().where('right_claim', 'in', some).execute(),
  )
  const pairs = new Map([...left, ...right].map((row) => [`${row.left_claim} ${row.right_claim}`, row]))
  return [...pairs.values()]
}

/** What the rules found of pairs whose two claims are both among these. */
export async function likenessesAmong({ db }: Session, claims: readonly number[]): Promise<LikenessRow[]> {
  const all = new Set(claims)
  const rows = await inLists(claims, (some) =>
    db
      .selectFrom('likenesses')
      .selectAll()
      .where('left_claim', 'in', some)
      .orderBy('left_claim')
      .orderBy('right_claim')
      .execute(),
  )
  return rows.filter((row) => all.has(row.right_claim))
}

/** The same without the reasons, of which there are as many. */
export async function verdictsAmong(
  { db }: Session,
  claims: readonly number[],
): Promise<Omit<LikenessRow, 'because'>[]> {
  const all = new Set(claims)
  const rows = await inLists(claims, (some) =>
    db
      .selectFrom('likenesses')
      .select(['left_claim', 'right_claim', 'verdict', 'score'])
      .where('left_claim', 'in', some)
      .execute(),
  )
  return rows.filter((row) => all.has(row.right_claim))
}

/** What persons said of pairs that have one of these claims, newest last; also what was taken back. */
export async function judgementsOf({ db }: Session, claims: readonly string[]): Promise<JudgementRow[]> {
  const left = await inLists(claims, (some) =>
    db.selectFrom('judgements').selectAll().where('left_id', 'in', some).execute(),
  )
  const right = await inLists(claims, (some) =>
    db.selectFrom('judgements').selectAll().where('right_id', 'in', some).execute(),
  )
  const rows = [...new Map([...left, ...right].map((row) => [row.id, row])).values()]
  return rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
}

/** Which of these ids there are. */
export async function knownJudgements({ db }: Session, ids: Iterable<string>): Promise<Set<string>> {
  const rows = await inLists(ids, (some) =>
    db.selectFrom('judgements').select('id').where('id', 'in', some).execute(),
  )
  return new Set(rows.map((row) => row.id))
}

export function allJudgements({ db }: Session): Promise<JudgementRow[]> {
  return db.selectFrom('judgements').selectAll().orderBy('at').orderBy('id').execute()
}

/** Records a person's word; said again after it was taken back, it holds again. */
export async function putJudgement({ db }: Session, row: JudgementRow): Promise<void> {
  await db
    .insertInto('judgements')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ note: row.note, at: row.at, withdrawn_at: row.withdrawn_at }),
    )
    .execute()
}

/** Takes back what persons said of a pair. The number of words taken back. */
export async function withdrawJudgements(
  { db }: Session,
  left: string,
  right: string,
  at: string,
): Promise<number> {
  const result = await db
    .updateTable('judgements')
    .set({ withdrawn_at: at })
    .where('left_id', '=', left)
    .where('right_id', '=', right)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function deleteJudgement({ db }: Session, id: string): Promise<void> {
  await db.deleteFrom('judgements').where('id', '=', id).execute()
}
