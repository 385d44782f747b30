// Tags a sentence from left to right with joint universal and Penn tags.
import { mix, mix3 } from '../../language/hashing.ts'
import type { TaggerModel } from '../../language/english-model.ts'
import { best, scoreClasses } from '../../language/linear-model.ts'
import { AFTER, BEFORE, type Word } from '../../language/word.ts'

export class Tagger {
  readonly model: TaggerModel
  readonly features: Int32Array = new Int32Array(40)
  readonly scores: Float64Array

  constructor(model: TaggerModel) {
    this.model = model
    this.scores = new Float64Array(model.classes)
  }

  /** Writes the joint tag number of `words[first..end)` to `out[first..end)`. */
  tag(words: readonly Word[], first: number, end: number, out: Int32Array | Uint8Array): void {
    let before = -1
    let before2 = -2
    for (let i = first; i < end; i++) {
      const tag = this.model.fixed.get(words[i]!.raw) ?? this.choose(words, i, first, end, before, before2)
      out[i] = tag
      before2 = before
      before = tag
    }
  }

  private choose(words: readonly Word[], i: number, first: number, end: number, before: number, before2: number): number {
    const count = tagFeatures(this.features, words, i, first, end, before, before2)
    scoreClasses(this.model, this.features, count, this.scores)
    return best(this.scores, this.model.classes)
  }
}

/** Fills `F` with the features of word `i` of the sentence `first..end`, given the two tags before it. */
export function tagFeatures(
  F: Int32Array, words: readonly Word[], i: number, first: number, end: number, p1: number, p2: number,
): number {
  const x = words[i]!
  const a = i > first ? words[i - 1]! : BEFORE
  const a2 = i > first + 1 ? words[i - 2]! : BEFORE
  const b = i + 1 < end ? words[i + 1]! : AFTER
  const b2 = i + 2 < end ? words[i + 2]! : AFTER
  let n = 0
  F[n++] = mix(1, x.form, 0)
  F[n++] = mix(2, x.raw, 0)
  F[n++] = mix(3, x.suffix1, 0)
  F[n++] = mix(4, x.suffix2, 0)
  F[n++] = mix(5, x.suffix3, 0)
  F[n++] = mix(6, x.suffix4, 0)
  F[n++] = mix(7, x.prefix1, 0)
  F[n++] = mix(8, x.prefix2, x.suffix2)
  F[n++] = mix(9, x.prefix3, 0)
  F[n++] = mix(10, x.shape, 0)
  F[n++] = mix(11, x.shape, i === first ? 1 : 0)
  F[n++] = mix(14, p1, 0)
  F[n++] = mix(15, p1, p2)
  F[n++] = mix(16, p1, x.form)
  F[n++] = mix(17, p1, b.form)
  F[n++] = mix(18, a.form, 0)
  F[n++] = mix(19, b.form, 0)
  F[n++] = mix(20, a2.form, 0)
  F[n++] = mix(21, b2.form, 0)
  F[n++] = mix(22, b.suffix3, 0)
  F[n++] = mix(23, b.suffix2, b.shape)
  F[n++] = mix(27, a.form, x.form)
  F[n++] = mix(28, x.form, b.form)
  F[n++] = mix3(31, x.shape, a.shape, b.shape)
  F[n++] = mix(32, p1, x.suffix2)
  F[n++] = mix3(29, p1, x.suffix3, b.suffix2)
  F[n++] = mix(33, b.form, b2.form)
  F[n++] = mix3(34, p1, x.shape, b.shape)
  F[n++] = 7
  return n
}
