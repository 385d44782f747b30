// Trains models/english from the corpora: `npm run train:language`, teachers first. Same corpora, same weights.
import { join } from 'node:path'
import { rawText } from './language/conllu.ts'
import { irregularForms, lexiconLemmas } from './language/lemma-lists.ts'
import { newsSentences } from './language/news.ts'
import { FOLDER, meansOf, readTreebanks, STUDENT, TEACHERS, teller } from './language/recipe.ts'
import { Teaching, TRUST } from './language/teach.ts'
import { readTeacher } from './language/teachers-file.ts'
import { trainSentences, trainTokens } from './language/train-boundaries.ts'
import { trainLemmas } from './language/train-lemmas.ts'
import { trainNetwork } from './language/train-network.ts'
import { writeEnglish } from './language/write-english.ts'

const corpora = process.env.CHANCERY_CORPORA ?? join(import.meta.dirname, '../../shared/corpora')
const tell = teller()

const { ewt, gum, sentences, own } = readTreebanks(corpora)
const means = meansOf(sentences, tell)
const texts = [rawText(ewt), rawText(gum)]

const tokens = trainTokens(texts, 17, 12)
tell('tokens')
const endings = trainSentences(texts, 17, 12)
tell('sentences')
const lemmas = trainLemmas(sentences, means.vectors.words, lexiconLemmas(), irregularForms())
tell('lemmas')
const teaching = new Teaching(
  TEACHERS.map(({ seed }) => readTeacher(seed)),
  means,
)
const ownNews = own.news.map((sentence) => teaching.beside(sentence, TRUST.unseen))
// Our own news is what the reader reads most, and little: the student has it twice an epoch.
const lessons = [
  ...[...sentences, ...own.frames].map((sentence) => teaching.beside(sentence, TRUST.learned)),
  ...ownNews,
  ...ownNews,
]
const news = newsSentences(corpora, tokens, endings).map((forms) => teaching.alone(forms))
tell(`${lessons.length} sentences of treebanks and ${news.length} of news taught`)
const network = trainNetwork(lessons, news, means, STUDENT)

const bytes = writeEnglish(FOLDER, { jointTags: means.jointTags, tokens, endings, lemmas, network })
tell(`${(bytes / 1e6).toFixed(1)} MB written`)
