// Who takes part: the same, a body and its state, a person and the state they act for, one left out, or others.
import type { Actor, EventClaim, EventType } from '../../model/index.ts'
import { type Likeness, type ListLikeness, listLikeness } from './actors.ts'
import { conflicting, type Finding, finding } from './finding.ts'
import type { Profile } from './profile.ts'

/** Acts that two parties do together: who is named first, and who as recipient, says little. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE'])

export function compareParties({ told: a }: Profile, { told: b }: Profile): Finding {
  if (MUTUAL.has(a.claim.type) && MUTUAL.has(b.claim.type))
    return together(listLikeness(all(a.claim), all(b.claim)), countOf(a.claim), countOf(b.claim))
  const straight = directed(a.claim.actors, b.claim.actors, a.claim.recipients, b.claim.recipients)
  if (!straight.conflict) return straight
  const crossed = directed(a.claim.actors, b.claim.recipients, a.claim.recipients, b.claim.actors)
  return crossed.conflict ? straight : conflicting('roles-reversed')
}

function all({ actors, recipients }: EventClaim): readonly Actor[] {
  return [...actors, ...recipients]
}

function countOf(claim: EventClaim): number {
  return all(claim).length
}

function together(parties: ListLikeness | null, a: number, b: number): Finding {
  if (parties === null) return finding('party-missing')
  if (parties.best === 'other') return conflicting('other-parties')
  if (parties.best === 'sibling') return finding('other-persons')
  if (parties.whole) return finding(forLikeness(parties.worst))
  if (Math.min(a, b) === 1) return finding('party-missing')
  return Math.abs(a - b) > 0 ? finding('some-parties') : conflicting('other-parties')
}

function directed(
  actorsA: readonly Actor[],
  actorsB: readonly Actor[],
  recipientsA: readonly Actor[],
  recipientsB: readonly Actor[],
): Finding {
  const sides = [listLikeness(actorsA, actorsB), listLikeness(recipientsA, recipientsB)]
  const known = sides.filter((side) => side !== null)
  if (known.length === 0) return finding('no-party-in-common')
  if (known.some(({ best }) => best === 'other')) return conflicting('other-parties')
  if (known.some(({ best }) => best === 'sibling')) return finding('other-persons')
  const missing =
    (actorsA.length === 0) !== (actorsB.length === 0) ||
    (recipientsA.length === 0) !== (recipientsB.length === 0)
  if (missing) return finding('party-missing')
  if (known.some(({ whole }) => !whole)) return finding('some-parties')
  const order: readonly Likeness[] = ['same', 'body', 'described', 'open']
  return finding(forLikeness(order[Math.max(...known.map(({ worst }) => order.indexOf(worst)))]!))
}

function forLikeness(worst: Likeness): 'same-parties' | 'state-and-its-body' | 'described-party' {
  if (worst === 'same') return 'same-parties'
  return worst === 'body' ? 'state-and-its-body' : 'described-party'
}
