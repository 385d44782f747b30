// Trains the network that tags and parses: forward, backward and Adam, a batch of sentences at a time.
import { matricesOf, type NetworkShape } from '../../src/language/network-shape.ts'
import { Arena, pack } from '../../src/language/simd.ts'
import { randomFrom } from './random.ts'

export interface NetworkSentence {
  /** Row of the word vector of each token, -1 for none. */
  readonly vectors: Int32Array
  /** Table rows of each token, the word's own first. */
  readonly rows: readonly (readonly number[])[]
  readonly tags: Uint8Array
  /** Head of each token: 0 the root, else position + 1. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
  /** How much it counts. */
  readonly weight: number
}

export interface TrainerOptions {
  readonly seed: number
  readonly rate: number
  readonly steps: number
  readonly dropout: number
  readonly wordDropout: number
}

interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
  readonly slopes: Float32Array
  readonly first: Float32Array
  readonly second: Float32Array
  readonly turned: Float32Array
}

const MOST_TOKENS = 1400
const BETA1 = 0.9
const BETA2 = 0.98

export class NetworkTrainer {
  readonly shape: NetworkShape
  readonly table: Float32Array
  readonly matrices = new Map<string, Matrix>()
  private readonly arena = new Arena(96e6)
  private readonly given: Float32Array
  private readonly tableSlopes: Float32Array
  private readonly tableFirst: Float32Array
  private readonly tableSecond: Float32Array
  private readonly touched = new Set<number>()
  /** Tokens whose word was hidden in this step. */
  private readonly hidden = new Uint8Array(MOST_TOKENS)
  private readonly random: () => number
  private readonly options: TrainerOptions
  private step = 0
  private training = false
  // Activations, by layer.
  private readonly lexical: Float32Array
  private readonly states: Float32Array[] = []
  private readonly gates: Float32Array[] = []
  private readonly cells: Float32Array[] = []
  private readonly masks: Float32Array[] = []
  private readonly out: Float32Array
  private readonly dependents: Float32Array
  private readonly asked: Float32Array
  private readonly pairs: Float32Array
  readonly relationScores: Float32Array
  private readonly turned: Float32Array
  private readonly packed: Float32Array
  // Slopes.
  private readonly outSlopes: Float32Array
  private readonly stateSlopes: Float32Array
  private readonly lowerSlopes: Float32Array
  private readonly gateSlopes: Float32Array
  private readonly askedSlopes: Float32Array
  private readonly dependentSlopes: Float32Array
  private readonly pairSlopes: Float32Array
  private readonly relationSlopes: Float32Array

  /** `start` gives weights to go on from; without, they are drawn at random. */
  constructor(
    shape: NetworkShape,
    vectors: Float32Array,
    options: TrainerOptions,
    start: {
      readonly table: Float32Array
      readonly matrices: ReadonlyMap<string, Float32Array>
    } | null = null,
  ) {
    this.shape = shape
    this.options = options
    this.given = vectors
    this.random = randomFrom(options.seed)
    const { width, layers, arc, relation, relations, rows } = shape
    for (const [name, height, columns] of matricesOf(shape))
      this.matrices.set(name, this.matrix(name, height, columns))
    this.table = Float32Array.from({ length: rows * width }, () => (this.random() - 0.5) * 0.1)
    if (start !== null) {
      this.table.set(start.table)
      for (const [name, values] of start.matrices) this.matrices.get(name)!.values.set(values)
    }
    this.tableSlopes = new Float32Array(rows * width)
    this.tableFirst = new Float32Array(rows * width)
    this.tableSecond = new Float32Array(rows * width)
    const make = (columns: number): Float32Array => this.arena.floats(MOST_TOKENS * columns)
    const outWidth = this.matrices.get('out')!.columns
    this.lexical = make(shape.vector)
    for (let layer = 0; layer <= layers; layer++) {
      this.states.push(make(width))
      this.masks.push(new Float32Array(MOST_TOKENS * width))
      if (layer === layers) break
      this.gates.push(make(width * 3))
      this.cells.push(make(width))
    }
    this.out = make(outWidth)
    this.dependents = make(arc)
    this.asked = make(arc)
    this.pairs = make(relation)
    this.relationScores = make(relations)
    this.turned = make(Math.max(width * 3, outWidth))
    this.packed = make(Math.max(width * 3, outWidth))
    this.outSlopes = make(outWidth)
    this.stateSlopes = make(width)
    this.lowerSlopes = make(width)
    this.gateSlopes = make(width * 3)
    this.askedSlopes = make(arc)
    this.dependentSlopes = make(arc)
    this.pairSlopes = make(relation)
    this.relationSlopes = make(relations)
  }

  private matrix(name: string, rows: number, columns: number): Matrix {
    const values = this.arena.floats(rows * columns)
    const reach = Math.sqrt(6 / (rows + columns)) * (name === 'arcs' ? 0.5 : 1)
    if (!name.endsWith('-bias'))
      for (let i = 0; i < values.length; i++) values[i] = (this.random() * 2 - 1) * reach
    return {
      rows,
      columns,
      values,
      slopes: this.arena.floats(rows * columns),
      first: new Float32Array(values.length),
      second: new Float32Array(values.length),
      turned: this.arena.floats(rows * columns),
    }
  }

  /** One step of learning on a batch. Returns the loss per token. */
  learn(batch: readonly NetworkSentence[]): number {
    this.training = true
    const count = this.forward(batch)
    for (const slopes of [
      this.outSlopes,
      this.askedSlopes,
      this.dependentSlopes,
      this.pairSlopes,
      this.relationSlopes,
    ])
      slopes.fill(0)
    const loss = this.judge(batch, count)
    this.backward(batch, count)
    this.adjust()
    return loss / count
  }

  // ---------- forward

  /** Fills all activations for the tokens of the batch, in a row. */
  forward(batch: readonly NetworkSentence[]): number {
    const { layers, arc } = this.shape
    const count = batch.reduce((sum, sentence) => sum + sentence.tags.length, 0)
    if (count > MOST_TOKENS) throw new Error('batch too large')
    this.readWords(batch, count)
    for (let layer = 0; layer < layers; layer++) {
      const gates = this.gates[layer]!
      this.setBias(gates, `layer${layer}-bias`, count)
      this.forth(`layer${layer}`, this.states[layer]!, gates, count)
      let first = 0
      for (const { tags } of batch) {
        this.recur(layer, first, tags.length)
        first += tags.length
      }
      this.drop(layer + 1, count)
    }
    this.setBias(this.out, 'out-bias', count)
    const out = this.matrices.get('out')!
    this.forth('out', this.states[layers]!, this.out, count)
    for (let i = 0; i < count; i++) {
      const at = i * out.columns
      for (let k = 0; k < arc * 2; k++) if (this.out[at + k]! < 0) this.out[at + k] = 0
      for (let k = 0; k < arc; k++) this.dependents[i * arc + k] = this.out[at + arc + k]!
    }
    this.setBias(this.asked, 'arcs-bias', count)
    this.forth('arcs', this.dependents, this.asked, count)
    return count
  }

  /** Adds `input` times a matrix to `output`. */
  private forth(name: string, input: Float32Array, output: Float32Array, count: number): void {
    const { rows, columns, values } = this.matrices.get(name)!
    pack(values, rows, columns, this.packed)
    this.arena.addProduct(input, this.packed, output, count, rows, columns)
  }

  private readWords(batch: readonly NetworkSentence[], count: number): void {
    const { vector, width } = this.shape
    const state = this.states[0]!
    state.fill(0, 0, count * width)
    let at = 0
    for (const sentence of batch) {
      sentence.rows.forEach((rows, i) => {
        const hide = this.training && this.random() < this.options.wordDropout
        const given = sentence.vectors[i]!
        this.hidden[at] = hide ? 1 : 0
        for (let k = 0; k < vector; k++)
          this.lexical[at * vector + k] = given < 0 || hide ? 0 : this.given[given * vector + k]!
        for (let r = hide ? 1 : 0; r < rows.length; r++) {
          const row = rows[r]! * width
          if (row >= 0) for (let k = 0; k < width; k++) state[at * width + k]! += this.table[row + k]!
        }
        at++
      })
    }
    this.forth('vectors', this.lexical, state, count)
    this.drop(0, count)
  }

  private setBias(target: Float32Array, name: string, count: number): void {
    const bias = this.matrices.get(name)!.values
    for (let i = 0; i < count; i++) target.set(bias, i * bias.length)
  }

  private drop(layer: number, count: number): void {
    if (!this.training) return
    const { dropout } = this.options
    const mask = this.masks[layer]!
    const state = this.states[layer]!
    const keep = 1 / (1 - dropout)
    for (let i = 0; i < count * this.shape.width; i++) {
      mask[i] = this.random() < dropout ? 0 : keep
      state[i]! *= mask[i]!
    }
  }

  /** c = f c' + (1 - f) u, h = r c + (1 - r) x: half of the channels forwards, half backwards. */
  private recur(layer: number, first: number, length: number): void {
    const { width } = this.shape
    const gates = this.gates[layer]!,
      cells = this.cells[layer]!,
      input = this.states[layer]!,
      output = this.states[layer + 1]!
    const half = width / 2
    for (let t = 0; t < length; t++) {
      for (const side of [0, 1]) {
        const i = first + (side === 0 ? t : length - 1 - t)
        const before = side === 0 ? i - 1 : i + 1
        const at = i * width,
          gate = i * width * 3
        for (let k = side * half; k < (side + 1) * half; k++) {
          const pf = gates[gate + width + k]!,
            pr = gates[gate + 2 * width + k]!
          const f = 0.5 + (0.5 * pf) / (1 + Math.abs(pf))
          const r = 0.5 + (0.5 * pr) / (1 + Math.abs(pr))
          const c = (t === 0 ? 0 : f * cells[before * width + k]!) + (1 - f) * gates[gate + k]!
          cells[at + k] = c
          output[at + k] = r * c + (1 - r) * input[at + k]!
        }
      }
    }
  }

  // ---------- losses and their slopes at the top

  private judge(batch: readonly NetworkSentence[], count: number): number {
    let loss = 0
    let first = 0
    for (const sentence of batch) {
      loss += this.judgeTags(sentence, first, count) + this.judgeArcs(sentence, first, count)
      first += sentence.tags.length
    }
    return loss + this.judgeRelations(batch, count)
  }

  private judgeTags(sentence: NetworkSentence, first: number, count: number): number {
    const columns = this.matrices.get('out')!.columns
    const base = columns - this.shape.tags
    let loss = 0
    sentence.tags.forEach((tag, i) => {
      loss += softmaxSlope(
        this.out,
        this.outSlopes,
        (first + i) * columns + base,
        this.shape.tags,
        tag,
        sentence.weight / count,
      )
    })
    return loss
  }

  /** Scores of the heads of token `i`: 0 for the root, j + 1 for token j; itself is out of the question. */
  headScores(first: number, length: number, i: number, scores: Float32Array): void {
    const { arc } = this.shape
    const columns = this.matrices.get('out')!.columns
    const root = this.matrices.get('root-arc')!.values
    const asked = (first + i) * arc
    for (let j = -1; j < length; j++) {
      let sum = 0
      if (j < 0) for (let k = 0; k < arc; k++) sum += this.asked[asked + k]! * root[k]!
      else
        for (let k = 0, head = (first + j) * columns; k < arc; k++)
          sum += this.asked[asked + k]! * this.out[head + k]!
      scores[j + 1] = j === i ? -1e9 : sum
    }
  }

  private judgeArcs(sentence: NetworkSentence, first: number, count: number): number {
    const { arc } = this.shape
    const columns = this.matrices.get('out')!.columns
    const root = this.matrices.get('root-arc')!
    const length = sentence.tags.length
    const scores = new Float32Array(length + 1)
    const slopes = new Float32Array(length + 1)
    let loss = 0
    for (let i = 0; i < length; i++) {
      this.headScores(first, length, i, scores)
      loss += softmaxSlope(scores, slopes, 0, length + 1, sentence.heads[i]!, sentence.weight / count)
      const asked = (first + i) * arc
      for (let j = 0; j <= length; j++) {
        const slope = slopes[j]!
        if (slope === 0) continue
        const source = j === 0 ? root.values : this.out
        const target = j === 0 ? root.slopes : this.outSlopes
        const head = j === 0 ? 0 : (first + j - 1) * columns
        for (let k = 0; k < arc; k++) {
          this.askedSlopes[asked + k]! += slope * source[head + k]!
          target[head + k]! += slope * this.asked[asked + k]!
        }
      }
    }
    return loss
  }

  /** Fills `pairs` and scores the relations of tokens to the given heads. */
  scoreRelations(batch: readonly { readonly heads: Int32Array }[], count: number): void {
    const { arc, relation } = this.shape
    const columns = this.matrices.get('out')!.columns
    const root = this.matrices.get('root-relation')!.values
    let first = 0
    for (const { heads } of batch) {
      heads.forEach((head, i) => {
        const from = head === 0 ? 0 : (first + head - 1) * columns + arc * 2
        const own = (first + i) * columns + arc * 2 + relation
        for (let k = 0; k < relation; k++) {
          const sum = (head === 0 ? root[k]! : this.out[from + k]!) + this.out[own + k]!
          this.pairs[(first + i) * relation + k] = Math.max(sum, 0)
        }
      })
      first += heads.length
    }
    this.setBias(this.relationScores, 'relations-bias', count)
    this.forth('relations', this.pairs, this.relationScores, count)
  }

  private judgeRelations(batch: readonly NetworkSentence[], count: number): number {
    const { arc, relation, relations } = this.shape
    this.scoreRelations(batch, count)
    let loss = 0
    let at = 0
    for (const sentence of batch) {
      for (const gold of sentence.relations) {
        loss += softmaxSlope(
          this.relationScores,
          this.relationSlopes,
          at++ * relations,
          relations,
          gold,
          sentence.weight / count,
        )
      }
    }
    this.backProduct('relations', this.pairs, this.relationSlopes, this.pairSlopes, count)
    const columns = this.matrices.get('out')!.columns
    const root = this.matrices.get('root-relation')!.slopes
    let first = 0
    for (const { heads } of batch) {
      heads.forEach((head, i) => {
        const own = (first + i) * columns + arc * 2 + relation
        const from = (first + head - 1) * columns + arc * 2
        for (let k = 0; k < relation; k++) {
          const pair = (first + i) * relation + k
          if (this.pairs[pair]! <= 0) continue
          this.outSlopes[own + k]! += this.pairSlopes[pair]!
          if (head === 0) root[k]! += this.pairSlopes[pair]!
          else this.outSlopes[from + k]! += this.pairSlopes[pair]!
        }
      })
      first += heads.length
    }
    return loss
  }

  // ---------- backward

  /** Slopes through `output = input x matrix + bias`: adds to the matrix's, the bias's and the input's slopes. */
  private backProduct(
    name: string,
    input: Float32Array,
    slopes: Float32Array,
    inputSlopes: Float32Array | null,
    count: number,
  ): void {
    const { rows, columns, values, slopes: own, turned } = this.matrices.get(name)!
    for (let i = 0; i < count; i++)
      for (let k = 0; k < rows; k++) this.turned[k * count + i] = input[i * rows + k]!
    pack(slopes, count, columns, this.packed)
    this.arena.addProduct(this.turned, this.packed, own, rows, count, columns)
    const bias = this.matrices.get(`${name}-bias`)
    if (bias !== undefined)
      for (let i = 0; i < count; i++)
        for (let k = 0; k < columns; k++) bias.slopes[k]! += slopes[i * columns + k]!
    if (inputSlopes === null) return
    for (let r = 0; r < rows; r++)
      for (let k = 0; k < columns; k++) turned[k * rows + r] = values[r * columns + k]!
    pack(turned, columns, rows, this.packed)
    this.arena.addProduct(slopes, this.packed, inputSlopes, count, columns, rows)
  }

  private backward(batch: readonly NetworkSentence[], count: number): void {
    const { width, layers, arc } = this.shape
    const columns = this.matrices.get('out')!.columns
    this.backProduct('arcs', this.dependents, this.askedSlopes, this.dependentSlopes, count)
    for (let i = 0; i < count; i++) {
      const at = i * columns
      for (let k = 0; k < arc; k++) {
        this.outSlopes[at + arc + k]! += this.dependentSlopes[i * arc + k]!
        if (this.out[at + k]! <= 0) this.outSlopes[at + k] = 0
        if (this.out[at + arc + k]! <= 0) this.outSlopes[at + arc + k] = 0
      }
    }
    const slopes = this.stateSlopes
    slopes.fill(0, 0, count * width)
    this.backProduct('out', this.states[layers]!, this.outSlopes, slopes, count)
    for (let layer = layers - 1; layer >= 0; layer--) {
      this.undrop(layer + 1, count)
      let first = 0
      for (const { tags } of batch) {
        this.recurBack(layer, first, tags.length)
        first += tags.length
      }
      this.backProduct(`layer${layer}`, this.states[layer]!, this.gateSlopes, this.lowerSlopes, count)
      slopes.set(this.lowerSlopes.subarray(0, count * width))
    }
    this.undrop(0, count)
    this.backProduct('vectors', this.lexical, slopes, null, count)
    this.noteWords(batch, width)
  }

  private undrop(layer: number, count: number): void {
    const mask = this.masks[layer]!
    for (let i = 0; i < count * this.shape.width; i++) this.stateSlopes[i]! *= mask[i]!
  }

  private recurBack(layer: number, first: number, length: number): void {
    const { width } = this.shape
    const gates = this.gates[layer]!,
      cells = this.cells[layer]!,
      input = this.states[layer]!
    const half = width / 2
    const carried = new Float32Array(width)
    for (let t = length - 1; t >= 0; t--) {
      for (const side of [0, 1]) {
        const i = first + (side === 0 ? t : length - 1 - t)
        const before = side === 0 ? i - 1 : i + 1
        const at = i * width,
          gate = i * width * 3
        for (let k = side * half; k < (side + 1) * half; k++) {
          const pf = gates[gate + width + k]!,
            pr = gates[gate + 2 * width + k]!
          const df = 1 + Math.abs(pf),
            dr = 1 + Math.abs(pr)
          const f = 0.5 + (0.5 * pf) / df
          const r = 0.5 + (0.5 * pr) / dr
          const u = gates[gate + k]!
          const c = cells[at + k]!
          const old = t === 0 ? 0 : cells[before * width + k]!
          const slope = this.stateSlopes[at + k]!
          const cell = slope * r + carried[k]!
          this.gateSlopes[gate + k] = cell * (1 - f)
          this.gateSlopes[gate + width + k] = (cell * (old - u) * 0.5) / (df * df)
          this.gateSlopes[gate + 2 * width + k] = (slope * (c - input[at + k]!) * 0.5) / (dr * dr)
          this.lowerSlopes[at + k] = slope * (1 - r)
          carried[k] = cell * f
        }
      }
    }
  }

  private noteWords(batch: readonly NetworkSentence[], width: number): void {
    let at = 0
    for (const sentence of batch) {
      sentence.rows.forEach((rows) => {
        for (let r = this.hidden[at]!; r < rows.length; r++) {
          const row = rows[r]! * width
          if (row < 0) continue
          this.touched.add(rows[r]!)
          for (let k = 0; k < width; k++) this.tableSlopes[row + k]! += this.stateSlopes[at * width + k]!
        }
        at++
      })
    }
  }

  // ---------- Adam

  private adjust(): void {
    this.step++
    const { rate, steps } = this.options
    const warm = Math.min(1, this.step / 300)
    const left = Math.max(0.01, 1 - this.step / steps)
    const correction = Math.sqrt(1 - BETA2 ** this.step) / (1 - BETA1 ** this.step)
    const now = rate * warm * left * correction
    for (const { values, slopes, first, second } of this.matrices.values())
      adam(values, slopes, first, second, 0, values.length, now)
    const { width } = this.shape
    for (const row of this.touched) {
      adam(
        this.table,
        this.tableSlopes,
        this.tableFirst,
        this.tableSecond,
        row * width,
        (row + 1) * width,
        now,
      )
    }
    this.touched.clear()
  }

  // ---------- use

  /** Starts a look at a batch without learning. */
  look(batch: readonly NetworkSentence[]): number {
    this.training = false
    return this.forward(batch)
  }

  tagOf(i: number): number {
    const columns = this.matrices.get('out')!.columns
    const at = i * columns + columns - this.shape.tags
    let top = 0
    for (let k = 1; k < this.shape.tags; k++) if (this.out[at + k]! > this.out[at + top]!) top = k
    return top
  }
}

function adam(
  values: Float32Array,
  slopes: Float32Array,
  first: Float32Array,
  second: Float32Array,
  from: number,
  to: number,
  rate: number,
): void {
  for (let i = from; i < to; i++) {
    const slope = slopes[i]!
    const m = (first[i] = BETA1 * first[i]! + (1 - BETA1) * slope)
    const v = (second[i] = BETA2 * second[i]! + (1 - BETA2) * slope * slope)
    values[i]! -= (rate * m) / (Math.sqrt(v) + 1e-8)
    slopes[i] = 0
  }
}

/** Cross entropy of `gold` among `count` scores at `at`; writes the slopes, scaled by `weight`, at the same places. */
function softmaxSlope(
  scores: Float32Array,
  slopes: Float32Array,
  at: number,
  count: number,
  gold: number,
  weight: number,
): number {
  let top = scores[at]!
  for (let k = 1; k < count; k++) if (scores[at + k]! > top) top = scores[at + k]!
  let sum = 0
  for (let k = 0; k < count; k++) sum += slopes[at + k] = Math.exp(scores[at + k]! - top)
  const loss = Math.log(sum) - (scores[at + gold]! - top)
  for (let k = 0; k < count; k++) slopes[at + k] = (slopes[at + k]! / sum) * weight
  slopes[at + gold]! -= weight
  return loss
}
