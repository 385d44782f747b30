// What an act answers: "in return", "in exchange", "for which it paid".
import { type Predicate, R } from '../../reading/index.ts'
import type { View } from './view.ts'

// Sentences back in which the answered act may stand.
const BACK = 2
// Steps up from the words to the act that they belong to.
const REACH = 8

/**
 * For each predicate the one that it answers, -1 for none: of two acts around "in return for" the first answers the
 * second; one with "in return" answers the act told before; what is paid "for which" answers the handing over.
 *
 *     Norway sent tanks to Jordan. In return, Jordan lifted its ban.
 *            ^^^^ answered
 *                                                    ^^^^^^ answer
 */
export function answers(view: View): Map<number, number> {
  const found = new Map<number, number>()
  const { tokens, predicates } = view
  for (let at = 0; at < tokens.count - 1; at++) {
    const word = tokens.lowers[at]
    const next = tokens.lowers[at + 1]
    if (word === 'in' && (next === 'return' || next === 'exchange')) {
      const answer = carrier(view, at + 1)
      if (answer < 0) continue
      const answered =
        tokens.lowers[at + 2] === 'for' ? after(view, at + 3) : before(view, predicates.all[answer]!)
      if (answered >= 0 && answered !== answer) found.set(answer, answered)
    } else if (word === 'for' && (next === 'which' || next === 'whom')) {
      const [answer, answered] = paidFor(view, at + 1)
      if (answer >= 0 && answered >= 0 && answer !== answered) found.set(answer, answered)
    }
  }
  return found
}

function isAct(view: View, index: number): boolean {
  return index >= 0 && Boolean(view.types.of[index])
}

/** The act that the words belong to: above them in the tree, else the next one after an opening, the last one before. */
function carrier(view: View, at: number): number {
  const { sentences, triggers } = view
  const up = above(view, at)
  if (up >= 0) return up
  const sentence = sentences.of[at]!
  const first = sentences.firsts[sentence]!
  if (at <= first + 2) return after(view, at + 1)
  for (let token = at - 2; token >= first; token--)
    if (isAct(view, triggers[token]! - 1)) return triggers[token]! - 1
  return -1
}

function above(view: View, from: number): number {
  let at = from
  for (let steps = 0; at >= 0 && steps < REACH; steps++) {
    if (isAct(view, view.triggers[at]! - 1)) return view.triggers[at]! - 1
    at = view.dependencies.heads[at]!
  }
  return -1
}

function after(view: View, from: number): number {
  const limit = view.sentences.firsts[view.sentences.of[from - 1]! + 1]!
  for (let at = from; at < limit; at++) if (isAct(view, view.triggers[at]! - 1)) return view.triggers[at]! - 1
  return -1
}

function before(view: View, answer: Predicate): number {
  const { all } = view.predicates
  for (let i = answer.index - 1; i >= 0; i--) {
    const other = all[i]!
    if (answer.sentence - other.sentence > BACK) return -1
    if (isAct(view, i) && other.head < answer.first) return i
  }
  return -1
}

/** "tanks, for which it has paid two billion dollars": the payment, and the act that the tanks belong to. */
function paidFor(view: View, which: number): readonly [number, number] {
  const { dependencies: tree, triggers, items } = view
  let at = which
  for (let steps = 0; at >= 0 && steps < REACH && tree.relations[at] !== R['acl:relcl']; steps++)
    at = tree.heads[at]!
  if (at < 0 || tree.relations[at] !== R['acl:relcl']) return [-1, -1]
  const answer = triggers[at]! - 1
  const end = answer < 0 ? 0 : view.predicates.all[answer]!.clause.end
  const pays = items.all.some(
    ({ head, category }) => head > which && head < end && category.startsWith('money'),
  )
  return pays && isAct(view, answer) ? [answer, above(view, tree.heads[at]!)] : [-1, -1]
}
