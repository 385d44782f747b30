// How near an expression stands to a predicate in the tree.
import { dependent, type Predicate, R, X } from '../../reading/index.ts'
import { haveTimeInCommon } from './joined-verbs.ts'
import { isOtherMoment } from './other-moment.ts'
import { isToldAtMeeting } from './told-at-meeting.ts'
import { isVerb, type View } from './view.ts'

// Steps up from an expression that still count as near.
const REACH = 6
// Steps up from a predicate that still continue a clause.
const CHAIN = 5

// An expression that looks for its predicate: where its climb begins, and where it stands.
export interface Loose {
  readonly from: number
  readonly first: number
}

/**
 * Steps from the expression up to the predicate's head, 0 when it is the head itself; Infinity when it does not lead
 * there. Another predicate on the way takes the expression for itself, unless the two are told together.
 *
 *     Oslo, which met Bergen's envoy on Monday, cut its aid in May.
 *                                       ^^^^^^ of "met" only
 */
export function distance(view: View, loose: Loose, predicate: Predicate): number {
  const { dependencies: tree, triggers } = view
  let at = loose.from
  for (let steps = 0; at >= 0 && steps <= REACH; steps++) {
    if (at === predicate.head || triggers[at] === predicate.index + 1) return steps
    if ((steps > 0 || isVerb(view, at)) && chained(view, predicate.head, at, loose.first)) return steps + 1
    if (steps > 0 && triggers[at]! > 0) return Number.POSITIVE_INFINITY
    if (!goesUp(view, at, predicate.head, steps)) return Number.POSITIVE_INFINITY
    at = tree.heads[at]!
  }
  return Number.POSITIVE_INFINITY
}

/** A time or place inside another clause stays there. */
function goesUp(view: View, at: number, goal: number, steps: number): boolean {
  const { dependencies: tree, cues } = view
  const relation = tree.relations[at]
  if (relation === R.ccomp || isOtherMoment(view, at)) return false
  // "As it did in 1992": another time.
  if (relation === R.advcl && view.tags.lemmas[at] === 'do') return false
  if (relation === R.parataxis) return cues[at] === 0
  if (relation === R['acl:relcl']) return tree.heads[at] === goal
  // "freed the men seized in May": of the seizing, and of no act above the noun.
  if ((relation === R.acl && view.tags.xpos[at] === X.VBN) || (steps === 0 && isOfNoun(view, at)))
    return tree.heads[at] === goal || !isVerb(view, goal)
  return true
}

/** "Monday's raid", "the raid of 3 May": a time that says which. */
function isOfNoun({ dependencies: tree, tokens }: View, at: number): boolean {
  const mark = dependent(tree, at, R.case!)
  if (tree.relations[at] === R['nmod:poss']) return mark > at
  return tree.relations[at] === R.nmod && mark >= 0 && tokens.lowers[mark] === 'of'
}

const CONTINUES: ReadonlySet<number> = new Set([
  R.xcomp,
  R.obj,
  R.advcl,
  R['nsubj:pass'],
  R.nsubj,
  R.obl,
  R.nmod,
  R.acl,
  R.compound,
  R.iobj,
])

/** True when `head` continues the clause of `governor`: an infinitive, a conjunct, the noun of a light verb. */
export function chained(view: View, head: number, governor: number, first: number): boolean {
  const { dependencies: tree } = view
  let at = head
  for (let steps = 0; at >= 0 && steps < CHAIN; steps++) {
    if (at === governor) return true
    const relation = tree.relations[at]!
    const up = tree.heads[at]!
    if (
      relation === R.conj
        ? isVerb(view, at) && !isToldAtMeeting(view, at) && !haveTimeInCommon(view, at, up, first)
        : !CONTINUES.has(relation)
    )
      return false
    if (isOtherMoment(view, at) || (NOMINAL.has(relation) && isAct(view, up) && !carries(view, up, relation)))
      return false
    at = up
  }
  return false
}

// "condemned the raid": a noun below another act has a time and place of its own; below a light verb it has the verb's.
const NOMINAL: ReadonlySet<number> = new Set([R.obj, R.iobj, R.obl, R.nmod, R.nsubj, R['nsubj:pass']])

function isAct(view: View, token: number): boolean {
  const index = view.triggers[token]! - 1
  return index >= 0 && isVerb(view, token) && Boolean(view.types.of[index])
}

/** "paid a visit", "flew patrols": the noun tells what the verb, of little or no known meaning, only carries. */
function carries(view: View, verb: number, relation: number): boolean {
  if (relation !== R.obj) return false
  const index = view.triggers[verb]! - 1
  return view.lightVerbs.has(view.tags.lemmas[verb]!) || view.predicates.all[index]!.base === 'unlisted'
}
