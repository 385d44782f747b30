// Looks for faults: quotes that do not stand in their text, references that lead nowhere, events that should be others.
import { originOf } from '../ledger/index.ts'
import type { Claim, Quoted } from '../model/index.ts'
import { claimOf, claimsOfComponents, liveClaims } from '../store/claims.ts'
import { copiesIn, documentsAfter, keptDocument, textOf } from '../store/documents.ts'
import { eventsOfClaims } from '../store/events.ts'
import { componentsAfter, countFaults, fileFaults } from '../store/integrity.ts'
import { unpackKeys } from '../store/keys.ts'
import { count } from '../store/stats.ts'
import type { ClaimRow, DocumentRow, Session } from '../store/tables.ts'
import { waitingComponents } from '../store/waiting.ts'
import type { Keeper } from './keeper.ts'
import type { LedgerFault } from './ledger.ts'
import { textHash } from './origins.ts'
import { computeEvents } from './refresh-events.ts'

const DOCUMENTS_AT_ONCE = 50
const COMPONENTS_AT_ONCE = 200

/** Every fault, as it is found; all as of one moment, so that somebody who adds meanwhile is no fault. */
export async function* checkAll(keeper: Keeper): AsyncIterable<LedgerFault> {
  const snapshot = await keeper.store.snapshot()
  try {
    const { session } = snapshot
    yield* await fileFaults(session)
    yield* await countFaults(session)
    yield* documentFaults(session)
    const waiting = await waitingComponents(session)
    for (let last = 0; ; ) {
      const components = await componentsAfter(session, last, COMPONENTS_AT_ONCE)
      // Events that somebody who adds meanwhile lets wait are no faults.
      yield* await eventFaults(
        keeper,
        session,
        components.filter((component) => !waiting.has(component)),
      )
      if (components.length < COMPONENTS_AT_ONCE) return
      last = components.at(-1)!
    }
  } finally {
    await snapshot.end()
  }
}

async function* documentFaults(session: Session): AsyncIterable<LedgerFault> {
  let keys = 0
  for (let last = 0; ; ) {
    const documents: DocumentRow[] = await documentsAfter(session, last, DOCUMENTS_AT_ONCE)
    for (const document of documents) {
      const claims = await liveClaims(session, [document.n])
      keys += claims.reduce((sum, row) => sum + unpackKeys(row.keys).length, 0)
      yield* textFaults(document, claims, await textOf(session, document.n))
      yield* await originFaults(session, document)
    }
    if (documents.length < DOCUMENTS_AT_ONCE) break
    last = documents.at(-1)!.n
  }
  const found = await count(session, 'claim_keys')
  if (found !== keys) yield { where: 'claim_keys', what: `has ${found} rows instead of ${keys}` }
}

function textFaults(document: DocumentRow, claims: readonly ClaimRow[], text: string): LedgerFault[] {
  const faults: LedgerFault[] = []
  const where = `documents ${document.id}`
  if (textHash(text) !== document.text_hash)
    faults.push({ where, what: 'the text is not the one that was kept' })
  if (claims.length !== document.claims) {
    faults.push({ where, what: `has ${claims.length} claims instead of ${document.claims}` })
  }
  const ids = new Set(claims.map(({ id }) => id))
  for (const row of claims) {
    const claim = claimOf(row)
    for (const { start, end, text: words } of spansOf(claim)) {
      if (text.slice(start, end) === words) continue
      faults.push({ where: `claims ${row.id}`, what: `does not quote the text at ${start} to ${end}` })
    }
    if (claim.kind === 'event' && claim.inReturnFor !== null && !ids.has(claim.inReturnFor)) {
      faults.push({ where: `claims ${row.id}`, what: `answers ${claim.inReturnFor}, which is not there` })
    }
  }
  return faults
}

/** Everything in a claim that quotes its document. */
function spansOf(claim: Claim): Quoted[] {
  const actors = claim.kind === 'event' ? [...claim.actors, ...claim.recipients] : claim.parties
  const items = claim.kind === 'event' ? claim.items : []
  return [
    claim.trigger,
    claim.quote,
    ...[...actors, ...claim.saidBy].map(({ mention }) => mention),
    ...claim.saidBy.flatMap(({ cue }) => cue ?? []),
    ...(claim.where === null ? [] : [claim.where.mention]),
    ...items,
  ]
}

/** The one document that gives a group its number looks after the name of the group's origin. */
async function originFaults(session: Session, document: DocumentRow): Promise<LedgerFault[]> {
  if (document.copy_group !== document.n) return []
  const copies = await copiesIn(session, [document.n])
  const origin = originOf(copies.map(keptDocument))
  return copies
    .filter((copy) => copy.origin !== origin)
    .map(({ id }) => ({
      where: `documents ${id}`,
      what: `has not the origin ${origin} of the texts that it copies`,
    }))
}

/** Events that are not what the claims and the judgements make them. */
async function eventFaults(
  keeper: Keeper,
  session: Session,
  components: readonly number[],
): Promise<LedgerFault[]> {
  const rows = await claimsOfComponents(session, components)
  const computed = new Map((await computeEvents(keeper, session, rows)).map(({ row }) => [row.id, row]))
  const there = await eventsOfClaims(
    session,
    rows.map(({ n }) => n),
  )
  const faults: LedgerFault[] = []
  for (const row of there) {
    const right = computed.get(row.id)
    if (right?.json !== row.json || right.keys !== row.keys) {
      faults.push({ where: `events ${row.id}`, what: 'is not what its claims and judgements make' })
    }
    computed.delete(row.id)
  }
  for (const id of computed.keys()) faults.push({ where: `events ${id}`, what: 'is missing' })
  return faults
}
