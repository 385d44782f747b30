// A predicate as the rules about retold acts compare it: who takes part, in which words, when and where.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { EventType } from '../../model/index.ts'
import {
  dependents,
  type Filler,
  type Identity,
  type PlaceExpression,
  type Predicate,
  R,
  type TimeExpression,
  U,
} from '../../reading/index.ts'
import { wordSet } from '../word-set.ts'
import type { View } from './view.ts'

export interface Act {
  readonly predicate: Predicate
  readonly type: EventType | null
  readonly actors: readonly Identity[]
  readonly recipients: readonly Identity[]
  /** The trigger's lemma without its ending: words of one family say the same act. */
  readonly stem: string
  readonly nominal: boolean
  /** "the visit", "this attack", "those talks": a noun that points back. */
  readonly pointsBack: boolean
  /** "an explosion", "another raid": a noun that brings in an act of its own. */
  readonly isNew: boolean
  /** "The letter", "sent a letter": words sent, which are no meeting. */
  readonly sent: boolean
  /** Lemmas of what changes hands by the predicate's own words. */
  readonly items: readonly string[]
  readonly time: TimeExpression | null
  readonly place: PlaceExpression | null
}

export function actOf(
  view: View,
  knowledge: Knowledge,
  predicate: Predicate,
  when: number,
  where: number,
): Act {
  const { tags, tokens, dependencies: tree, types, times, places } = view
  const nominal = tags.upos[predicate.head] === U.NOUN
  return {
    predicate,
    type: types.of[predicate.index]?.type ?? null,
    actors: identitiesOf(view, predicate.actors),
    recipients: identitiesOf(view, predicate.recipients),
    stem: tags.lemmas[predicate.head]!.toLowerCase()
      .replace(/(ing|ation|ment|al|s)$/, '')
      .slice(0, 5),
    nominal,
    pointsBack:
      nominal && dependents(tree, predicate.head, R.det!).some((det) => BACK.has(tokens.lowers[det]!)),
    isNew:
      nominal &&
      dependents(tree, predicate.head, R.det!, R.amod!).some((det) => NEW.has(tokens.lowers[det]!)),
    sent: (nominal ? [predicate.head] : dependents(tree, predicate.head, R.obj!, R['nsubj:pass']!)).some(
      (token) => wordSet(knowledge, 'message').has(tags.lemmas[token]!.toLowerCase()),
    ),
    items: predicate.items.map((token) => tags.lemmas[token]!.toLowerCase()),
    time: times.all[when] ?? null,
    place: places.all[where] ?? null,
  }
}

const NEW: ReadonlySet<string> = new Set([
  'a',
  'an',
  'another',
  'new',
  'second',
  'third',
  'further',
  'fresh',
  'more',
  'other',
])
const BACK: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'both'])

function identitiesOf(view: View, fillers: readonly Filler[]): Identity[] {
  return fillers.flatMap(({ mention }) => (mention < 0 ? [] : view.references.of[mention]!.identities))
}

/** True when two identities may be one: the same somebody, or a state and somebody of it. */
export function isSame(a: Identity, b: Identity): boolean {
  if (a.id !== null && a.id === b.id) return true
  if (a.kind === 'person' && b.kind === 'person') return false
  if (
    a.country !== null &&
    a.country === b.country &&
    a.country.length === 3 &&
    a.country !== 'IGO' &&
    a.country !== 'NGO'
  )
    return true
  return a.id === null && b.id === null && a.name.toLowerCase() === b.name.toLowerCase()
}

export type Likeness = 'same' | 'open' | 'differs'

/** How two lists of parties go together; an empty one is open, and so is one of nobody whose country is known. */
export function likeness(a: readonly Identity[], b: readonly Identity[]): Likeness {
  if (a.some((one) => b.some((other) => isSame(one, other)))) return 'same'
  return a.some(isPlaced) && b.some(isPlaced) ? 'differs' : 'open'
}

function isPlaced(identity: Identity): boolean {
  return identity.id !== null || identity.country !== null
}

/** True when the two cannot be one act: other days, other places, other parties in a role. */
export function clashes(a: Act, b: Act): boolean {
  if (a.time && b.time && (a.time.to! < b.time.from! || b.time.to! < a.time.from!)) return true
  if (
    a.type !== 'CONSULT' &&
    (likeness(a.actors, b.actors) === 'differs' || likeness(a.recipients, b.recipients) === 'differs')
  ) {
    return true
  }
  if (!a.place || !b.place || a.place.id === b.place.id) return false
  if (a.place.country !== null && b.place.country !== null && a.place.country !== b.place.country) return true
  return isTown(a.place) && isTown(b.place)
}

/** Towns have numbers for ids; a region or country may hold the other place. */
function isTown(place: PlaceExpression): boolean {
  return place.id !== null && /^geonames:\d+$/.test(place.id)
}
