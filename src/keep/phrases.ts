// Phrases: who used one first, who else does, and over how many origins it has spread.
import type { Claim, Filter, PhraseRow } from '../model/index.ts'
import { countPhrases, type PhraseUse, usesOfPhrases } from '../store/phrases.ts'
import type { Session } from '../store/tables.ts'

const USUAL = 100
const MOST = 10_000

/** The phrases of the claims that a filter finds, most used first. */
export async function phrasesOfClaims(
  session: Session,
  filter: Filter,
  limit: number = USUAL,
): Promise<PhraseRow[]> {
  const counts = await countPhrases(session, filter, Math.min(MOST, Math.max(1, Math.trunc(limit))))
  const uses = new Map<string, PhraseUse[]>(counts.map(({ phrase }) => [phrase, []]))
  for (const use of await usesOfPhrases(session, filter, [...uses.keys()])) uses.get(use.phrase)?.push(use)
  return [...uses.values()].filter((own) => own.length > 0).map(rowOf)
}

function rowOf(uses: readonly PhraseUse[]): PhraseRow {
  const first = uses[0]!
  const dated = uses.filter(({ published }) => published !== '')
  return {
    phrase: first.words,
    uses: uses.length,
    origins: new Set(uses.map(({ origin }) => origin)).size,
    firstPublished: dated[0]?.published.slice(0, 10) ?? null,
    lastPublished: dated.at(-1)?.published.slice(0, 10) ?? null,
    speakers: speakersOf(uses),
    firstClaim: first.claim,
  }
}

/** Who says it, most often first: the one who is quoted, else who acts. */
function speakersOf(uses: readonly PhraseUse[]): string[] {
  const counts = new Map<string, number>()
  for (const { json } of uses) {
    const claim = JSON.parse(json) as Claim
    const acting = claim.kind === 'event' ? claim.actors : claim.parties
    const who = claim.saidBy.at(-1) ?? acting[0]
    if (who !== undefined) counts.set(who.name, (counts.get(who.name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
}
