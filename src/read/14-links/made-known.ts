// The day on which an act became known, told beside a noun that points back at it.
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { dependent, dependents, R, type TimeExpression, U, X } from '../../reading/index.ts'
import { wordSet } from '../word-set.ts'
import { headOf, type View } from './view.ts'

/** Sentences back in which the act may have been told. */
const BACK = 3
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that'])

/**
 * What was "reported", "disclosed", "published" on a day did not happen on it: the day is of the report.
 *
 *     Norway struck Iran. The strike, reported on Monday, killed two.
 *                                                 ^^^^^^ report of "struck"
 *     The strike was disclosed on Friday.
 *                                 ^^^^^^ report of "struck"
 *
 * The time that each act became known, by the number of the predicate; and those that say nothing else.
 */
export function madeKnown(
  view: View,
  knowledge: Knowledge,
): { readonly reports: ReadonlyMap<number, number>; readonly times: ReadonlySet<number> } {
  const reports = new Map<number, number>()
  const times = new Set<number>()
  for (const time of view.times.all) {
    const noun = time.from === null ? -1 : nounMadeKnown(view, knowledge, time)
    if (noun < 0) continue
    times.add(time.index)
    const act = actOf(view, knowledge, noun)
    if (act >= 0 && !reports.has(act)) reports.set(act, time.index)
  }
  return { reports, times }
}

/** The noun that a word of disclosing beside the time says it of, -1 for none. */
function nounMadeKnown(view: View, knowledge: Knowledge, time: TimeExpression): number {
  const { dependencies: tree, tags } = view
  const word = tree.heads[headOf(tree, time)]!
  if (word < 0 || (tags.xpos[word] !== X.VBN && tags.xpos[word] !== X.VBD)) return -1
  if (!wordSet(knowledge, 'disclosed').has(tags.lemmas[word]!)) return -1
  const noun = disclosedBy(view, word)
  return noun >= 0 && tags.upos[noun] === U.NOUN && dependent(tree, word, R.obj!) < 0 ? noun : -1
}

/**
 * What is disclosed: the noun before a participle, the subject of a passive, and the subject before a comma, where the
 * participle was taken for the verb.
 */
function disclosedBy({ dependencies: tree, tokens }: View, word: number): number {
  if (tree.relations[word] === R.acl) return tree.heads[word]!
  const passive = dependent(tree, word, R['nsubj:pass']!)
  return passive < 0 && tokens.forms[word - 1] === ',' ? dependent(tree, word, R.nsubj!) : passive
}

/** The act that the noun tells, or that "the communication" points back at; -1 for none. */
function actOf(view: View, knowledge: Knowledge, noun: number): number {
  const { dependencies: tree, tags, tokens, predicates, sentences, types } = view
  const own = view.triggers[noun]! - 1
  if (own >= 0) return own
  if (!dependents(tree, noun, R.det!).some((det) => DEFINITE.has(tokens.lowers[det]!))) return -1
  const bases = new Set(knowledge.predicates.noun(tags.lemmas[noun]!).map(({ base }) => base))
  for (let index = predicates.all.length - 1; index >= 0; index--) {
    const { head, sentence, base } = predicates.all[index]!
    if (head > noun) continue
    if (sentence < sentences.of[noun]! - BACK) break
    if (types.of[index] && bases.has(base)) return index
  }
  return -1
}
