// What persons say: of pairs of claims, of documents, of publishers.
import { ChanceryError } from '../errors.ts'
import type { Judgement, Publisher, Reliability, Verdict } from '../model/index.ts'
import { claimById, componentsByClaim, componentsOf, showClaims } from '../store/claims.ts'
import { documentById, updateDocument } from '../store/documents.ts'
import {
  allJudgements,
  judgementsOf,
  likenessesOf,
  putJudgement,
  withdrawJudgements,
} from '../store/judgements.ts'
import { allPublishers, setGrade } from '../store/publishers.ts'
import type { ClaimRow, DocumentRow, Session } from '../store/tables.ts'
import { fold } from '../store/words.ts'
import { judgementId, personJudgement, ruleJudgement } from './judgement.ts'
import type { Keeper } from './keeper.ts'
import { joinComponents } from './likeness.ts'
import { refreshEvents } from './refresh-events.ts'

/** Records a person's word on two claims and lets it hold. @throws ChanceryError `not-found`, `usage`. */
export async function judgePair(
  keeper: Keeper,
  session: Session,
  one: string,
  other: string,
  verdict: Verdict,
  note: string | null,
): Promise<Judgement> {
  const [left, right] = await pairOf(session, one, other)
  await withdrawJudgements(session, left.id, right.id, keeper.now())
  const row = {
    id: judgementId(left.id, right.id, verdict, 'person'),
    left_id: left.id,
    right_id: right.id,
    verdict,
    note,
    at: keeper.now(),
    withdrawn_at: null,
  }
  await putJudgement(session, row)
  if (verdict === 'same') await joinComponents(session, [[left.n, right.n]])
  await refreshOf(keeper, session, [left.n, right.n])
  return personJudgement(row)
}

/** Takes a person's word back. False when there was none. @throws ChanceryError `not-found`, `usage`. */
export async function unjudgePair(
  keeper: Keeper,
  session: Session,
  one: string,
  other: string,
): Promise<boolean> {
  const [left, right] = await pairOf(session, one, other)
  if ((await withdrawJudgements(session, left.id, right.id, keeper.now())) === 0) return false
  await refreshOf(keeper, session, [left.n, right.n])
  return true
}

/** What was said of a claim, by rules and persons; without one, all that persons said. */
export async function listJudgements(
  keeper: Keeper,
  session: Session,
  claim: string | undefined,
): Promise<Judgement[]> {
  if (claim === undefined) return (await allJudgements(session)).map(personJudgement)
  const row = await eventClaim(session, claim)
  const rules = await likenessesOf(session, [row.n])
  const told = await keeper.told.byNumber(
    session,
    rules.flatMap(({ left_claim, right_claim }) => [left_claim, right_claim]),
  )
  const judged = new Map(
    told.map(({ n, document, told: { claim } }) => [n, { id: claim.id, addedAt: document.added_at }]),
  )
  const persons = await judgementsOf(session, [claim])
  return [
    ...persons.map(personJudgement),
    ...rules
      .map((likeness) =>
        ruleJudgement(likeness, judged.get(likeness.left_claim)!, judged.get(likeness.right_claim)!),
      )
      .sort((a, b) => b.score! - a.score! || (a.id < b.id ? -1 : 1)),
  ]
}

/** Withdraws a document, or lets it stand again. @throws ChanceryError `not-found`. */
export async function setWithdrawn(
  keeper: Keeper,
  session: Session,
  id: string,
  withdrawn: { readonly because: string | null } | null,
): Promise<void> {
  const row = await documentRow(session, id)
  if ((row.withdrawn_at !== null) === (withdrawn !== null)) return
  await updateDocument(session, row.n, {
    withdrawn_at: withdrawn === null ? null : keeper.now(),
    withdrawn_because: withdrawn?.because ?? null,
  })
  await showClaims(session, row.n, withdrawn === null && row.superseded_by === null)
  await refreshEvents(keeper, session, await componentsOf(session, [row.n]))
}

/** Grades a publisher, named as documents name it or nearly so. @throws ChanceryError `not-found`. */
export async function gradePublisher(
  session: Session,
  name: string,
  reliability: Reliability | null,
  note: string | null,
): Promise<Publisher> {
  const all = await allPublishers(session)
  const folded = fold(name)
  const found = all.find((one) => one.name === name) ?? all.find((one) => fold(one.name) === folded)
  if (found === undefined) {
    throw new ChanceryError(
      'not-found',
      `no publisher "${name}"`,
      'Only publishers of kept documents can be graded.',
    )
  }
  await setGrade(session, found.name, reliability, note)
  return { ...found, reliability, note }
}

/** @throws ChanceryError `not-found`. */
export async function documentRow(session: Session, id: string): Promise<DocumentRow> {
  const row = await documentById(session, id)
  if (row === null)
    throw new ChanceryError('not-found', `no document ${id}`, 'Look for it with `chancery claims`.')
  return row
}

async function eventClaim(session: Session, id: string): Promise<ClaimRow> {
  const row = await claimById(session, id)
  if (row === null || row.kind !== 'event') {
    const what = row === null ? 'no claim' : 'no claim of an event, but of a relation,'
    throw new ChanceryError('not-found', `${what} ${id}`, 'Look for it with `chancery claims`.')
  }
  return row
}

/** The two claims, in the order of their ids. */
async function pairOf(session: Session, one: string, other: string): Promise<readonly [ClaimRow, ClaimRow]> {
  const rows = [await eventClaim(session, one), await eventClaim(session, other)] as const
  if (one === other) {
    throw new ChanceryError('usage', `${one} stands twice`, 'Name two claims.')
  }
  return one < other ? rows : [rows[1], rows[0]]
}

async function refreshOf(keeper: Keeper, session: Session, claims: readonly number[]): Promise<void> {
  const components = await componentsByClaim(session, claims)
  await refreshEvents(keeper, session, components.values())
}
