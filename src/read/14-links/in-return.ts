// What an act answers: "in return", "in exchange", "for which it paid".
import { dependents, type Predicate, R } from '../../reading/index.ts'
import { isVerb, type View } from './view.ts'

// Sentences back in which the answered act may stand.
const BACK = 2
const NO_ACT = -2
// Steps up from the words to the act that they belong to.
const REACH = 8

/**
 * For each predicate the one that it answers, -1 for none: of two acts around "in return for" the first answers the
 * second; one with "in return" answers the act told before, as does one "in return for which", and one of another party
 * "in turn"; what is paid "for which" answers the handing over.
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
      const given = tokens.lowers[at + 2] === 'for'
      // "in exchange for which", "in return for this": what stands before is answered.
      const back = given && BACKWARD.has(tokens.lowers[at + 3] ?? '')
      const answer = back && tokens.lowers[at + 3] === 'which' ? after(view, at + 4) : carrier(view, at + 1)
      if (answer < 0) continue
      const answered =
        given && !back ? after(view, at + 3, PHRASE_ENDS) : before(view, predicates.all[answer]!)
      if (answered >= 0 && answered !== answer) {
        for (const one of [answer, ...joinedTo(view, answer, at)])
          if (one !== answered) found.set(one, answered)
      }
    } else if (word === 'in' && next === 'turn') {
      const answer = carrier(view, at + 1)
      const answered = answer < 0 ? -1 : before(view, predicates.all[answer]!)
      if (answered >= 0 && isReply(view, answer, answered)) found.set(answer, answered)
    } else if (word === 'for' && (next === 'which' || next === 'whom')) {
      const [answer, answered] = paidFor(view, at + 1)
      if (answer >= 0 && answered >= 0 && answer !== answered) found.set(answer, answered)
    }
  }
  return found
}

const BACKWARD: ReadonlySet<string> = new Set(['which', 'this', 'that', 'these', 'those'])

/** "In return Oslo lifted its ban and freed the crew": opening words are said of what is joined to their act too. */
function joinedTo(view: View, answer: number, at: number): number[] {
  const { sentences, predicates, dependencies: tree, triggers } = view
  const { head, sentence } = predicates.all[answer]!
  if (at !== sentences.firsts[sentence]) return []
  return dependents(tree, head, R.conj!)
    .map((verb) => triggers[verb]! - 1)
    .filter((index) => isAct(view, index))
}

/** "In turn" says an answer only between two parties: otherwise one thing just follows another. */
function isReply({ predicates, references }: View, answer: number, answered: number): boolean {
  const [one, other] = [predicates.all[answer]!, predicates.all[answered]!]
  const acting = (predicate: Predicate): number[] =>
    predicate.actors.map(({ mention }) => references.of[mention]!.entity)
  return acting(one).length > 0 && !acting(one).some((entity) => acting(other).includes(entity))
}

function isAct(view: View, index: number): boolean {
  return index >= 0 && Boolean(view.types.of[index])
}

/** The act that the words belong to: above them in the tree, else the next one after an opening, the last one before. */
function carrier(view: View, at: number): number {
  const { sentences, triggers } = view
  const up = above(view, at)
  if (up !== -1) return up
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
    // "shipped uranium and got fuel in exchange": the words belong to the joined verb, which is no act.
    if (isVerb(view, at) && view.dependencies.relations[at] === R.conj) return NO_ACT
    at = view.dependencies.heads[at]!
  }
  return -1
}

// What ends a phrase: "coal in exchange for tobacco, and trains engineers".
const PHRASE_ENDS: ReadonlySet<string> = new Set([',', ';', ':', '—', '–'])

/** The first act from here to the end of the sentence, or to one of `ends`; -1 for none. */
function after(view: View, from: number, ends: ReadonlySet<string> | null = null): number {
  const limit = view.sentences.firsts[view.sentences.of[from - 1]! + 1]!
  for (let at = from; at < limit && !ends?.has(view.tokens.lowers[at]!); at++)
    if (isAct(view, view.triggers[at]! - 1)) return view.triggers[at]! - 1
  return -1
}

function before(view: View, answer: Predicate): number {
  const { all } = view.predicates
  let described = -1
  for (let i = answer.index - 1; i >= 0; i--) {
    const other = all[i]!
    if (answer.sentence - other.sentence > BACK) break
    if (!isAct(view, i) || other.head >= answer.first) continue
    // "handed over a conscript captured in the morning": the participle only says which conscript.
    if (view.dependencies.relations[other.head] !== R.acl) return i
    if (described < 0) described = i
  }
  return described
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
