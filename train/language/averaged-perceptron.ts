// An averaged perceptron over hashed features: trains a LinearModel.
import type { LinearModel } from '../../src/language/linear-model.ts'

export class AveragedPerceptron implements LinearModel {
  readonly classes: number
  readonly bits: number
  readonly weights: Float32Array
  private readonly sums: Float32Array
  /** Number of decisions seen; call `tick` on each. */
  private time = 1

  constructor(bits: number, classes: number) {
    this.bits = bits
    this.classes = classes
    this.weights = new Float32Array((1 << bits) * classes)
    this.sums = new Float32Array(this.weights.length)
  }

  tick(): void {
    this.time++
  }

  /** Moves the weights of the features from class `wrong` to class `right`. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    const { weights, sums, classes, time } = this
    const mask = (1 << this.bits) - 1
    for (let i = 0; i < count; i++) {
      const row = (features[i]! & mask) * classes
      weights[row + right]! += 1
      sums[row + right]! += time
      weights[row + wrong]! -= 1
      sums[row + wrong]! -= time
    }
  }

  averaged(): LinearModel & { readonly weights: Float32Array } {
    const weights = this.weights.map((weight, i) => weight - this.sums[i]! / this.time)
    return { classes: this.classes, bits: this.bits, weights }
  }
}
