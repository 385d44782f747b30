// A time at which an act cannot have happened, by the tense in which it is told.
import { dependent, dependents, type Predicate, R, type TimeExpression, X } from '../../reading/index.ts'
import { HAVE, isVerb, prepositionAt, type View } from './view.ts'

/**
 * True for a day to come beside what is told as done, and for one that is over beside a present perfect, which tells of no
 * day of its own.
 *
 *     Oslo has recalled the envoy in June 1999 in vain.
 *                                    ^^^^^^^^^ nothing
 */
export function isNoSuchMoment(view: View, predicate: Predicate, time: TimeExpression): boolean {
  const today = view.document.publishedAt?.slice(0, 10)
  if (!today || !isVerb(view, predicate.head)) return false
  if (time.from! > today) return isDone(view, predicate)
  return time.to! < today && isPresentPerfect(view, predicate.head) && !SINCE.has(prepositionAt(view, time))
}

/** "has", "have"; not "to have done", which tells no tense. */
function isPresentPerfect({ dependencies: tree, tags, tokens }: View, verb: number): boolean {
  const mark = dependent(tree, verb, R.mark!)
  if (mark >= 0 && tokens.lowers[mark] === 'to') return false
  return dependents(tree, verb, R.aux!).some(
    (token) => HAVE.has(tokens.lowers[token]!) && tags.xpos[token] !== X.VBD && tags.xpos[token] !== X.VBG,
  )
}

const SINCE: ReadonlySet<string> = new Set(['since', 'from'])

/** Told as done: in the past or the perfect. */
function isDone(view: View, { index, head }: Predicate): boolean {
  const { tags } = view
  if (view.certainty.of[index]!.reality !== 'actual' || view.certainty.of[index]!.pledged) return false
  return tags.xpos[head] === X.VBD || isPresentPerfect(view, head)
}
