// Full text behind one interface: FTS5 in SQLite, tsvector in PostgreSQL. Both get words that are folded already.
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { inLists } from './rows.ts'
import type { Session } from './tables.ts'
import { phrasesOf, wordsOf } from './words.ts'

/** What is looked through for a claim. */
export interface Searched {
  readonly claim: number
  readonly title: string
  readonly quote: string
}

/** Between title and quote no phrase holds. */
const GAP = 8

/** Claims of one statement. */
const AT_ONCE = 128

/** Makes claims findable. */
export async function addWords({ db, dialect }: Session, rows: readonly Searched[]): Promise<void> {
  for (let done = 0; done < rows.length; done += AT_ONCE) {
    const values = rows.slice(done, done + AT_ONCE).map(({ claim, title, quote }) => {
      const [titleWords, quoteWords] = [wordsOf(title), wordsOf(quote)]
      return dialect === 'sqlite'
        ? sql`(${claim}, ${titleWords.join(' ')}, ${quoteWords.join(' ')})`
        : sql`(${claim}, ${vectorOf(titleWords, quoteWords)}::tsvector)`
    })
    const columns = dialect === 'sqlite' ? sql`rowid, title, quote` : sql`claim, words`
    await sql`insert into claim_words (${columns}) values ${sql.join(values)}`.execute(db)
  }
}

/** Makes claims unfindable. */
export async function removeWords({ db, dialect }: Session, claims: readonly number[]): Promise<void> {
  const key = dialect === 'sqlite' ? sql`rowid` : sql`claim`
  await inLists(claims, async (some) => {
    await sql`delete from claim_words where ${key} in (${sql.join(some)})`.execute(db)
    return []
  })
}

/** Makes all claims unfindable. */
export async function clearWords({ db, dialect }: Session): Promise<void> {
  await (dialect === 'sqlite'
    ? sql`insert into claim_words (claim_words) values ('delete-all')`
    : sql`delete from claim_words`
  ).execute(db)
}

/** Numbers of the claims that hold what is looked for, as a subquery; null when the query holds no word. */
export function claimsWith(dialect: Session['dialect'], query: string): RawBuilder<number> | null {
  const phrases = phrasesOf(query)
  if (phrases.length === 0) return null
  if (dialect === 'sqlite') {
    const match = phrases.map((words) => `"${words.join(' ')}"`).join(' AND ')
    return sql<number>`select rowid as n from claim_words where claim_words match ${match}`
  }
  const match = phrases.map((words) => `(${words.map((word) => `'${word}'`).join(' <-> ')})`).join(' & ')
  return sql<number>`select claim as n from claim_words where words @@ ${match}::tsquery`
}

/** More claims than these are better found by walking through all claims in order. */
const FEW = 1_000

/** Numbers of the claims that hold what is looked for when they are few; null when they are many. */
export async function fewClaimsWith({ db, dialect }: Session, query: string): Promise<number[] | null> {
  const found = claimsWith(dialect, query)
  if (found === null) return []
  const { rows } = await sql<{ n: number }>`${found} limit ${FEW + 1}`.execute(db)
  return rows.length > FEW ? null : rows.map(({ n }) => n)
}

/** That a column is one of some numbers: one statement however many they are. */
export function isOneOf(
  dialect: Session['dialect'],
  column: Expression<number>,
  numbers: readonly number[],
): RawBuilder<SqlBool> {
  return dialect === 'sqlite'
    ? sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(numbers)}))`
    : sql<SqlBool>`${column} = any (${`{${numbers.join()}}`}::bigint[])`
}

/** A tsvector as PostgreSQL reads it. Words are letters and digits only, so that nothing needs to be escaped. */
function vectorOf(title: readonly string[], quote: readonly string[]): string {
  const positions = new Map<string, number[]>()
  const place = (words: readonly string[], first: number): void => {
    for (const [index, word] of words.entries()) {
      const places = positions.get(word) ?? []
      // PostgreSQL takes 256 places a word, none beyond 16383.
      if (places.length < 255) places.push(Math.min(first + index, 16_383))
      positions.set(word, places)
    }
  }
  place(title, 1)
  place(quote, title.length + GAP)
  return [...positions].map(([word, places]) => `'${word}':${[...new Set(places)].join(',')}`).join(' ')
}
