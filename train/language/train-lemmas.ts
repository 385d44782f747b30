// Learns lemmas: endings with what to cut and add for each Penn tag, and the words that they get wrong.
import type { LemmaModel } from '../../src/language/english-model.ts'
import { WordList, type WordNumbers } from '../../src/language/word-list.ts'
import { Lemmatizer, LONGEST_ENDING } from '../../src/read/03-tags/lemmatizer.ts'
import { inflectedClass, type WordClass } from '../../src/read/03-tags/regular-forms.ts'
import { U } from '../../src/reading/tagset.ts'
import type { GoldSentence } from './conllu.ts'

interface LemmaType {
  readonly xpos: number
  readonly form: string
  readonly lower: string
  readonly lemmas: Map<string, number>
}

const CLASS_OF: ReadonlyMap<number, WordClass> = new Map([
  [U.VERB, 'verb'],
  [U.NOUN, 'noun'],
  [U.ADJ, 'adjective'],
  [U.ADV, 'adjective'],
])

/** `lexicon` holds lemmas of a class beyond those of the treebanks; `irregular` lemmas by "tag form". */
export function trainLemmas(
  sentences: readonly GoldSentence[],
  ranks: WordNumbers,
  lexicon: readonly (readonly [WordClass, string])[],
  irregular: ReadonlyMap<string, string>,
): LemmaModel {
  const types = lemmaTypes(sentences)
  const known = knownLemmas(sentences, lexicon)
  const plain = {
    exceptions: new Map<string, string>(),
    endings: learnEndings(types),
    irregular,
    known,
    ranks,
  }
  const lemmatizer = new Lemmatizer(plain)
  const exceptions = new Map<string, string>()
  for (const type of types) {
    const lemma = commonest(type)
    const found = lemmatizer.lemma(type.form, type.lower, type.xpos)
    // A verb seen once with another lemma than its spelling's is a slip of its writer ("wandering" for "wondering").
    const slip = inflectedClass(type.xpos) === 'verb' && ranks.has(found) && type.lemmas.get(lemma) === 1
    if (found !== lemma && !slip) exceptions.set(`${type.xpos} ${type.lower}`, lemma)
  }
  return { ...plain, exceptions }
}

/** The lemmas of each class, the commonest in the treebanks first, those of the lexicon alone last. */
function knownLemmas(
  sentences: readonly GoldSentence[],
  lexicon: readonly (readonly [WordClass, string])[],
): LemmaModel['known'] {
  const counts = {
    verb: new Map<string, number>(),
    noun: new Map<string, number>(),
    adjective: new Map<string, number>(),
  }
  const note = (kind: WordClass, lemma: string, count: number): void => {
    if (/^[a-z][a-z-]+$/.test(lemma)) counts[kind].set(lemma, (counts[kind].get(lemma) ?? 0) + count)
  }
  for (const { words } of sentences) {
    for (const { lemma, upos } of words) {
      const kind = CLASS_OF.get(upos)
      if (kind !== undefined) note(kind, lemma, 1)
    }
  }
  for (const [kind, lemma] of lexicon) note(kind, lemma, 0)
  const ranked = (of: ReadonlyMap<string, number>): WordList => {
    const sorted = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return new WordList(sorted.map(([lemma]) => lemma).join('\n'))
  }
  return { verb: ranked(counts.verb), noun: ranked(counts.noun), adjective: ranked(counts.adjective) }
}

function lemmaTypes(sentences: readonly GoldSentence[]): LemmaType[] {
  const types = new Map<string, LemmaType>()
  for (const { words } of sentences) {
    for (const { form, lemma, xpos } of words) {
      const lower = form.toLowerCase()
      if (lemma === '_' || lemma.includes('\t')) continue
      const key = `${xpos} ${lower}`
      const type = types.get(key) ?? { xpos, form, lower, lemmas: new Map<string, number>() }
      types.set(key, type)
      type.lemmas.set(lemma, (type.lemmas.get(lemma) ?? 0) + 1)
    }
  }
  return [...types.values()]
}

function commonest(type: LemmaType): string {
  return [...type.lemmas].reduce((top, entry) => (entry[1] > top[1] ? entry : top))[0]
}

/** The commonest edit of every ending, kept where it differs from what the next shorter ending says. */
function learnEndings(types: readonly LemmaType[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const type of types) {
    const edit = editOf(type.lower, commonest(type).toLowerCase())
    if (edit === null) continue
    for (let length = 0; length <= Math.min(LONGEST_ENDING, type.lower.length - 1); length++) {
      const key = `${type.xpos} ${type.lower.slice(type.lower.length - length)}`
      const of = counts.get(key) ?? new Map<string, number>()
      counts.set(key, of)
      of.set(edit, (of.get(edit) ?? 0) + 1)
    }
  }
  const endings = new Map<string, string>()
  for (const key of [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const [edit, count] = [...counts.get(key)!].reduce((top, entry) => (entry[1] > top[1] ? entry : top))
    if (count >= 2 && edit !== inherited(endings, key)) endings.set(key, edit)
  }
  return endings
}

function inherited(endings: ReadonlyMap<string, string>, key: string): string | undefined {
  const space = key.indexOf(' ')
  for (let at = space + 2; at <= key.length; at++) {
    const edit = endings.get(`${key.slice(0, space)} ${key.slice(at)}`)
    if (edit !== undefined) return edit
  }
  return undefined
}

/** What to cut from a form and to add to reach its lemma; null when more than nine letters would go. */
function editOf(form: string, lemma: string): string | null {
  let common = 0
  while (common < form.length && common < lemma.length && form[common] === lemma[common]) common++
  const cut = form.length - common
  return cut > 9 || common === 0 ? null : `${cut}${lemma.slice(common)}`
}
