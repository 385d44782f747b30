// What teachers together hold of sentences: the means of their shares of tags, heads and relations.
import { roundUp } from '../../src/language/network-shape.ts'
import { RELATIONS } from '../../src/reading/tagset.ts'
import type { GoldSentence, GoldWord } from './conllu.ts'
import { CHOICES, type NetworkSentence, NetworkTrainer, type Shares } from './network-trainer.ts'
import { exampleOf, type Lesson, lexiconOf, type Means, type TrainedNetwork } from './train-network.ts'

/** Of a labelled lesson, how much the label keeps beside what the teachers hold, who learned it themselves or never saw it. */
export const TRUST = { learned: 0.4, unseen: 0.7 }

/** Smaller shares are left out. */
const LEAST = 0.003

/** Adds what the teachers hold to sentences of the treebanks, and makes lessons of sentences that have only forms. */
export class Teaching {
  private readonly teachers: readonly NetworkTrainer[]
  private readonly means: Means
  private readonly toExample: (sentence: GoldSentence) => NetworkSentence

  /** The teachers share shape and words. */
  constructor(teachers: readonly TrainedNetwork[], means: Means) {
    const { vectors, jointTags } = means
    const { shape, words } = teachers[0]!
    const options = { seed: 0, rate: 0, steps: 1, dropout: 0, wordDropout: 0 }
    const lexicon = lexiconOf(vectors, words, shape)
    this.means = means
    this.teachers = teachers.map((teacher) => new NetworkTrainer(shape, vectors.values, options, teacher))
    this.toExample = (sentence) => exampleOf(sentence, null, lexicon, jointTags)
  }

  /** A labelled sentence with what the teachers hold beside its labels. */
  beside(sentence: GoldSentence, trust: number): Lesson {
    const { tags, heads } = this.look(sentence)
    const relations = this.relations(Int32Array.from(sentence.words, ({ head }) => head))
    return { sentence, taught: { tags, heads, relations, trust } }
  }

  /** A sentence nobody labelled, with what the teachers hold likeliest for labels. */
  alone(forms: readonly string[]): Lesson {
    const bare = { words: forms.map(bareWord), tokens: [], newParagraph: false }
    const { tags, heads } = this.look(bare)
    const likeliest = Int32Array.from(forms, (_, i) => heads.choices[i * CHOICES]!)
    const relations = this.relations(likeliest)
    const { codes } = this.means.jointTags
    const words = bare.words.map((word, i) => {
      const code = codes[tags.choices[i * CHOICES]!]!
      const relation = relations.choices[i * CHOICES]!
      return {
        ...word,
        upos: code >> 6,
        xpos: code & 63,
        head: likeliest[i]!,
        relation,
        relationName: RELATIONS[relation]!,
      }
    })
    return { sentence: { ...bare, words }, taught: { tags, heads, relations, trust: 0 } }
  }

  /** Teachers read the sentence; `relations` speaks of the sentence read last. */
  private look(sentence: GoldSentence): { tags: Shares; heads: Shares } {
    const example = this.toExample(sentence)
    const count = sentence.words.length
    for (const teacher of this.teachers) teacher.look([example])
    return {
      tags: this.meanOf(count, this.means.jointTags.codes.length, (teacher, i) => teacher.tagScores(i)),
      heads: this.meanOf(count, count + 1, (teacher, i) => {
        if (i === 0) teacher.scoreHeads(0, count)
        return teacher.headScores.subarray(i * roundUp(count + 1))
      }),
    }
  }

  private relations(heads: Int32Array): Shares {
    for (const teacher of this.teachers) teacher.scoreRelations([{ heads }], heads.length)
    return this.meanOf(heads.length, RELATIONS.length, (teacher, i) =>
      teacher.relationScores.subarray(i * teacher.shape.relations),
    )
  }

  private meanOf(
    tokens: number,
    count: number,
    scoresOf: (teacher: NetworkTrainer, i: number) => Float32Array,
  ): Shares {
    const kept = { choices: new Uint8Array(tokens * CHOICES), shares: new Float32Array(tokens * CHOICES) }
    for (let i = 0; i < tokens; i++) {
      const mean = new Float32Array(count)
      for (const teacher of this.teachers) addShares(scoresOf(teacher, i), mean, this.teachers.length)
      keepLikeliest(mean, kept, i * CHOICES)
    }
    return kept
  }
}

const bareWord = (form: string): GoldWord => ({
  form,
  lemma: '_',
  upos: 0,
  xpos: 0,
  head: 0,
  relation: 0,
  relationName: '_',
})

/** Adds the softmax of the first scores to `mean`, divided by the number of teachers. */
function addShares(scores: Float32Array, mean: Float32Array, teachers: number): void {
  let top = scores[0]!
  for (let k = 1; k < mean.length; k++) if (scores[k]! > top) top = scores[k]!
  let sum = 0
  for (let k = 0; k < mean.length; k++) sum += Math.exp(scores[k]! - top)
  for (let k = 0; k < mean.length; k++) mean[k]! += Math.exp(scores[k]! - top) / sum / teachers
}

/** The likeliest choices from `at` on, the likeliest first; what is left out is shared out among them. */
function keepLikeliest(shares: Float32Array, kept: Shares, at: number): void {
  let sum = 0
  for (let n = 0; n < CHOICES; n++) {
    let top = 0
    for (let k = 1; k < shares.length; k++) if (shares[k]! > shares[top]!) top = k
    if (n > 0 && shares[top]! < LEAST) break
    kept.choices[at + n] = top
    kept.shares[at + n] = shares[top]!
    sum += shares[top]!
    shares[top] = 0
  }
  for (let n = 0; n < CHOICES; n++) kept.shares[at + n]! /= sum
}
