// Which things change hands in a predicate.

import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { EventType } from '../../model/index.ts'
import { dependent, type ItemExpression, isUnder, type Predicate, R } from '../../reading/index.ts'
import { handedThings } from '../handed-things.ts'
import type { View } from './view.ts'

// Acts in which things move even when the lexicon row does not say which words name them.
const TRANSFERS: ReadonlySet<string> = new Set(['AID', 'COOPERATE', 'AGREE', 'REQUEST', 'RETREAT', 'REJECT'])
// Acts of words: only what the lists know as goods is asked for or promised, not "a list" or "steps".
const SPOKEN: ReadonlySet<EventType> = new Set([
  'AGREE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'ACCUSE',
  'SUPPORT',
  'CONSULT',
])

/**
 * Indexes of the items of a predicate: those at the tokens its row names or in their "of" phrase, with what is joined
 * to them; else those below it.
 *
 *     Oslo sent 30 tanks and ammunition to Kyiv.
 *               ^^^^^^^^ item of "sent"
 *                            ^^^^^^^^^^ item of "sent"
 */
export function itemsOf(
  view: View,
  knowledge: Knowledge,
  predicate: Predicate,
  items: readonly ItemExpression[],
): number[] {
  if (items.length === 0 || predicate.kind !== 'event') return NONE
  const type = view.types.of[predicate.index]?.type
  const known = items.filter(({ category }) => isKnown(category, type))
  const tokens = handedThings(view, knowledge, predicate)
  // What is offered, or asked to be handed over, is a thing whatever it is: "asked Oslo to extradite the trader".
  const any = type === 'AGREE' || HANDING.has(predicate.content ?? '')
  const named = (any ? items : known).filter((item) => tokens.some((token) => isAt(view, item, token)))
  if (named.length > 0) return named.map((item) => item.index)
  const transfer = TRANSFERS.has(predicate.base) || type === 'AID' || type === 'COOPERATE'
  // "teams sent to Oslo": sending may be read as a visit.
  if (!transfer && predicate.base !== 'CONSULT') return NONE
  const held = new Set([...predicate.actors, ...predicate.recipients].map((filler) => filler.token))
  return known
    .filter(
      (item) =>
        !held.has(item.head) &&
        (transfer ? isBelow(view, predicate, item) : isOfParticiple(view, predicate, item)),
    )
    .map((item) => item.index)
}

const NONE: number[] = []
const HANDING: ReadonlySet<string> = new Set(['AID', 'COOPERATE'])

/** No thing that the lists do not have is spoken of, and an envoy who is recalled or expelled changes no hands. */
function isKnown(category: string, type: EventType | undefined): boolean {
  if (category === 'people.diplomats') return type !== 'SANCTION' && type !== 'COERCE'
  return category !== OTHER || type === undefined || !SPOKEN.has(type)
}

/** The category of a thing that no list has. */
const OTHER = 'other'
/** Steps from a thing up to the word that the row names. */
const REACH = 3

/** True when the item is at the token, in its "of" phrase ("most of the men") or joined to it by "and". */
function isAt(view: View, item: ItemExpression, token: number): boolean {
  if (token >= item.first && token < item.end) return true
  const { heads, relations } = view.dependencies
  for (let at = item.head, steps = 0; at >= 0 && steps < REACH; steps++) {
    if (at === token) return true
    const of = relations[at] === R.nmod && view.tokens.lowers[item.first - 1] === 'of'
    if (!of && relations[at] !== R.conj) return false
    at = heads[at]!
  }
  return false
}

/** True for what stands below the predicate in its clause, with no other act between, or above its bare participle. */
function isBelow(view: View, predicate: Predicate, item: ItemExpression): boolean {
  const { dependencies: tree, triggers } = view
  const { clause, head } = predicate
  if (isOfParticiple(view, predicate, item)) return true
  if (item.first < clause.first || item.end > clause.end || item.head === head) return false
  if (!isUnder(tree, item.head, head) || isTakenBelow(view, item)) return false
  // "approved the sale of 40 tanks": what is agreed to keeps its things.
  const spoken = SPOKEN.has(view.types.of[predicate.index]?.type ?? 'ASSAULT')
  if (spoken) return isWithin(view, item.head, head)
  for (
    let at = tree.heads[item.head]!, steps = 0;
    at >= 0 && at !== head && steps < 12;
    at = tree.heads[at]!, steps++
  ) {
    if (triggers[at]! > 0 && triggers[at] !== predicate.index + 1 && view.types.of[triggers[at]! - 1])
      return false
  }
  return true
}

/** "teams sent to Oslo": the participle after a thing takes it for itself. */
function isTakenBelow(view: View, item: ItemExpression): boolean {
  const { dependencies: tree, triggers } = view
  for (let child = tree.firstChild[item.head]!; child >= 0; child = tree.nextSibling[child]!) {
    if (tree.relations[child] === R.acl && triggers[child]! > 0) return true
  }
  return false
}

function isOfParticiple(view: View, predicate: Predicate, item: ItemExpression): boolean {
  const { relations, heads } = view.dependencies
  return relations[predicate.head] === R.acl && heads[predicate.head] === item.head
}

// Steps from a thing up to the word that asks for it or promises it.
const FEW = 3
// What is done to a thing in what is asked or promised ("to lift the blockade of the port"); where it is done, or from
// where or with what, is no thing that is asked for.
const ABOUT: ReadonlySet<number> = new Set([
  R.obj!,
  R['nsubj:pass']!,
  R.conj!,
  R.xcomp!,
  R.ccomp!,
  R.acl!,
  R['acl:relcl']!,
])
const OF: ReadonlySet<string> = new Set(['of', 'for', 'on'])

function isWithin(view: View, from: number, head: number): boolean {
  const { dependencies: tree, tokens } = view
  let at = from
  for (let steps = 0; at >= 0 && steps < FEW; steps++) {
    const mark = ABOUT.has(tree.relations[at]!) ? -1 : dependent(tree, at, R.case!)
    if (!ABOUT.has(tree.relations[at]!) && (mark < 0 || !OF.has(tokens.lowers[mark]!))) return false
    at = tree.heads[at]!
    if (at === head) return true
  }
  return false
}
