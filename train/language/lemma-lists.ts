// What the lemmatizer learns from lists: irregular forms, and the lemmas of knowledge/lexicon.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WordClass } from '../../src/read/03-tags/regular-forms.ts'
import { X, type Xpos } from '../../src/reading/tagset.ts'

const LEXICON = join(import.meta.dirname, '../../knowledge/lexicon')
const CLASSES: ReadonlyMap<string, WordClass> = new Map([
  ['v', 'verb'],
  ['verb', 'verb'],
  ['n', 'noun'],
  ['noun', 'noun'],
  ['adj', 'adjective'],
  ['a', 'adjective'],
])
/** Lists with a word and its part of speech in the first two columns. */
const WITH_CLASS = [
  'act-words',
  'modality',
  ...'accuse agree aid assault assessment coerce concede consult cooperate mobilize protest reject relation'.split(
    ' ',
  ),
  ...'request retreat sanction support threaten'.split(' '),
].map((name, i) => (i < 2 ? name : `predicates-${name}`))

function rowsOf(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
}

/** Lemma by "tag form", from train/language/irregular-forms.tsv. The first row of a form holds. */
export function irregularForms(): Map<string, string> {
  const forms = new Map<string, string>()
  for (const [form, tag, lemma] of rowsOf(join(import.meta.dirname, 'irregular-forms.tsv'))) {
    const key = `${X[tag as Xpos]} ${form}`
    if (!forms.has(key)) forms.set(key, lemma!)
  }
  return forms
}

/** The single words of knowledge/lexicon with their class. */
export function lexiconLemmas(): [WordClass, string][] {
  const found: [WordClass, string][] = []
  const add = (kind: WordClass | undefined, words: string): void => {
    if (kind === undefined) return
    for (const word of words.split('|')) if (/^[a-z]+$/.test(word)) found.push([kind, word])
  }
  for (const name of WITH_CLASS) {
    for (const [words, pos] of rowsOf(join(LEXICON, `${name}.tsv`))) add(CLASSES.get(pos ?? ''), words ?? '')
  }
  for (const [word, pos] of rowsOf(join(LEXICON, 'speech.tsv'))) add(CLASSES.get(pos ?? ''), word ?? '')
  return found
}
