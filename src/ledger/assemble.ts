// From claims and judgements to events.
import type { Judgement, LedgerEvent } from '../model/index.ts'
import { cluster } from './assemble/cluster.ts'
import { eventOf } from './assemble/event.ts'
import { betweenTellings } from './assemble/tellings.ts'
import { verdictOf } from './compare.ts'
import { Comparing } from './comparing.ts'
import type { Told } from './told.ts'

/**
 * All events of one connected component of claims, or of many. A function of the two sets: any order in gives the same
 * events out, sorted by id. A person's `different` separates even what the rules joined, a person's `same` joins whatever
 * the rules say. Pairs without a judgement are compared where it matters, so the rules' `same` and the persons' words
 * are all that need be handed in, and of claims of several origins that tell two things in the same words, one pair. Judgements of unknown claims and those taken back count for nothing; of two claims of one id, one stays.
 */
export function assemble(told: readonly Told[], judgements: readonly Judgement[]): readonly LedgerEvent[] {
  const byId = new Map(told.map((one) => [one.claim.id, one]))
  const ids = [...byId.keys()].sort()
  const claims = ids.map((id) => byId.get(id)!)
  const comparing = new Comparing()
  const groups = cluster(ids, betweenTellings(claims, judgements, comparing), (a, b) => {
    return verdictOf(comparing.compare(claims[a]!, claims[b]!)) === 'different'
  })
  return groups
    .map((members) => eventOf(members.map((at) => claims[at]!)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
