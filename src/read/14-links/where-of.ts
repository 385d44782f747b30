// Which place a predicate happens at.
import type { EventType } from '../../model/index.ts'
import { dependent, type PlaceExpression, type Predicate, R, U } from '../../reading/index.ts'
import { distance } from './attachment.ts'
import { openedBy } from './clause-initial.ts'
import { isOnTheGround, isScene } from './scene.ts'
import { headOf, isVerb, prepositionAt, type View } from './view.ts'

// Prepositions before a place where something happens; "from" and "by" name parties.
const LOCATIVE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'on',
  'outside',
  'inside',
  'across',
  'around',
  'off',
  'over',
  'along',
  'throughout',
  'within',
  'through',
  'between',
  'south',
  'north',
  'east',
  'west',
])
// Prepositions before the goal of a journey: a place where a visit is, but no place where a parcel is sent.
const GOAL: ReadonlySet<string> = new Set(['to', 'into'])
// A place that is attacked comes after one where the attack is said to be.
const SCENE = 1.5
// Steps from a place to a word or decision that happens there.
const NEAR = 2

/**
 * Index of the place nearest to the predicate, -1 for none.
 *
 *     In Vienna the ministers condemned the Syrian bombing of a school in Bergen.
 *        ^^^^^^ of "condemned"
 *                                                                         ^^^^^^ of "bombing"
 */
export function whereOf(view: View, predicate: Predicate, places: readonly PlaceExpression[]): number {
  if (predicate.kind !== 'event') return -1
  const ground = isOnTheGround(view, predicate)
  let best = -1
  let nearest = Number.POSITIVE_INFINITY
  for (const place of places) {
    const far = isScene(view, predicate, place) ? SCENE : farness(view, predicate, place, ground)
    if (far + Math.abs(place.first - predicate.head) / 1000 >= nearest) continue
    nearest = far + Math.abs(place.first - predicate.head) / 1000
    best = place.index
  }
  return best
}

function farness(view: View, predicate: Predicate, place: PlaceExpression, ground: boolean): number {
  const { dependencies: tree, sentences } = view
  const from = besideNoun(view, place, standingAt(view, headOf(tree, place)))
  if (isModifier(view, from) || isActor(predicate, place)) return Number.POSITIVE_INFINITY
  const preposition = directed(view, place, prepositionAt(view, place, from))
  const visit = GOAL.has(preposition) && isVisit(view, predicate, from)
  if (!visit && !LOCATIVE.has(preposition)) return Number.POSITIVE_INFINITY
  if (sentences.kinds[predicate.sentence] === 'dateline') return Number.POSITIVE_INFINITY
  const far = distance(view, { from, first: place.first }, predicate)
  if (
    far < Number.POSITIVE_INFINITY &&
    !throughTopic(view, predicate, from) &&
    (ground || !isOfObject(view, predicate, place, from))
  )
    return far
  const root = openedBy(view, place)
  return root < 0
    ? Number.POSITIVE_INFINITY
    : distance(view, { from: root, first: place.first }, predicate) + NEAR
}

/** "its capital Dodoma": the name stands in apposition, the preposition before the noun. */
function standingAt(view: View, token: number): number {
  const { relations, heads } = view.dependencies
  return relations[token] === R.appos || relations[token] === R.flat || relations[token] === R['nmod:desc']
    ? heads[token]!
    : token
}

/** "aggression in Europe": the noun right before the preposition, unless the place hangs on an act already. */
function besideNoun(view: View, place: PlaceExpression, token: number): number {
  const { triggers, tags, dependencies: tree } = view
  const noun = place.first - 2
  const free =
    !isModifier(view, token) && tags.upos[place.first - 1] === U.ADP && triggers[tree.heads[token]!] === 0
  return free && triggers[noun]! > 0 && tags.upos[noun] === U.NOUN ? noun : token
}

/** "south of Damascus": the compass word locates. */
function directed(view: View, place: PlaceExpression, preposition: string): string {
  return preposition === 'of' ? (view.tokens.lowers[place.first - 2] ?? '') : preposition
}

/** "U.S. troops", "Syria's army": the place says whose they are. */
function isModifier(view: View, token: number): boolean {
  const { relations, heads } = view.dependencies
  const relation = relations[token]
  return (
    relation === R['nmod:poss'] || relation === R.amod || (relation === R.compound && heads[token]! > token)
  )
}

/** A journey goes to its place; so does what its sentence tells when "On a visit to Oslo" opens it. */
function isVisit(view: View, predicate: Predicate, from: number): boolean {
  const type = view.types.of[predicate.index]?.type
  if (type === 'CONSULT') return true
  const trigger = view.triggers[view.dependencies.heads[from]!]! - 1
  return trigger >= 0 && view.types.of[trigger]?.type === 'CONSULT'
}

/** True when a place belongs to the object of a verb: "condemned the attacks in Kenya". */
function isOfObject(view: View, predicate: Predicate, place: PlaceExpression, from: number): boolean {
  if (!isVerb(view, predicate.head)) return false
  const { relations, heads } = view.dependencies
  // Whoever condemns or demands speaks of what stands right before the place.
  const about = ABOUT.has(view.types.of[predicate.index]?.type ?? 'AGREE')
  if (about && place.first > predicate.head && view.tags.upos[place.first - 2] === U.NOUN) return true
  for (let at = from, steps = 0; at >= 0 && at !== predicate.head && steps < 6; steps++) {
    const relation = relations[at]
    if (
      (relation === R.obj || relation === R.iobj || relation === R['nsubj:pass']) &&
      heads[at] === predicate.head
    )
      return true
    at = heads[at]!
  }
  return false
}

const ABOUT: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN'])

/** "the exchange between Oslo and Bergen": who takes part is no place. */
function isActor(predicate: Predicate, place: PlaceExpression): boolean {
  return predicate.actors.some(({ token }) => token >= place.first && token < place.end)
}

/** "talks on the situation in Aleppo": the place of what is talked about. */
function throughTopic(view: View, predicate: Predicate, from: number): boolean {
  if (view.types.of[predicate.index]?.type !== 'CONSULT') return false
  const { dependencies: tree, tokens } = view
  for (
    let at = tree.heads[from]!, steps = 0;
    at >= 0 && at !== predicate.head && steps < 6;
    steps++, at = tree.heads[at]!
  ) {
    const mark = dependent(tree, at, R.case!)
    if (mark >= 0 && TOPIC.has(tokens.lowers[mark]!)) return true
  }
  return false
}

const TOPIC: ReadonlySet<string> = new Set(['on', 'about', 'over', 'regarding', 'concerning'])
