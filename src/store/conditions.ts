// What filters of claims and of events have in common.
import type { Filter } from '../model/index.ts'
import { ROLES, type Role, typedKeys } from './keys.ts'
import { inLists } from './rows.ts'
import { storable } from './storable.ts'
import type { Session } from './tables.ts'
import { fold, wordsOf } from './words.ts'

/** Keys of which one must be there, in one of the roles. */
export interface KeyCondition {
  readonly roles: readonly Role[]
  readonly keys: readonly string[]
}

/** One value or many as many. What no store could hold is in none. */
export function listOf<Value extends string | number>(
  value: Value | readonly Value[] | undefined,
): readonly Value[] {
  if (value === undefined) return []
  const values = Array.isArray(value) ? (value as readonly Value[]) : [value as Value]
  return values.map((one) => (typeof one === 'string' ? (storable(one) as Value) : one))
}

/** Keys to look for; no row has an empty one, and a list must not be empty. */
function keysFor(values: readonly string[]): string[] {
  const keys = values.flatMap(typedKeys)
  return keys.length === 0 ? [''] : keys
}

/** The conditions of a filter on keys. All of a group's alternatives stand in one list; every group must hold. */
export async function keyConditions(session: Session, filter: Filter): Promise<KeyCondition[][]> {
  const groups: KeyCondition[][] = []
  const add = (roles: readonly Role[], values: readonly string[]): void => {
    if (values.length > 0) groups.push([{ roles, keys: keysFor(values) }])
  }
  add([ROLES.actor], listOf(filter.actor))
  add([ROLES.recipient], listOf(filter.recipient))
  // Several parties must all take part: that is what a dyad is.
  for (const party of listOf(filter.party)) add([ROLES.actor, ROLES.recipient, ROLES.party], [party])
  add([ROLES.place], listOf(filter.place))
  const sources = listOf(filter.source)
  if (sources.length > 0) {
    const names = await publishersThatAre(session, sources)
    groups.push([{ roles: [ROLES.source], keys: [...keysFor(sources), ...names] }])
  }
  return groups
}

/** Alternatives for things: a category, or all words of one. */
export function thingConditions(filter: Filter): KeyCondition[][] {
  return listOf(filter.item).flatMap((item) => {
    const category: KeyCondition[] = [{ roles: [ROLES.category], keys: [item.toLowerCase()] }]
    const words = wordsOf(item).map((word): KeyCondition => ({ roles: [ROLES.thing], keys: [word] }))
    return words.length === 0 ? [category] : [category, words]
  })
}

/** Publishers whose actor somebody named by id, as keys. */
async function publishersThatAre({ db }: Session, ids: readonly string[]): Promise<string[]> {
  const rows = await inLists(ids, (some) =>
    db.selectFrom('publishers').select('name').where('actor', 'in', some).execute(),
  )
  return rows.map((row) => fold(row.name))
}
