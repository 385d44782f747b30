// Trains the tagger, and tags training sentences with taggers that have not seen them.
import { best, scoreClasses } from '../../src/language/linear-model.ts'
import type { TaggerModel } from '../../src/language/english-model.ts'
import { Tagger, tagFeatures } from '../../src/read/03-tags/tagger.ts'
import type { Word } from '../../src/language/word.ts'
import { AveragedPerceptron } from './averaged-perceptron.ts'
import { randomFrom, shuffle } from './random.ts'

export interface TaggedSentence {
  readonly words: readonly Word[]
  readonly tags: Uint8Array
}

export function trainTagger(sentences: readonly TaggedSentence[], classes: number, bits: number, epochs: number): TaggerModel {
  const fixed = fixedTags(sentences)
  const model = new AveragedPerceptron(bits, classes)
  const features = new Int32Array(48)
  const scores = new Float64Array(classes)
  const order = [...sentences]
  const random = randomFrom(7)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const { words, tags } of order) {
      let before = -1
      let before2 = -2
      for (let i = 0; i < words.length; i++) {
        let tag = fixed.get(words[i]!.raw)
        if (tag === undefined) {
          const count = tagFeatures(features, words, i, 0, words.length, before, before2)
          scoreClasses(model, features, count, scores)
          tag = best(scores, classes)
          model.tick()
          if (tag !== tags[i]) model.update(features, count, tags[i]!, tag)
        }
        before2 = before
        before = tag
      }
    }
  }
  return { ...model.averaged(), fixed }
}

/** Forms seen at least thirty times that carry one tag in at least 99.5 % of cases. */
function fixedTags(sentences: readonly TaggedSentence[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const { words, tags } of sentences) {
    words.forEach((word, i) => {
      const of = counts.get(word.raw) ?? new Map<number, number>()
      of.set(tags[i]!, (of.get(tags[i]!) ?? 0) + 1)
      counts.set(word.raw, of)
    })
  }
  const fixed = new Map<number, number>()
  for (const [form, of] of counts) {
    const total = [...of.values()].reduce((sum, count) => sum + count, 0)
    const [tag, count] = [...of].reduce((top, entry) => (entry[1] > top[1] ? entry : top))
    if (total >= 30 && count / total >= 0.995) fixed.set(form, tag)
  }
  return fixed
}

/** Tags each sentence with a tagger trained on the other folds. */
export function jackknife(
  sentences: readonly TaggedSentence[], classes: number, bits: number, folds: number, epochs: number,
): Uint8Array[] {
  const found: Uint8Array[] = sentences.map(({ words }) => new Uint8Array(words.length))
  for (let fold = 0; fold < folds; fold++) {
    const tagger = new Tagger(trainTagger(sentences.filter((_, i) => i % folds !== fold), classes, bits, epochs))
    for (let i = fold; i < sentences.length; i += folds) tagger.tag(sentences[i]!.words, 0, sentences[i]!.words.length, found[i]!)
  }
  return found
}
