// Matrix products by the processor's vector instructions: WebAssembly functions assembled here, four rows by eight
// columns at a time, of floats or of small integers. WebAssembly arithmetic gives the same bits on every machine.
import {
  ABSOLUTE,
  ABSOLUTE_DOUBLES,
  ADD_DOUBLES,
  ADD_FLOATS,
  ADD_INTEGERS,
  add,
  type Code,
  constant,
  DIVIDE_DOUBLES,
  DIVIDE_FLOAT,
  DOT_PAIRS,
  doubles,
  floatConstant,
  floatLane,
  functionOf,
  get,
  INTEGERS_OF_SHORTS,
  LARGER_FLOAT,
  LARGER_FLOATS,
  load,
  loadDoubles,
  loadInteger,
  loadSplat,
  MINUS_ONE,
  MULTIPLY_DOUBLES,
  MULTIPLY_FLOATS,
  masked,
  memoryOf,
  NARROW,
  NEAREST,
  repeat,
  SHORTS_OF_BYTES,
  type SharedMemory,
  SUBTRACT_DOUBLES,
  set,
  splatFloat,
  store,
  storeDoubles,
  storeFloat,
  subtract,
  sum,
  TO_FLOATS,
  TO_INTEGERS,
  times,
  ZERO,
} from './assembly.ts'

type Product = (a: number, b: number, c: number, rows: number, inner: number, columns: number) => void

/**
 * Runs the recurrent units over `rows` tokens. `inputs` and `gates` hold the address of each token's input and of its
 * gates, `cells` the zeroed cells; one row of `output` for each token.
 */
export type Recurrence = (inputs: number, gates: number, cells: number, output: number, rows: number) => void

/** Largest value of integers to be multiplied: twelve bits with the sign, so that 512 products fit into 32 bits. */
export const LARGEST_SHORT = 2047

/** Memory that WebAssembly and typed arrays share; matrices are allocated in it once. */
export class Arena {
  private readonly memory: SharedMemory
  private next = 64
  private readonly floatProduct: Product
  /** For a single row, which would leave three of four idle. */
  private readonly rowProduct: Product
  private readonly integerProduct: Product
  private readonly shortenRows: ReturnType<typeof shortening>
  private readonly finish: ReturnType<typeof finishing>

  constructor(bytes: number) {
    this.memory = memoryOf(bytes)
    this.floatProduct = product(this.memory, [...MULTIPLY_FLOATS, ...ADD_FLOATS])
    this.rowProduct = product(this.memory, [...MULTIPLY_FLOATS, ...ADD_FLOATS], 1)
    this.integerProduct = product(this.memory, [...DOT_PAIRS, ...ADD_INTEGERS])
    this.shortenRows = shortening(this.memory)
    this.finish = finishing(this.memory)
  }

  /** A zeroed array of 32-bit floats, aligned to 64 bytes. */
  floats(length: number): Float32Array {
    return new Float32Array(this.memory.buffer, this.room(length * 4), length)
  }

  /** A zeroed array of 16-bit integers, aligned likewise. */
  shorts(length: number): Int16Array {
    return new Int16Array(this.memory.buffer, this.room(length * 2), length)
  }

  /** A zeroed array of 32-bit integers: addresses in this memory. */
  addresses(length: number): Int32Array {
    return new Int32Array(this.memory.buffer, this.room(length * 4), length)
  }

  /** The recurrent units of one layer of so many channels. */
  recurrence(width: number): Recurrence {
    return recurring(this.memory, width)
  }

  private room(bytes: number): number {
    const at = this.next
    this.next += Math.ceil(bytes / 64) * 64
    return at
  }

  /**
   * `c` += `a` times `b`: `a` is rows by inner, `c` rows by columns, both row-major; `b`, inner by columns, is packed.
   * `columns` is a multiple of 8. Rows are taken in fours, so `a` and `c` have room for the next multiple of four.
   */
  addProduct(
    a: Float32Array,
    b: Float32Array,
    c: Float32Array,
    rows: number,
    inner: number,
    columns: number,
  ): void {
    if (rows === 1) this.rowProduct(a.byteOffset, b.byteOffset, c.byteOffset, 1, inner, columns)
    else this.floatProduct(a.byteOffset, b.byteOffset, c.byteOffset, tiled(rows), inner, columns)
  }

  /**
   * `c` = bias + `a` times `b` by small integers, in half the time: each row of `a` is made into 16-bit integers in
   * `short`, with what a unit of it is worth in `scales`. `inner` is a multiple of 8 and at most 512.
   */
  multiply(
    a: Float32Array,
    { packed, scales, bias }: ShortMatrix,
    c: Float32Array,
    rows: number,
    { short, scales: rowScales }: ShortRows,
  ): void {
    const columns = scales.length
    const inner = packed.length / columns
    this.shortenRows(a.byteOffset, short.byteOffset, rowScales.byteOffset, rows, inner)
    c.fill(0, 0, rows * columns)
    this.integerProduct(short.byteOffset, packed.byteOffset, c.byteOffset, tiled(rows), inner / 2, columns)
    this.finish(c.byteOffset, rowScales.byteOffset, scales.byteOffset, bias.byteOffset, rows, columns)
  }

  /** A row-major matrix made ready for `multiply`: integers up to LARGEST_SHORT with a scale for each column. */
  shorten(values: Float32Array, bias: Float32Array, rows: number, columns: number): ShortMatrix {
    const scales = this.floats(columns)
    for (let at = 0, row = 0; row < rows; row++)
      for (let k = 0; k < columns; k++, at++) scales[k] = Math.max(scales[k]!, Math.abs(values[at]!))
    for (let k = 0; k < columns; k++) scales[k] = (scales[k]! || 1) / LARGEST_SHORT
    const short = new Int16Array(rows * columns)
    for (let at = 0, row = 0; row < rows; row++)
      for (let k = 0; k < columns; k++, at++) short[at] = Math.round(values[at]! / scales[k]!)
    const packed = this.shorts(rows * columns)
    packPairs(short, rows, columns, packed)
    const kept = this.floats(columns)
    kept.set(bias)
    return { packed, scales, bias: kept }
  }

  /** Room for rows made into small integers. */
  shortRows(rows: number, inner: number): ShortRows {
    return { short: this.shorts(tiled(rows) * inner), scales: this.floats(rows) }
  }
}

/** A matrix as small integers, packed in pairs, with what a unit of each column is worth. */
export interface ShortMatrix {
  readonly packed: Int16Array
  readonly scales: Float32Array
  readonly bias: Float32Array
}

/** Rows as small integers, with what a unit of each is worth. */
export interface ShortRows {
  readonly short: Int16Array
  readonly scales: Float32Array
}

/** Columns of a panel; the values of a column lie so far apart. */
export const PANEL = 8

/** Where a column begins in a packed matrix of so many rows. */
export const columnStart = (column: number, rows: number): number =>
  (column - (column % PANEL)) * rows + (column % PANEL)

/** Lays a row-major matrix out in panels of eight columns, one panel after the other, as products read it. */
export function pack(matrix: Float32Array, rows: number, columns: number, packed: Float32Array): void {
  let at = 0
  for (let column = 0; column < columns; column += PANEL) {
    for (let row = 0, from = column; row < rows; row++, from += columns) {
      for (let k = 0; k < PANEL; k++) packed[at++] = matrix[from + k]!
    }
  }
}

/** The same for integers: in a panel two rows at a time, the two values of a column side by side. */
function packPairs(matrix: Int16Array, rows: number, columns: number, packed: Int16Array): void {
  let at = 0
  for (let column = 0; column < columns; column += PANEL) {
    for (let row = 0; row < rows; row += 2) {
      for (let k = column; k < column + PANEL; k++) {
        packed[at++] = matrix[row * columns + k]!
        packed[at++] = matrix[(row + 1) * columns + k]!
      }
    }
  }
}

const TILE_ROWS = 4
const tiled = (rows: number): number => Math.ceil(rows / TILE_ROWS) * TILE_ROWS

// Locals of the product: parameters, then counters and pointers, then vectors.
const [A, B, C, ROWS, INNER, COLUMNS] = [0, 1, 2, 3, 4, 5]
const TILE_VECTORS = PANEL / 4
const [COLUMNS_LEFT, ROWS_LEFT, INNER_LEFT, ROW_BYTES_A, ROW_BYTES_C, AT_A, AT_B, AT_C, POINTER_A] = [
  6, 7, 8, 9, 10, 11, 12, 13, 14,
]
const POINTER_C = POINTER_A + TILE_ROWS
const SUMS = POINTER_C + TILE_ROWS
const OF_B = SUMS + TILE_ROWS * TILE_VECTORS
const OF_A = OF_B + TILE_VECTORS

/** Sums so many rows of one panel's columns at AT_A and AT_C, and moves on. */
function tile(arithmetic: Code, rows: number): Code {
  const code: number[] = []
  for (let r = 0; r < rows; r++) {
    const before = (first: number, stride: number, base: number): Code =>
      r === 0 ? get(base) : sum(get(first + r - 1), get(stride))
    code.push(...before(POINTER_A, ROW_BYTES_A, AT_A), ...set(POINTER_A + r))
    code.push(...before(POINTER_C, ROW_BYTES_C, AT_C), ...set(POINTER_C + r))
    for (let v = 0; v < TILE_VECTORS; v++)
      code.push(...load(POINTER_C + r, v * 16), ...set(SUMS + r * TILE_VECTORS + v))
  }
  const step: number[] = []
  for (let v = 0; v < TILE_VECTORS; v++) step.push(...load(AT_B, v * 16), ...set(OF_B + v))
  for (let r = 0; r < rows; r++) {
    step.push(...loadSplat(POINTER_A + r), ...set(OF_A), ...add(POINTER_A + r, constant(4)))
    for (let v = 0; v < TILE_VECTORS; v++) {
      const total = SUMS + r * TILE_VECTORS + v
      step.push(...get(total), ...get(OF_A), ...get(OF_B + v), ...arithmetic, ...set(total))
    }
  }
  step.push(...add(AT_B, constant(PANEL * 4)), ...subtract(INNER_LEFT, 1))
  code.push(...get(B), ...set(AT_B), ...get(INNER), ...set(INNER_LEFT), ...repeat(INNER_LEFT, 1, step))
  for (let r = 0; r < rows; r++) {
    for (let v = 0; v < TILE_VECTORS; v++)
      code.push(...store(POINTER_C + r, get(SUMS + r * TILE_VECTORS + v), v * 16))
  }
  const forth = (local: number, stride: number): Code => add(local, times(get(stride), constant(rows)))
  code.push(...forth(AT_A, ROW_BYTES_A), ...forth(AT_C, ROW_BYTES_C))
  return [...code, ...subtract(ROWS_LEFT, rows)]
}

/**
 * `arithmetic` takes a sum and two vectors and leaves the sum with their product. Four bytes of a row of `a` are one
 * step of `inner`: a float, or a pair of small integers. `rows` are taken at a time.
 */
function product(memory: SharedMemory, arithmetic: Code, rows = TILE_ROWS): Product {
  const columns: Code = [
    ...get(A),
    ...set(AT_A),
    ...get(C),
    ...set(AT_C),
    ...get(ROWS),
    ...set(ROWS_LEFT),
    ...repeat(ROWS_LEFT, rows, tile(arithmetic, rows)),
    ...add(B, times(get(INNER), constant(PANEL * 4))),
    ...add(C, constant(PANEL * 4)),
    ...subtract(COLUMNS_LEFT, PANEL),
  ]
  return functionOf(memory, 6, { integers: SUMS - COLUMNS_LEFT, vectors: OF_A + 1 - SUMS }, [
    ...times(get(INNER), constant(4)),
    ...set(ROW_BYTES_A),
    ...times(get(COLUMNS), constant(4)),
    ...set(ROW_BYTES_C),
    ...get(COLUMNS),
    ...set(COLUMNS_LEFT),
    ...repeat(COLUMNS_LEFT, PANEL, columns),
  ])
}

/** Rows of floats at `a` to integers up to LARGEST_SHORT at `short`, with what a unit is worth at `scales`. */
function shortening(
  memory: SharedMemory,
): (a: number, short: number, scales: number, rows: number, inner: number) => void {
  const [a, short, scales, rows, inner, left, reading] = [0, 1, 2, 3, 4, 5, 6]
  const [most, largest, inverse] = [7, 8, 9]
  const again: Code = [...get(inner), ...set(left)]
  const findLargest: Code = [
    ...get(largest),
    ...load(reading),
    ...ABSOLUTE,
    ...LARGER_FLOATS,
    ...set(largest),
    ...add(reading, constant(16)),
    ...subtract(left, 4),
  ]
  const scaled = (offset: number): Code => [
    ...load(a, offset),
    ...get(inverse),
    ...MULTIPLY_FLOATS,
    ...NEAREST,
    ...TO_INTEGERS,
  ]
  const shorten: Code = [
    ...store(short, [...scaled(0), ...scaled(16), ...NARROW]),
    ...add(a, constant(32)),
    ...add(short, constant(16)),
    ...subtract(left, 8),
  ]
  const lane = (index: number): Code => [...get(largest), ...floatLane(index)]
  const row: Code = [
    ...ZERO,
    ...set(largest),
    ...get(a),
    ...set(reading),
    ...again,
    ...repeat(left, 4, findLargest),
    ...lane(0),
    ...lane(1),
    ...LARGER_FLOAT,
    ...lane(2),
    ...LARGER_FLOAT,
    ...lane(3),
    ...LARGER_FLOAT,
    // A row of zeros stays one.
    ...floatConstant(1e-30),
    ...LARGER_FLOAT,
    ...set(most),
    ...storeFloat(scales, [...get(most), ...floatConstant(LARGEST_SHORT), ...DIVIDE_FLOAT]),
    ...floatConstant(LARGEST_SHORT),
    ...get(most),
    ...DIVIDE_FLOAT,
    ...splatFloat,
    ...set(inverse),
    ...again,
    ...repeat(left, 8, shorten),
    ...add(scales, constant(4)),
    ...subtract(rows, 1),
  ]
  return functionOf(memory, 5, { integers: 2, floats: 1, vectors: 2 }, repeat(rows, 1, row))
}

/** Integers at `c` to floats in their place: times the scale of their row and of their column, plus the bias. */
function finishing(
  memory: SharedMemory,
): (c: number, rowScales: number, scales: number, bias: number, rows: number, columns: number) => void {
  const [c, rowScales, scales, bias, rows, columns, left, atScale, atBias] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const rowScale = 9
  const four: Code = [
    ...store(c, [
      ...load(c),
      ...TO_FLOATS,
      ...get(rowScale),
      ...MULTIPLY_FLOATS,
      ...load(atScale),
      ...MULTIPLY_FLOATS,
      ...load(atBias),
      ...ADD_FLOATS,
    ]),
    ...[c, atScale, atBias].flatMap((pointer) => add(pointer, constant(16))),
    ...subtract(left, 4),
  ]
  const row: Code = [
    ...loadSplat(rowScales),
    ...set(rowScale),
    ...get(scales),
    ...set(atScale),
    ...get(bias),
    ...set(atBias),
    ...get(columns),
    ...set(left),
    ...repeat(left, 4, four),
    ...add(rowScales, constant(4)),
    ...subtract(rows, 1),
  ]
  return functionOf(memory, 6, { integers: 3, vectors: 1 }, repeat(rows, 1, row))
}

/**
 * c = f c' + (1 - f) u, h = r c + (1 - r) x: half of the channels forwards, half backwards. A gate is
 * 0.5 + 0.5 p / (1 + |p|). Computed in doubles, two channels at a time.
 */
function recurring(memory: SharedMemory, width: number): Recurrence {
  const [inputs, gates, cells, output, rows] = [0, 1, 2, 3, 4]
  const [atInput, atGate, left, channels, input, gate, cell, out, at] = [5, 6, 7, 8, 9, 10, 11, 12, 13]
  const [p, f, r, c] = [14, 15, 16, 17]
  const bytes = width * 4
  const half = bytes / 2
  const [HALF, ONE] = [doubles(0.5), doubles(1)]
  const opened = (offset: number): Code => [
    ...loadDoubles(gate, offset),
    ...set(p),
    ...[...HALF, ...HALF, ...get(p), ...MULTIPLY_DOUBLES],
    ...[...ONE, ...get(p), ...ABSOLUTE_DOUBLES, ...ADD_DOUBLES, ...DIVIDE_DOUBLES, ...ADD_DOUBLES],
  ]
  /** share * one + (1 - share) * other */
  const mixed = (share: number, one: Code, other: Code): Code => [
    ...[...get(share), ...one, ...MULTIPLY_DOUBLES],
    ...[...ONE, ...get(share), ...SUBTRACT_DOUBLES, ...other, ...MULTIPLY_DOUBLES, ...ADD_DOUBLES],
  ]
  const two = (offset: number): Code => [
    ...opened(bytes + offset),
    ...set(f),
    ...opened(bytes * 2 + offset),
    ...set(r),
    ...mixed(f, loadDoubles(cell, offset), loadDoubles(gate, offset)),
    ...set(c),
    ...storeDoubles(cell, get(c), offset),
    ...storeDoubles(out, mixed(r, get(c), loadDoubles(input, offset)), offset),
  ]
  const side = (backwards: boolean): Code => {
    const from = backwards ? half : 0
    const start = (base: number, stride: number): Code =>
      backwards ? sum(get(base), times(sum(get(rows), MINUS_ONE), constant(stride))) : get(base)
    const forth = (local: number, stride: number): Code =>
      backwards ? subtract(local, stride) : add(local, constant(stride))
    return [
      ...start(inputs, 4),
      ...set(atInput),
      ...start(gates, 4),
      ...set(atGate),
      ...sum(start(output, bytes), constant(from)),
      ...set(at),
      ...get(rows),
      ...set(left),
      ...repeat(left, 1, [
        ...sum(loadInteger(atInput), constant(from)),
        ...set(input),
        ...sum(loadInteger(atGate), constant(from)),
        ...set(gate),
        ...sum(get(cells), constant(from)),
        ...set(cell),
        ...get(at),
        ...set(out),
        ...constant(half),
        ...set(channels),
        ...repeat(channels, 16, [
          ...two(0),
          ...two(8),
          ...[input, gate, cell, out].flatMap((pointer) => add(pointer, constant(16))),
          ...subtract(channels, 16),
        ]),
        ...forth(atInput, 4),
        ...forth(atGate, 4),
        ...forth(at, bytes),
        ...subtract(left, 1),
      ]),
    ]
  }
  return functionOf(memory, 5, { integers: 9, vectors: 4 }, [...side(false), ...side(true)])
}

/** Columns of the tables whose rows are summed. */
export const ROW_BYTES = 16

/** Sums the rows of a table of bytes, sixteen to a row and 2^n rows, that hashes pick. */
export class RowSums {
  /** The sums of the rows asked for last, by column. */
  readonly sums: Int32Array
  private readonly hashes: Int32Array
  private readonly table: Int8Array
  private readonly sumRows: ReturnType<typeof summing>

  /** `most`: the number of hashes that are asked at once. */
  constructor(table: Int8Array, most: number) {
    const memory = memoryOf(table.length + most * 4 + ROW_BYTES * 4)
    this.table = new Int8Array(memory.buffer, 0, table.length)
    this.table.set(table)
    this.hashes = new Int32Array(memory.buffer, table.length, most)
    this.sums = new Int32Array(memory.buffer, table.length + most * 4, ROW_BYTES)
    this.sumRows = summing(memory)
  }

  /** Fills `sums` from the rows of the first `count` hashes. */
  add(hashes: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) this.hashes[i] = hashes[i]!
    this.sumRows(this.hashes.byteOffset, count, this.table.length / ROW_BYTES - 1, this.sums.byteOffset)
  }
}

/** Rows of sixteen bytes from the beginning of the memory, those of `count` masked hashes, summed at `sums`. */
function summing(memory: SharedMemory): (hashes: number, count: number, mask: number, sums: number) => void {
  const [hashes, count, mask, sums, at, row] = [0, 1, 2, 3, 4, 5]
  const TOTALS = 6
  const quarters = [0, 1].flatMap((half) => [0, 1].map((part) => [half, part] as const))
  const step: Code = [
    ...times(masked(loadInteger(hashes), get(mask)), constant(ROW_BYTES)),
    ...set(at),
    ...load(at),
    ...set(row),
    ...quarters.flatMap(([half, part], k) => [
      ...get(TOTALS + k),
      ...get(row),
      ...SHORTS_OF_BYTES[half]!,
      ...INTEGERS_OF_SHORTS[part]!,
      ...ADD_INTEGERS,
      ...set(TOTALS + k),
    ]),
    ...add(hashes, constant(4)),
    ...subtract(count, 1),
  ]
  return functionOf(memory, 4, { integers: 1, vectors: 5 }, [
    ...repeat(count, 1, step),
    ...quarters.flatMap((_, k) => store(sums, get(TOTALS + k), k * 16)),
  ])
}
