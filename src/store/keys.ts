// What a claim or an event can be asked for by name: actors, places, things, sources, as role and key.
import type {
  Actor,
  Claim,
  EventActor,
  Item,
  KeptDocument,
  LedgerEvent,
  Publisher,
  Where,
} from '../model/index.ts'
import { storable } from './storable.ts'
import { fold, wordsOf } from './words.ts'

export const ROLES = {
  actor: 'a',
  recipient: 'r',
  party: 'p',
  source: 's',
  place: 'w',
  category: 'c',
  thing: 't',
} as const

export type Role = (typeof ROLES)[keyof typeof ROLES]

/** A role and a key, once each. */
export interface AskedFor {
  readonly role: Role
  readonly key: string
}

const LONGEST_KEY = 200

/** The keys of a claim. */
export function claimKeys(claim: Claim, document: KeptDocument, publisher: Publisher | null): AskedFor[] {
  const keys = new KeySet()
  if (claim.kind === 'event') {
    for (const actor of claim.actors) keys.add(ROLES.actor, actorKeys(actor))
    for (const actor of claim.recipients) keys.add(ROLES.recipient, actorKeys(actor))
    keys.addItems(claim.items)
  } else {
    for (const actor of claim.parties) keys.add(ROLES.party, actorKeys(actor))
  }
  for (const speaker of claim.saidBy) keys.add(ROLES.source, actorKeys(speaker))
  keys.add(ROLES.source, sourceKeys(document, publisher))
  if (claim.where !== null) keys.add(ROLES.place, placeKeys(claim.where))
  return keys.all()
}

/** The keys of an event: those of what it says itself, with the sources of its claims. */
export function eventKeys(event: LedgerEvent, sources: Iterable<string>): AskedFor[] {
  const keys = new KeySet()
  for (const actor of event.actors) keys.add(ROLES.actor, actorKeys(actor))
  for (const actor of event.recipients) keys.add(ROLES.recipient, actorKeys(actor))
  keys.addItems(event.items)
  keys.add(ROLES.source, sources)
  if (event.where !== null) keys.add(ROLES.place, placeKeys(event.where))
  return keys.all()
}

/** Publisher, its actor, and the credited agency; with the speakers, what `source` finds. */
export function sourceKeys(document: KeptDocument, publisher: Publisher | null): string[] {
  const keys: string[] = []
  if (document.publisher !== null) keys.push(fold(document.publisher))
  if (publisher?.actor) keys.push(publisher.actor)
  if (document.credit !== null) keys.push(fold(document.credit))
  return keys
}

/** Id, country and name; the code where there is no id. */
export function actorKeys(actor: Pick<Actor | EventActor, 'id' | 'name' | 'country' | 'code'>): string[] {
  const keys = [actor.id ?? actor.code, fold(actor.name)]
  if (actor.country !== null) keys.push(actor.country)
  return keys
}

function placeKeys(where: Omit<Where, 'mention'>): string[] {
  const keys = [fold(where.name)]
  if (where.id !== null) keys.push(where.id)
  if (where.country !== null) keys.push(where.country)
  return keys
}

/** Keys under which what a person typed may stand: as an id or code, and as a name. */
export function typedKeys(value: string): string[] {
  const code = /^[A-Za-z]{3}(?:\.[A-Za-z]{3})?$/.test(value) ? [value.toUpperCase()] : []
  return [...new Set([value, ...code, fold(value)].map(shortened))].filter((key) => key !== '')
}

class KeySet {
  readonly #keys = new Map<string, AskedFor>()

  add(role: Role, keys: Iterable<string>): void {
    for (const long of keys) {
      const key = shortened(long)
      if (key !== '') this.#keys.set(`${role}${key}`, { role, key })
    }
  }

  addItems(items: readonly Pick<Item, 'category' | 'text'>[]): void {
    for (const { category, text } of items) {
      this.add(ROLES.thing, wordsOf(text))
      const steps = category?.split('.') ?? []
      this.add(
        ROLES.category,
        steps.map((_, index) => steps.slice(0, index + 1).join('.')),
      )
    }
  }

  all(): AskedFor[] {
    return [...this.#keys.values()]
  }
}

/** What nobody types is cut. */
function shortened(key: string): string {
  return storable(key.replaceAll(/\p{Cc}/gu, ' ').slice(0, LONGEST_KEY))
}

/** Keys as a row keeps them, so that they can be taken out again as they were put in. */
export function packKeys(keys: readonly AskedFor[]): string {
  return keys.map(({ role, key }) => role + key).join('\n')
}

export function unpackKeys(packed: string): AskedFor[] {
  if (packed === '') return []
  return packed.split('\n').map((line) => ({ role: line[0] as Role, key: line.slice(1) }))
}
