// Learns the lemmas anew and puts them into models/english, all else there left as it is: `npx tsx train/lemmas.ts [CORPORA]`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGLISH_FILE, openParts, VECTORS_FILE } from '../src/language/open-english.ts'
import { PartReader, packParts } from '../src/language/weights-file.ts'
import { WordList } from '../src/language/word-list.ts'
import { readConllu } from './language/conllu.ts'
import { irregularForms, lexiconLemmas } from './language/lemma-lists.ts'
import { trainLemmas } from './language/train-lemmas.ts'
import { lemmaParts } from './language/write-english.ts'

const corpora = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpora')
const folder = join(import.meta.dirname, '../models/english')
const path = join(folder, ENGLISH_FILE)
const sentences = ['ewt', 'gum'].flatMap((name) => readConllu(join(corpora, `ud/${name}-train.conllu`)))
const ranks = new WordList(openParts(join(folder, VECTORS_FILE)).text('words'))
const lemmas = trainLemmas(sentences, ranks, lexiconLemmas(), irregularForms())
writeFileSync(path, packParts({ ...new PartReader(path, readFileSync(path)).all(), ...lemmaParts(lemmas) }))
process.stderr.write(`${lemmas.exceptions.size} exceptions, ${lemmas.known.verb.size} verbs\n`)
