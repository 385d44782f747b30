// A sentence that goes on with "they" goes on at the same time.
import { R, U, X } from '../../reading/index.ts'
import { isVerb, type View } from './view.ts'
import type { Dater } from './when-of.ts'

/**
 * The time that opened the sentence before, or the day of its main verb, when this one has none and its subject is a
 * pronoun in the past; else null.
 *
 *     On May 3 the envoys sat down in Oslo. They were talking when Syria bombed the hotel.
 *        ^^^^^ of "talking" and "bombed"
 */
export function goesOnFrom(view: View, sentence: number, before: readonly Dater[]): Dater | null {
  const { sentences, tags, dependencies: tree } = view
  const first = sentences.firsts[sentence]!
  if (sentence === 0 || sentences.paragraphs[sentence] !== sentences.paragraphs[sentence - 1]) return null
  if (tags.upos[first] !== U.PRON || tree.relations[first] !== R.nsubj) return null
  // "He then resigned": some time later.
  if (view.tokens.lowers[first + 1] === 'then' || view.tokens.lowers[first + 1] === 'later') return null
  const verb = tree.heads[first]!
  if (verb < 0 || (view.cues[verb]! > 0 && view.triggers[verb] === 0) || !isPast(view, verb)) return null
  const dater =
    before.findLast(({ opens }) => opens >= 0) ??
    before.findLast(
      ({ from, telling, time }) => telling < 0 && time.precision === 'day' && isMain(view, from),
    )
  return dater ? { ...dater, from: verb, first, opens: verb, telling: -1 } : null
}

function isPast(view: View, verb: number): boolean {
  const { tags, dependencies: tree } = view
  if (tags.xpos[verb] === X.VBD) return true
  for (let child = tree.firstChild[verb]!; child >= 0 && child < verb; child = tree.nextSibling[child]!) {
    if (isVerb(view, child) && tags.xpos[child] === X.VBD) return true
  }
  return false
}

/** A time of the main verb. */
function isMain({ dependencies: tree }: View, from: number): boolean {
  const verb = tree.relations[from] === R.root ? from : tree.heads[from]!
  return verb >= 0 && tree.heads[verb]! < 0
}
