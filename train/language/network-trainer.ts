// Trains the network that tags and parses: forward, backward and Adam, a batch of sentences at a time.
import { matricesOf, type NetworkShape, roundUp } from '../../src/language/network-shape.ts'
import { Arena, pack } from '../../src/language/simd.ts'
import { randomFrom } from '../random.ts'

export interface NetworkSentence {
  /** Row of the word vector of each token, -1 for none. */
  readonly vectors: Int32Array
  /** Table rows of each token, the word's own first. */
  readonly rows: readonly (readonly number[])[]
  readonly tags: Uint8Array
  /** Head of each token: 0 the root, else position + 1. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
  /** What teachers hold of it; null where only the labels above are learned. */
  readonly taught: Taught | null
}

/** What teachers hold of a sentence's tokens, and how much of each token's lesson the labels keep beside it. */
export interface Taught {
  readonly tags: Shares
  readonly heads: Shares
  /** Of relations to the heads that the sentence has. */
  readonly relations: Shares
  readonly trust: number
}

/** The likeliest choices of each token with their shares, CHOICES to a token; the shares of one sum to 1. */
export interface Shares {
  readonly choices: Uint8Array
  readonly shares: Float32Array
}

/** Choices that are kept of what teachers hold of a token. */
export const CHOICES = 6

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
  readonly mean: Float32Array
}

const MOST_TOKENS = 1400
const MOST_IN_SENTENCE = 208
/** The weights handed back are means over the last steps: every so many steps they take a tenth of the latest. */
const MEAN_EVERY = 20
const MEAN_KEEPS = 0.9
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
  private readonly tableMean: Float32Array
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
  /** Scores of the heads of each token of one sentence, a row each: the root, then every token. */
  readonly headScores: Float32Array
  /** What stands for the root and each token of one sentence as heads, and the same turned. */
  private readonly heads: Float32Array
  private readonly headsTurned: Float32Array
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
  private readonly headScoreSlopes: Float32Array
  private readonly headSlopes: Float32Array

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
    this.tableMean = new Float32Array(rows * width)
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
    const columns = roundUp(MOST_IN_SENTENCE + 1)
    this.headScores = this.arena.floats(MOST_IN_SENTENCE * columns)
    this.headScoreSlopes = this.arena.floats(MOST_IN_SENTENCE * columns)
    this.heads = this.arena.floats(columns * arc)
    this.headsTurned = this.arena.floats(columns * arc)
    this.headSlopes = this.arena.floats(columns * arc)
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
      mean: new Float32Array(values.length),
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
    // One random number has bits enough for two.
    for (let i = 0; i < count * this.shape.width; i += 2) {
      const both = this.random() * 65536
      const one = Math.floor(both)
      mask[i] = one < dropout * 65536 ? 0 : keep
      mask[i + 1] = both - one < dropout ? 0 : keep
      state[i]! *= mask[i]!
      state[i + 1]! *= mask[i + 1]!
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

  private judgeTags({ tags, taught }: NetworkSentence, first: number, count: number): number {
    const columns = this.matrices.get('out')!.columns
    const base = columns - this.shape.tags
    const lesson = new Lesson(tags, taught?.tags, taught?.trust, 1 / count)
    let loss = 0
    for (let i = 0; i < tags.length; i++) {
      loss += lesson.slopes(this.out, this.outSlopes, (first + i) * columns + base, this.shape.tags, i)
    }
    return loss
  }

  /** Fills `headScores` for the tokens of a sentence of the batch; a token itself is out of the question. Returns the columns of a row. */
  scoreHeads(first: number, length: number): number {
    const { arc } = this.shape
    const outWidth = this.matrices.get('out')!.columns
    const columns = roundUp(length + 1)
    this.heads.fill(0, 0, columns * arc)
    this.heads.set(this.matrices.get('root-arc')!.values)
    for (let j = 0, at = first * outWidth; j < length; j++, at += outWidth)
      this.heads.set(this.out.subarray(at, at + arc), (j + 1) * arc)
    turn(this.heads, columns, arc, this.headsTurned)
    pack(this.headsTurned, arc, columns, this.packed)
    this.headScores.fill(0, 0, length * columns)
    const asked = this.asked.subarray(first * arc)
    this.arena.addProduct(asked, this.packed, this.headScores, length, arc, columns)
    for (let i = 0; i < length; i++) this.headScores[i * columns + i + 1] = -1e9
    return columns
  }

  private judgeArcs({ heads, taught }: NetworkSentence, first: number, count: number): number {
    const { arc } = this.shape
    const length = heads.length
    const columns = this.scoreHeads(first, length)
    const lesson = new Lesson(heads, taught?.heads, taught?.trust, 1 / count)
    const slopes = this.headScoreSlopes
    // Products take rows in fours: what the last four reach beyond the sentence adds nothing.
    slopes.fill(0, 0, (length + 3) * columns)
    let loss = 0
    for (let i = 0; i < length; i++)
      loss += lesson.slopes(this.headScores, slopes, i * columns, length + 1, i)
    pack(this.heads, columns, arc, this.packed)
    const askedSlopes = this.askedSlopes.subarray(first * arc)
    this.arena.addProduct(slopes, this.packed, askedSlopes, length, columns, arc)
    turn(slopes, length, columns, this.turned)
    pack(this.asked.subarray(first * arc), length, arc, this.packed)
    this.headSlopes.fill(0, 0, columns * arc)
    this.arena.addProduct(this.turned, this.packed, this.headSlopes, columns, length, arc)
    const root = this.matrices.get('root-arc')!.slopes
    const outWidth = this.matrices.get('out')!.columns
    for (let k = 0; k < arc; k++) root[k]! += this.headSlopes[k]!
    for (let j = 0; j < length; j++)
      for (let k = 0; k < arc; k++)
        this.outSlopes[(first + j) * outWidth + k]! += this.headSlopes[(j + 1) * arc + k]!
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
    for (const { relations: labels, taught } of batch) {
      const lesson = new Lesson(labels, taught?.relations, taught?.trust, 1 / count)
      for (let i = 0; i < labels.length; i++, at += relations)
        loss += lesson.slopes(this.relationScores, this.relationSlopes, at, relations, i)
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
    turn(input, count, rows, this.turned)
    pack(slopes, count, columns, this.packed)
    this.arena.addProduct(this.turned, this.packed, own, rows, count, columns)
    const bias = this.matrices.get(`${name}-bias`)
    if (bias !== undefined)
      for (let i = 0; i < count; i++)
        for (let k = 0; k < columns; k++) bias.slopes[k]! += slopes[i * columns + k]!
    if (inputSlopes === null) return
    turn(values, rows, columns, turned)
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
    if (this.step % MEAN_EVERY === 0) this.takeMeans()
  }

  private takeMeans(): void {
    const keeps = this.step === MEAN_EVERY ? 0 : MEAN_KEEPS
    const move = (mean: Float32Array, values: Float32Array): void => {
      for (let i = 0; i < mean.length; i++) mean[i] = keeps * mean[i]! + (1 - keeps) * values[i]!
    }
    for (const { mean, values } of this.matrices.values()) move(mean, values)
    move(this.tableMean, this.table)
  }

  /** Puts the means over the last steps in the place of the weights; there is no learning afterwards. */
  settle(): void {
    for (const { mean, values } of this.matrices.values()) values.set(mean)
    this.table.set(this.tableMean)
  }

  // ---------- use

  /** Starts a look at a batch without learning. */
  look(batch: readonly NetworkSentence[]): number {
    this.training = false
    return this.forward(batch)
  }

  /** Scores of the joint tags of token `i` of the batch. */
  tagScores(i: number): Float32Array {
    const columns = this.matrices.get('out')!.columns
    return this.out.subarray((i + 1) * columns - this.shape.tags, (i + 1) * columns)
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

/** Rows become columns. */
function turn(matrix: Float32Array, rows: number, columns: number, turned: Float32Array): void {
  for (let row = 0, at = 0; row < rows; row++)
    for (let k = row; k < rows * columns; k += rows) turned[k] = matrix[at++]!
}

/** What scores should be: for each token the label, or a mean of the label and of what teachers hold. */
class Lesson {
  private readonly labels: ArrayLike<number>
  private readonly taught: Shares | undefined
  private readonly trust: number
  private readonly weight: number

  constructor(labels: ArrayLike<number>, taught: Shares | undefined, trust = 1, weight = 1) {
    this.labels = labels
    this.taught = taught
    this.trust = trust
    this.weight = weight
  }

  /** Cross entropy of the lesson of token `i` with `count` scores at `at`; writes the slopes, scaled by the weight, at the same places. */
  slopes(scores: Float32Array, slopes: Float32Array, at: number, count: number, i: number): number {
    const { taught, trust, weight } = this
    let top = scores[at]!
    for (let k = 1; k < count; k++) if (scores[at + k]! > top) top = scores[at + k]!
    let sum = 0
    for (let k = 0; k < count; k++) sum += slopes[at + k] = Math.exp(scores[at + k]! - top)
    const all = Math.log(sum) + top
    for (let k = 0; k < count; k++) slopes[at + k] = (slopes[at + k]! / sum) * weight
    const label = at + this.labels[i]!
    slopes[label]! -= trust * weight
    let loss = trust * (all - scores[label]!)
    if (taught === undefined) return loss
    for (let k = i * CHOICES; k < (i + 1) * CHOICES; k++) {
      const share = (1 - trust) * taught.shares[k]!
      const choice = at + taught.choices[k]!
      slopes[choice]! -= share * weight
      loss += share * (all - scores[choice]!)
    }
    return loss
  }
}
