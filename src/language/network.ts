// The network that tags and parses a sentence: word parts and vectors, layers that read both ways, then scores.
// Its layers are simple recurrent units (Lei et al. 2018) with rational gates; arcs are scored as Dozat and Manning do.

import type { Lexicon } from './lexicon.ts'
import { matricesOf, type NetworkShape, roundUp } from './network-shape.ts'
import { Arena, columnStart, PANEL, pack, type Recurrence, type ShortMatrix, type ShortRows } from './simd.ts'

/** Weights as they stand in the file: tables of bytes with a scale for each row, matrices of floats by name. */
export interface NetworkWeights {
  readonly shape: NetworkShape
  readonly lexicon: Lexicon
  readonly vectors: Int8Array
  /** What one unit of `vectors` is worth. */
  readonly vectorScale: number
  readonly table: Int8Array
  readonly tableScales: Float32Array
  readonly matrices: ReadonlyMap<string, Float32Array>
}

/** Words remembered with their first state and the gates of the first layer. */
const REMEMBERED = 10_000

/** Forms are read up to here. */
const LONGEST_FORM = 40

/** The matrices that take nearly all of the time: small integers do at the same scores. */
const isShort = (name: string): boolean => /^(layer[1-9]|out)$/.test(name)

/** Scores one sentence at a time; what it scored is read from its fields until the next. */
export class Network {
  readonly weights: NetworkWeights
  /** Scores of the heads of each token, a row each: the root, then every token of the sentence. */
  headScores: Float32Array = new Float32Array(0)
  /** Scores of the relations of each token to its head, `shape.relations` to a row. */
  relationScores: Float32Array = new Float32Array(0)
  /** Width of a row of `headScores`. */
  headColumns = 0
  private readonly arena: Arena
  private readonly packed = new Map<string, Float32Array>()
  private readonly outWidth: number
  private readonly known = new Map<string, number>()
  private readonly remembered: Float32Array
  private readonly lexical: Float32Array
  private readonly firstState: Float32Array
  private readonly firstGates: Float32Array
  private readonly states: readonly Float32Array[]
  private readonly gates: Float32Array
  private readonly recurrence: Recurrence
  /** Addresses of the remembered state and first gates of each token of the sentence. */
  private readonly firstStatesAt: Int32Array
  private readonly firstGatesAt: Int32Array
  /** Addresses of the rows of each of `states`, and of `gates`. */
  private readonly statesAt: readonly Int32Array[]
  private readonly gatesAt: Int32Array
  private readonly cells: Float32Array
  private readonly out: Float32Array
  private readonly dependents: Float32Array
  private readonly asked: Float32Array
  private readonly headsPacked: Float32Array
  private readonly pairs: Float32Array
  private readonly shorts = new Map<string, ShortMatrix>()
  private readonly shortRows: ShortRows

  /** `longest` is the number of tokens that a sentence may have. */
  constructor(weights: NetworkWeights, longestSentence: number) {
    this.weights = weights
    const { shape } = weights
    const longest = longestSentence + 4
    const { width, arc, relation, relations, vector } = shape
    this.outWidth = arc * 2 + relation * 2 + shape.tags
    const matrices = matricesOf(shape)
    const columns = roundUp(longest + 1)
    const floats =
      matrices.reduce((sum, [, rows, wide]) => sum + rows * wide + 16, 0) +
      longest * (width * 5 + this.outWidth + arc * 2 + relation + relations + columns) +
      columns * arc +
      (vector + width * 4) * 4 +
      longest * (width + 1) +
      longest * 5 +
      REMEMBERED * width * 4
    this.arena = new Arena(floats * 4 + 65536)
    for (const [name, rows, wide] of matrices) {
      const values = weights.matrices.get(name)!
      if (isShort(name)) {
        this.shorts.set(name, this.arena.shorten(values, weights.matrices.get(`${name}-bias`)!, rows, wide))
        continue
      }
      const packed = this.arena.floats(rows * wide)
      if (rows === 1) packed.set(values)
      else pack(values, rows, wide, packed)
      this.packed.set(name, packed)
    }
    this.remembered = this.arena.floats(REMEMBERED * width * 4)
    this.lexical = this.arena.floats(vector * 4)
    this.firstState = this.arena.floats(width * 4)
    this.firstGates = this.arena.floats(width * 12)
    this.states = [this.arena.floats(longest * width), this.arena.floats(longest * width)]
    this.gates = this.arena.floats(longest * width * 3)
    this.cells = this.arena.floats(width)
    this.recurrence = this.arena.recurrence(width)
    this.firstStatesAt = this.arena.addresses(longest)
    this.firstGatesAt = this.arena.addresses(longest)
    this.statesAt = this.states.map((rows) => this.rowsOf(rows, width))
    this.gatesAt = this.rowsOf(this.gates, width * 3)
    this.out = this.arena.floats(longest * this.outWidth)
    this.dependents = this.arena.floats(longest * arc)
    this.asked = this.arena.floats(longest * arc)
    this.headsPacked = this.arena.floats(columns * arc)
    this.pairs = this.arena.floats(longest * relation)
    this.relationScores = this.arena.floats(longest * relations)
    this.headScores = this.arena.floats(longest * columns)
    this.shortRows = this.arena.shortRows(longest, width)
  }

  /** Reads the sentence `forms[first..end)`; then `tag` answers. */
  read(forms: readonly string[], first: number, end: number): void {
    const { width, layers } = this.weights.shape
    const count = end - first
    // What is remembered is forgotten between sentences only: the rows of this one stay where they are.
    if (this.known.size + count > REMEMBERED) this.known.clear()
    for (let i = 0; i < count; i++) {
      const at = this.lookUp(forms[first + i]!)
      this.firstStatesAt[i] = at
      this.firstGatesAt[i] = at + width * 4
    }
    this.recur(this.firstStatesAt, this.firstGatesAt, this.states[1]!, count)
    for (let layer = 1; layer < layers; layer++) {
      const from = layer & 1
      this.arena.multiply(
        this.states[from]!,
        this.shorts.get(`layer${layer}`)!,
        this.gates,
        count,
        this.shortRows,
      )
      this.recur(this.statesAt[from]!, this.gatesAt, this.states[1 - from]!, count)
    }
    this.arena.multiply(this.states[layers & 1]!, this.shorts.get('out')!, this.out, count, this.shortRows)
  }

  /** The joint tag of token `i` of the sentence read last. */
  tag(i: number): number {
    const { tags } = this.weights.shape
    const at = (i + 1) * this.outWidth - tags
    let top = 0
    for (let k = 1; k < tags; k++) if (this.out[at + k]! > this.out[at + top]!) top = k
    return top
  }

  /** Fills `headScores` for the `count` tokens of the sentence read last. */
  scoreHeads(count: number): void {
    const { arc } = this.weights.shape
    const { out, outWidth, dependents, headsPacked } = this
    const columns = roundUp(count + 1)
    this.headColumns = columns
    headsPacked.fill(0, 0, columns * arc)
    const root = this.packed.get('root-arc')!
    for (let k = 0; k < arc; k++) headsPacked[k * PANEL] = root[k]!
    for (let i = 0; i < count; i++) {
      const from = i * outWidth
      const to = columnStart(i + 1, arc)
      for (let k = 0; k < arc; k++) {
        const head = out[from + k]!
        const dependent = out[from + arc + k]!
        headsPacked[to + k * PANEL] = head > 0 ? head : 0
        dependents[i * arc + k] = dependent > 0 ? dependent : 0
      }
    }
    this.startFromBias(this.asked, 'arcs-bias', count)
    this.arena.addProduct(this.dependents, this.packed.get('arcs')!, this.asked, count, arc, arc)
    this.headScores.fill(0, 0, count * columns)
    this.arena.addProduct(this.asked, this.headsPacked, this.headScores, count, arc, columns)
  }

  /** Fills `relationScores` for tokens with the given heads: 0 the root, else position + 1. */
  scoreRelations(heads: ArrayLike<number>, count: number): void {
    const { arc, relation, relations } = this.weights.shape
    const { out, pairs } = this
    const root = this.packed.get('root-relation')!
    for (let i = 0; i < count; i++) {
      const head = heads[i]!
      const above = head === 0 ? root : out
      const from = head === 0 ? 0 : (head - 1) * this.outWidth + arc * 2
      const own = i * this.outWidth + arc * 2 + relation
      const to = i * relation
      for (let k = 0; k < relation; k++) {
        const sum = above[from + k]! + out[own + k]!
        pairs[to + k] = sum > 0 ? sum : 0
      }
    }
    this.startFromBias(this.relationScores, 'relations-bias', count)
    this.arena.addProduct(
      pairs,
      this.packed.get('relations')!,
      this.relationScores,
      count,
      relation,
      relations,
    )
  }

  private startFromBias(target: Float32Array, name: string, count: number): void {
    const bias = this.packed.get(name)!
    for (let i = 0; i < count; i++) target.set(bias, i * bias.length)
  }

  /** The address of a form's first state, which the gates of the first layer for it follow. */
  private lookUp(form: string): number {
    const { width } = this.weights.shape
    const { remembered, known } = this
    const cut = form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form
    let slot = known.get(cut)
    if (slot === undefined) {
      this.compose(cut)
      slot = known.size
      known.set(cut, slot)
      remembered.set(this.firstState.subarray(0, width), slot * width * 4)
      remembered.set(this.firstGates.subarray(0, width * 3), slot * width * 4 + width)
    }
    return remembered.byteOffset + slot * width * 16
  }

  /** Puts a form's first state together from its vector and the rows of its parts, and its gates from that. */
  private compose(form: string): void {
    const { shape, lexicon, vectors, vectorScale, table, tableScales } = this.weights
    const { width, vector } = shape
    const { firstState: state, firstGates: gates } = this
    state.fill(0)
    const own = lexicon.vectorOf(form.toLowerCase())
    if (own >= 0) {
      for (let k = 0; k < vector; k++) this.lexical[k] = vectors[own * vector + k]! * vectorScale
      this.arena.addProduct(this.lexical, this.packed.get('vectors')!, state, 1, vector, width)
    }
    for (const row of lexicon.rowsOf(form)) {
      if (row < 0) continue
      const scale = tableScales[row]!
      for (let k = 0; k < width; k++) state[k]! += table[row * width + k]! * scale
    }
    gates.set(this.packed.get('layer0-bias')!)
    this.arena.addProduct(state, this.packed.get('layer0')!, gates, 1, width, width * 3)
  }

  private recur(inputs: Int32Array, gates: Int32Array, output: Float32Array, count: number): void {
    this.cells.fill(0)
    this.recurrence(inputs.byteOffset, gates.byteOffset, this.cells.byteOffset, output.byteOffset, count)
  }

  private rowsOf(matrix: Float32Array, columns: number): Int32Array {
    const addresses = this.arena.addresses(matrix.length / columns)
    for (let row = 0; row < addresses.length; row++) addresses[row] = matrix.byteOffset + row * columns * 4
    return addresses
  }
}
