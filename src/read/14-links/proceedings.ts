// A communiqué or readout tells what was said and done at one meeting.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { dependents, type Predicate, R, X } from '../../reading/index.ts'
import { wordSet } from '../word-set.ts'
import { mainVerb } from './dated-document.ts'
import type { Setting } from './setting.ts'
import type { View } from './view.ts'

/** Sentences in which the meeting is told and dated. */
const LEAD = 2
/** Words of a heading's line at most. */
const LINE = 9

/** Index of the time of the meeting, -1 for a document that reports none. */
export function proceedingsTime(view: View, knowledge: Knowledge, settings: readonly Setting[]): number {
  const { sentences, tags, predicates, types, times } = view
  const words = wordSet(knowledge, 'proceedings')
  let text = 0
  while (text < sentences.count && isLine(view, text)) text++
  const end = sentences.firsts[text] ?? 0
  let named = false
  for (let at = 0; at < end; at++) if (words.has(tags.lemmas[at]!.toLowerCase())) named = true
  if (!named) return -1
  for (const { index, sentence } of predicates.all) {
    const { when, whenOf } = settings[index]!
    if (sentence < text || sentence >= text + LEAD || when < 0 || whenOf !== 'event') continue
    if (types.of[index]?.type === 'CONSULT' && times.all[when]!.precision === 'day')
      return times.all[when]!.from === times.all[when]!.to ? when : -1
  }
  // The days of a visit do not say on which of them a step was taken.
  return (
    times.all.findLast((time) => time.first < end && time.precision === 'day' && time.from === time.to)
      ?.index ?? -1
  )
}

function isLine({ sentences, tokens }: View, sentence: number): boolean {
  const length = (sentences.firsts[sentence + 1] ?? tokens.count) - sentences.firsts[sentence]!
  return sentences.kinds[sentence] !== 'text' || length <= LINE
}

/** True for an act told as a step of the meeting: the verb of a main clause in the simple past. */
export function isStep(view: View, predicate: Predicate): boolean {
  const { tags, dependencies: tree } = view
  if (view.certainty.of[predicate.index]!.saidBy.length > 0) return false
  const verb = mainVerb(view, predicate.head)
  if (verb < 0) return false
  return (
    tags.xpos[verb] === X.VBD ||
    dependents(tree, verb, R['aux:pass']!).some((token) => tags.xpos[token] === X.VBD)
  )
}
