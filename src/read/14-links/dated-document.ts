// Statements and communiqués: documents under a date, whose acts are done by them or at what they report.

import type { EventType } from '../../model/index.ts'
import { dependent, type Predicate, R, type TimeExpression, U, X } from '../../reading/index.ts'
import type { Setting } from './setting.ts'
import { isVerb, type View } from './view.ts'

/** What a document says in its own name. */
const SAID: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'SUPPORT',
  'REQUEST',
  'THREATEN',
  'AGREE',
  'REJECT',
  'CONCEDE',
])
/** Sentences of a heading. */
const HEADING = 8

/** The full date on a line of the heading, null without: "Oslo, 27 June 2001" above a statement. */
export function headingDate(view: View): TimeExpression | null {
  const { sentences } = view
  for (const time of view.times.all) {
    const sentence = sentences.of[time.first]!
    if (sentence > HEADING) return null
    if (time.anchor !== 'absolute' || time.precision !== 'day' || time.from !== time.to) continue
    const apart = sentences.paragraphs[sentence + 1] !== sentences.paragraphs[sentence]
    if ((apart && sentences.kinds[sentence] === 'headline') || isPlaceAndDate(view, time)) return time
  }
  return null
}

/** "Belmopan, 23 May 2016." before the text. */
function isPlaceAndDate({ sentences, tokens }: View, time: TimeExpression): boolean {
  const sentence = sentences.of[time.first]!
  const end = sentences.firsts[sentence + 1] ?? tokens.count
  return time.end === end - 1 && time.first - sentences.firsts[sentence]! <= PLACE
}

/** Tokens of a place and a comma. */
const PLACE = 4

/**
 * True for what a document does by saying it: it thanks, condemns, urges in the present, in its own name.
 *
 *     "We thank Norway", "The Embassy appreciates", "2. Condemns the raid"
 */
export function isDoneBySaying(view: View, predicate: Predicate, heading: TimeExpression): boolean {
  const { tags, tokens, types, certainty } = view
  if (!SAID.has(types.of[predicate.index]!.type) || certainty.of[predicate.index]!.saidBy.length > 0)
    return false
  const verb = mainVerb(view, predicate.head)
  if (verb < 0 || (tags.xpos[verb] !== X.VBZ && tags.xpos[verb] !== X.VBP)) return false
  const subject = subjectOf(view, verb)
  if (subject < 0) return true
  const word = tokens.lowers[subject]!
  if (word === 'we' || word === 'it') return true
  const end = view.sentences.firsts[view.sentences.of[heading.first]! + 1]!
  for (let at = 0; at < end; at++) if (tokens.lowers[at] === word) return true
  return false
}

/**
 * What a document does by saying it is done on its day; an earlier time beside it is that of the act it speaks of.
 *
 *     1. Condemns the raid on 17 August
 *        ^^^^^^^^ the day of the document; "raid" takes the time
 *
 * The times of such acts, by the number of the predicate.
 */
export function heldBySaying(
  view: View,
  settings: readonly Setting[],
  heading: TimeExpression,
): ReadonlyMap<number, number> {
  const { dependencies: tree, triggers, times, types, predicates } = view
  const found = new Map<number, number>()
  for (const predicate of predicates.all) {
    const { when, whenOf } = settings[predicate.index]!
    if (when < 0 || whenOf !== 'event' || (times.all[when]!.to ?? Infinity) >= heading.from!) continue
    if (!types.of[predicate.index] || !isDoneBySaying(view, predicate, heading)) continue
    found.set(predicate.index, heading.index)
    const object = dependent(tree, mainVerb(view, predicate.head), R.obj!)
    const act = object < 0 ? -1 : triggers[object]! - 1
    if (act >= 0 && act !== predicate.index && types.of[act] && settings[act]!.when < 0) found.set(act, when)
  }
  return found
}

function subjectOf({ dependencies: tree }: View, verb: number): number {
  for (let at = verb, steps = 0; at >= 0 && steps < 4; at = tree.heads[at]!, steps++) {
    const subject = dependent(tree, at, R.nsubj!, R['nsubj:pass']!)
    if (subject >= 0 || tree.relations[at] !== R.conj) return subject
  }
  return -1
}

/** The verb of a main clause that tells the act, itself or as its noun; -1 within another clause. */
export function mainVerb(view: View, token: number): number {
  const { dependencies: tree, tags } = view
  let verb = token
  if (!isVerb(view, verb) && tags.upos[verb] === U.NOUN) {
    if (tree.relations[verb] !== R.obj) return -1
    verb = tree.heads[verb]!
  }
  for (let at = verb; at >= 0; at = tree.heads[at]!) {
    if (tree.heads[at]! < 0) return verb
    if (tree.relations[at] !== R.conj && tree.relations[at] !== R.parataxis) return -1
  }
  return -1
}
