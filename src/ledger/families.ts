// Which types of act can tell of one event in different words.
import type { EventType } from '../model/index.ts'

/**
 * Types of one family may tell of one event: the reader of one text sees a visit (CONSULT), of the other the treaty that
 * was signed on it (SUPPORT) or what was agreed (AGREE). A family is also a key of blocking, so it stays small. What a
 * party says against another keeps its own type, because the conventions of PLOVER tell demands, refusals, threats and
 * accusations apart by what is said; only the pairs that one sentence often leaves open share a family.
 */
export const FAMILIES: Readonly<Record<string, readonly EventType[]>> = {
  talks: ['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE'],
  help: ['AID', 'COOPERATE', 'AGREE'],
  yielding: ['CONCEDE', 'RETREAT', 'AGREE', 'SUPPORT'],
  forces: ['MOBILIZE', 'AID', 'COOPERATE'],
  force: ['ASSAULT', 'COERCE', 'MOBILIZE'],
  pressure: ['SANCTION', 'COERCE'],
  demand: ['REQUEST', 'ACCUSE'],
  warning: ['THREATEN', 'ACCUSE', 'REQUEST'],
  refusal: ['REJECT', 'ACCUSE'],
  retraction: ['REJECT', 'SANCTION'],
  street: ['PROTEST'],
}

const familiesByType = new Map<EventType, readonly string[]>()
for (const [family, types] of Object.entries(FAMILIES))
  for (const type of types) familiesByType.set(type, [...(familiesByType.get(type) ?? []), family])

/**
 * Types between which the reading of one act drifts with its words: goods that are "sent" are AID and those that are
 * "delivered" COOPERATE, drills "began" are MOBILIZE and "held" COOPERATE, staff "expelled" is SANCTION and "ordered to
 * leave" REQUEST, ships and teams that are "sent" are MOBILIZE or AID and "arrive" as a visit, CONSULT.
 */
const DRIFTS: readonly (readonly [EventType, EventType])[] = [
  ['AID', 'COOPERATE'],
  ['MOBILIZE', 'COOPERATE'],
  ['ASSAULT', 'COERCE'],
  ['SANCTION', 'COERCE'],
  ['SANCTION', 'REQUEST'],
  ['SANCTION', 'REJECT'],
  ['AID', 'CONSULT'],
  ['MOBILIZE', 'CONSULT'],
]
const drifting = new Set(DRIFTS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))

/** Whether two types are often read of one act. */
export function drift(a: EventType, b: EventType): boolean {
  return drifting.has(`${a} ${b}`)
}

/** Families of a type. */
export function familiesOf(type: EventType): readonly string[] {
  return familiesByType.get(type) ?? []
}

/** Whether two types can tell of one event. */
export function compatible(a: EventType, b: EventType): boolean {
  return a === b || familiesOf(a).some((family) => familiesOf(b).includes(family))
}
