// Trains the teachers of the language network, which differ in their seed and how long they learn: `npm run train:teachers
// [-- SEED...]`, all of them without a seed. `npm run train:language` begins with it.
import { join } from 'node:path'
import { meansOf, readTreebanks, TEACHERS, teller } from './language/recipe.ts'
import { writeTeacher } from './language/teachers-file.ts'
import { trainNetwork } from './language/train-network.ts'

const corpora = process.env.CHANCERY_CORPORA ?? join(import.meta.dirname, '../../shared/corpora')
const asked = process.argv.slice(2).map(Number)

const { sentences, own } = readTreebanks(corpora)
const means = meansOf(sentences, teller())
const lessons = [...sentences, ...own.articles, ...own.frames].map((sentence) => ({ sentence, taught: null }))
for (const teacher of TEACHERS.filter(({ seed }) => asked.length === 0 || asked.includes(seed)))
  writeTeacher(teacher.seed, trainNetwork(lessons, [], means, teacher))
