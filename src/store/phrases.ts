// Phrases in quotation marks: how often each is used, and by which claims.
import { sql } from 'kysely'
import type { Filter } from '../model/index.ts'
import { claimConditions } from './claim-queries.ts'
import { inLists } from './rows.ts'
import type { Session } from './tables.ts'

export interface PhraseCount {
  readonly phrase: string
  readonly uses: number
}

/** One use of a phrase. */
export interface PhraseUse {
  readonly phrase: string
  readonly words: string
  readonly claim: string
  readonly json: string
  readonly published: string
  readonly origin: string
}

/** The phrases that the claims of a filter use, most used first. */
export async function countPhrases(session: Session, filter: Filter, limit: number): Promise<PhraseCount[]> {
  const conditions = await claimConditions(session, filter)
  return session.db
    .selectFrom('claim_phrases')
    .select('phrase')
    .select((all) => all.fn.countAll<number>().as('uses'))
    .where('claim', 'in', (claims) =>
      claims
        .selectFrom('claims')
        .select('n')
        .where((each) => each.and(conditions.map((condition) => condition(each)))),
    )
    .groupBy('phrase')
    .orderBy('uses', 'desc')
    .orderBy('phrase')
    .limit(limit)
    .execute()
}

/** Every use of these phrases by the claims of a filter, first published first; undated ones last. */
export async function usesOfPhrases(
  session: Session,
  filter: Filter,
  phrases: readonly string[],
): Promise<PhraseUse[]> {
  const conditions = await claimConditions(session, filter)
  return inLists(phrases, (some) =>
    session.db
      .selectFrom('claims')
      .innerJoin('claim_phrases', 'claim_phrases.claim', 'claims.n')
      .innerJoin('documents', 'documents.n', 'claims.document')
      .select([
        'claim_phrases.phrase',
        'claim_phrases.words',
        'claims.id as claim',
        'claims.json',
        'claims.published',
        'documents.origin',
      ])
      .where('claim_phrases.phrase', 'in', some)
      .where('claims.n', 'in', (claims) =>
        claims
          .selectFrom('claims')
          .select('n')
          .where((each) => each.and(conditions.map((condition) => condition(each)))),
      )
      .orderBy(sql`case when claims.published = '' then 1 else 0 end`)
      .orderBy('claims.published')
      .orderBy('claims.id')
      .execute(),
  )
}
