// What is done: type, mode, the word of the act, and how it is put.

import type { EventClaim, EventType } from '../../model/index.ts'
import { compatible, drift } from '../families.ts'
import { type Finding, finding } from './finding.ts'
import { type Profile, wordingOf } from './profile.ts'
import type { RuleName } from './weights.ts'

/** What PLOVER types a plan as, and the types that it becomes when it is carried out. */
const PLANNED_AS: ReadonlyMap<EventType, ReadonlySet<EventType>> = new Map([
  ['AGREE', new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])],
  ['CONCEDE', new Set<EventType>(['RETREAT'])],
])

const AGREEMENTS: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'MOBILIZE'])

export function compareActs(a: Profile, b: Profile): readonly Finding[] {
  const [left, right] = [a.told.claim, b.told.claim]
  const found: Finding[] = []
  const types = typesOf(left, right)
  found.push(finding(types))
  // The days that the two name agree, or the pair would be ruled out by now.
  if (types === 'planned-type' && a.dated !== null && b.dated !== null) found.push(finding('as-planned'))
  if (left.mode !== null && right.mode !== null && left.type === right.type)
    found.push(finding(left.mode === right.mode ? 'same-mode' : 'other-mode'))
  if (wordingOf(a).trigger === wordingOf(b).trigger) found.push(finding('same-trigger'))
  if (left.polarity !== right.polarity) found.push(finding('denial-of-what-is-affirmed'))
  if (left.reality !== right.reality)
    found.push(
      finding([left.reality, right.reality].every(aheadOrDone) ? 'plan-and-execution' : 'only-possible'),
    )
  return found
}

/** What the types say. Of a plan the type is AGREE or CONCEDE, whatever is planned. */
function typesOf(a: EventClaim, b: EventClaim): RuleName {
  if (isPlan(a) !== isPlan(b)) {
    const [plan, act] = isPlan(a) ? [a, b] : [b, a]
    if (PLANNED_AS.get(plan.type)?.has(act.type) === true) return 'planned-type'
    if (plan.type === act.type) return 'plan-of-its-own'
  }
  if (a.type === b.type || (isLaunch(a) && isLaunch(b))) return 'same-type'
  if (isAgreement(a) && isAgreement(b)) return 'kinds-of-agreement'
  if (drift(a.type, b.type)) return 'drifting-type'
  return compatible(a.type, b.type) ? 'compatible-type' : 'other-type'
}

/** An agreement, a treaty, a truce or a joint undertaking of all its parties: which of the four is a matter of words. */
function isAgreement({ type, actors, recipients }: EventClaim): boolean {
  return AGREEMENTS.has(type) && actors.length > 1 && recipients.length === 0
}

/** Missiles that are "fired" are ASSAULT and those that are "launched" MOBILIZE, when nobody is hit. */
function isLaunch({ type, mode }: EventClaim): boolean {
  return (type === 'ASSAULT' && mode === 'heavy-weapons') || (type === 'MOBILIZE' && mode === 'weapons')
}

function isPlan({ reality, type }: EventClaim): boolean {
  return reality !== 'actual' && PLANNED_AS.has(type)
}

function aheadOrDone(reality: string): boolean {
  return reality === 'actual' || reality === 'planned'
}
