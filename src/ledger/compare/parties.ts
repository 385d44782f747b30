// Who takes part: the same, a body and its state, a person and the state they act for, one left out, or others.
import type { EventClaim, EventType } from '../../model/index.ts'
import { distance } from '../days.ts'
import { type Likeness, type ListLikeness, listLikeness } from './actors.ts'
import { conflicting, type Finding, finding } from './finding.ts'
import { comparePlaces, isCountry } from './places.ts'
import type { Profile } from './profile.ts'
import type { RuleName } from './weights.ts'

/** Acts that parties do together, where who is named first, and who as recipient, says little. */
const MUTUAL: ReadonlySet<EventType> = new Set([
  'CONSULT',
  'AGREE',
  'SUPPORT',
  'COOPERATE',
  'CONCEDE',
  'RETREAT',
  'MOBILIZE',
])

const RULES: Readonly<Record<Likeness, RuleName>> = {
  same: 'same-party',
  body: 'state-and-its-body',
  described: 'described-party',
  open: 'open-party',
  unlike: 'unlike-party',
  sibling: 'other-of-the-country',
  other: 'other-party',
}

/** One finding for each of the two sides of an act that can be compared. */
export function compareParties(a: Profile, b: Profile): readonly Finding[] {
  const found = sidesOf(a, b).map((one) =>
    one.rule === 'unlike-party' && (atOnePlace(a, b) || inOneRaid(a, b)) ? finding('open-party') : one,
  )
  const speaking = found.filter(({ points }) => points > 0).length
  // Of one party alone there is much in any week.
  const lone = speaking === 1 && (a.dated === null || b.dated === null)
  return lone && !found.some(({ conflict }) => conflict) ? [...found, finding('one-party-undated')] : found
}

/** What is hit in one town on one day is called a street here and its people there: unlike words say nothing. */
function atOnePlace(a: Profile, b: Profile): boolean {
  const dated = a.dated !== null && b.dated !== null && distance(a.dated, b.dated) === 0
  return dated && (comparePlaces(a, b)?.points ?? 0) > 0
}

/** Of one attack on one day each telling describes other targets; where neither says at which spot, that is no sign of two. */
function inOneRaid(a: Profile, b: Profile): boolean {
  const dated = a.dated !== null && b.dated !== null && distance(a.dated, b.dated) === 0
  return dated && [a, b].every(({ told: { claim } }) => claim.type === 'ASSAULT' && !namesSpot(claim))
}

function namesSpot({ where }: EventClaim): boolean {
  return where !== null && !isCountry(where)
}

function sidesOf(a: Profile, b: Profile): readonly Finding[] {
  if (areTogether(a) && areTogether(b) && (isMutual(a) || isMutual(b))) return together(a, b)
  const straight = directed(a, b)
  if (!straight.some(({ conflict }) => conflict)) return straight
  const crossed = [listLikeness(a.actors, b.recipients), listLikeness(a.recipients, b.actors)]
  const turned = crossed.every((side) => side?.matched.every((one) => one === 'same' || one === 'body'))
  return turned ? [conflicting('roles-reversed')] : straight
}

function areTogether({ told: { claim } }: Profile): boolean {
  return MUTUAL.has(claim.type)
}

/** A meeting or a visit in any case; an agreement or a treaty when all parties stand on one side. */
function isMutual({ told: { claim } }: Profile): boolean {
  return claim.type === 'CONSULT' || (claim.actors.length > 1 && claim.recipients.length === 0)
}

/** Both sides at once: the two likest pairs count, as two sides do elsewhere. */
function together(a: Profile, b: Profile): readonly Finding[] {
  const [left, right] = [
    [...a.actors, ...a.recipients],
    [...b.actors, ...b.recipients],
  ]
  const parties = listLikeness(left, right)
  if (parties === null) return [finding('no-party-in-common')]
  const found = parties.matched.slice(0, 2).map(forLikeness)
  if (found.some(({ conflict }) => conflict)) return found
  if (Math.min(left.length, right.length) > 1 && parties.matched.length === 1)
    return [...found, otherPartner(left.length, right.length)]
  return found.length > 1 && !parties.whole ? [...found, finding('some-parties')] : found
}

/** Both tell of two or more parties, and only one of them is the same: two meetings of one party. */
function otherPartner(left: number, right: number): Finding {
  return left === 2 && right === 2 ? conflicting('other-party') : finding('other-of-the-country')
}

function directed(a: Profile, b: Profile): readonly Finding[] {
  const sides = [listLikeness(a.actors, b.actors), listLikeness(a.recipients, b.recipients)]
  const found = sides.flatMap((side) => (side === null ? [] : sideOf(side)))
  return found.length === 0 ? [finding('no-party-in-common')] : found
}

function sideOf({ matched, whole }: ListLikeness): readonly Finding[] {
  const found = forLikeness(matched[0]!)
  const all = whole && matched.every((likeness) => likeness !== 'unlike')
  return all || found.points < 0 ? [found] : [found, finding('some-parties')]
}

function forLikeness(likeness: Likeness): Finding {
  return likeness === 'other' ? conflicting('other-party') : finding(RULES[likeness])
}
