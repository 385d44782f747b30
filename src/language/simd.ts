// Matrix products by the processor's vector instructions: a WebAssembly function assembled here, four rows by eight
// columns at a time. WebAssembly arithmetic gives the same bits on every machine.

/** What this file uses of WebAssembly, which the types of ES2023 leave out. */
interface Assembly {
  readonly Memory: new (sizes: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

type Product = (a: number, b: number, c: number, rows: number, inner: number, columns: number) => void

/** Memory that WebAssembly and typed arrays share; matrices are allocated in it once. */
export class Arena {
  private readonly buffer: ArrayBuffer
  private next = 64
  private readonly product: Product

  constructor(bytes: number) {
    const { Memory, Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Assembly })
      .WebAssembly
    const memory = new Memory({ initial: Math.ceil(bytes / 65536) + 1 })
    this.buffer = memory.buffer
    this.product = new Instance(new Module(assemble()), { m: { m: memory } }).exports.f as Product
  }

  /** A zeroed array of 32-bit floats, aligned to 64 bytes. */
  floats(length: number): Float32Array {
    const at = this.next
    this.next += Math.ceil((length * 4) / 64) * 64
    return new Float32Array(this.buffer, at, length)
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
    this.product(
      a.byteOffset,
      b.byteOffset,
      c.byteOffset,
      Math.ceil(rows / TILE_ROWS) * TILE_ROWS,
      inner,
      columns,
    )
  }
}

const PANEL = 8

/** Lays a row-major matrix out in panels of eight columns, one panel after the other, as products read it. */
export function pack(matrix: Float32Array, rows: number, columns: number, packed: Float32Array): void {
  let at = 0
  for (let column = 0; column < columns; column += PANEL) {
    for (let row = 0, from = column; row < rows; row++, from += columns) {
      for (let k = 0; k < PANEL; k++) packed[at++] = matrix[from + k]!
    }
  }
}

const I32 = 0x7f
const V128 = 0x7b

type Code = readonly number[]

function leb(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const byte = rest & 127
    rest >>>= 7
    bytes.push(rest === 0 ? byte : byte | 128)
  } while (rest !== 0)
  return bytes
}

/** A signed constant; all here are small. */
function constant(value: number): Code {
  return [0x41, ...(value < 64 ? [value] : [(value & 127) | 128, value >> 7])]
}
const get = (local: number): Code => [0x20, ...leb(local)]
const set = (local: number): Code => [0x21, ...leb(local)]
const add = (local: number, amount: Code): Code => [...get(local), ...amount, 0x6a, ...set(local)]
const load = (pointer: number, offset: number): Code => [...get(pointer), 0xfd, 0x00, 4, ...leb(offset)]
const loadSplat = (pointer: number): Code => [...get(pointer), 0xfd, 0x09, 2, 0]
const ADD_FLOATS: Code = [0xfd, 0xe4, 0x01]
const MULTIPLY_FLOATS: Code = [0xfd, 0xe6, 0x01]
/** `body` again and again while the local `left` is at least `least`; the body lessens it. */
const repeat = (left: number, least: number, body: Code): Code => [
  0x02,
  0x40,
  0x03,
  0x40,
  ...get(left),
  ...constant(least),
  0x48,
  0x0d,
  1,
  ...body,
  0x0c,
  0,
  0x0b,
  0x0b,
]

// Locals: parameters, then counters and pointers, then vectors.
const [A, B, C, ROWS, INNER, COLUMNS] = [0, 1, 2, 3, 4, 5]
const TILE_ROWS = 4
const TILE_VECTORS = PANEL / 4
const [COLUMNS_LEFT, ROWS_LEFT, INNER_LEFT, ROW_BYTES_A, ROW_BYTES_C, AT_A, AT_B, AT_C, POINTER_A] = [
  6, 7, 8, 9, 10, 11, 12, 13, 14,
]
const POINTER_C = POINTER_A + TILE_ROWS
const SUMS = POINTER_C + TILE_ROWS
const OF_B = SUMS + TILE_ROWS * TILE_VECTORS
const OF_A = OF_B + TILE_VECTORS
const LOCAL_INTEGERS = SUMS - COLUMNS_LEFT
const LOCAL_VECTORS = OF_A + 1 - SUMS

/** Sums four rows of one panel's columns at AT_A and AT_C, and moves on. */
function tile(): Code {
  const code: number[] = []
  for (let r = 0; r < TILE_ROWS; r++) {
    const before = (first: number, stride: number, base: number): Code =>
      r === 0 ? get(base) : [...get(first + r - 1), ...get(stride), 0x6a]
    code.push(...before(POINTER_A, ROW_BYTES_A, AT_A), ...set(POINTER_A + r))
    code.push(...before(POINTER_C, ROW_BYTES_C, AT_C), ...set(POINTER_C + r))
    for (let v = 0; v < TILE_VECTORS; v++)
      code.push(...load(POINTER_C + r, v * 16), ...set(SUMS + r * TILE_VECTORS + v))
  }
  const step: number[] = []
  for (let v = 0; v < TILE_VECTORS; v++) step.push(...load(AT_B, v * 16), ...set(OF_B + v))
  for (let r = 0; r < TILE_ROWS; r++) {
    step.push(...loadSplat(POINTER_A + r), ...set(OF_A), ...add(POINTER_A + r, constant(4)))
    for (let v = 0; v < TILE_VECTORS; v++) {
      const sum = SUMS + r * TILE_VECTORS + v
      step.push(...get(sum), ...get(OF_A), ...get(OF_B + v), ...MULTIPLY_FLOATS, ...ADD_FLOATS, ...set(sum))
    }
  }
  step.push(...add(AT_B, constant(PANEL * 4)), ...get(INNER_LEFT), ...constant(1), 0x6b, ...set(INNER_LEFT))
  code.push(...get(B), ...set(AT_B), ...get(INNER), ...set(INNER_LEFT), ...repeat(INNER_LEFT, 1, step))
  for (let r = 0; r < TILE_ROWS; r++) {
    for (let v = 0; v < TILE_VECTORS; v++)
      code.push(...get(POINTER_C + r), ...get(SUMS + r * TILE_VECTORS + v), 0xfd, 0x0b, 4, ...leb(v * 16))
  }
  const forth = (local: number, stride: number): Code =>
    add(local, [...get(stride), ...constant(TILE_ROWS), 0x6c])
  code.push(...forth(AT_A, ROW_BYTES_A), ...forth(AT_C, ROW_BYTES_C))
  return [...code, ...get(ROWS_LEFT), ...constant(TILE_ROWS), 0x6b, ...set(ROWS_LEFT)]
}

function assemble(): Uint8Array {
  const bytes = (count: number): Code => [...get(count), ...constant(4), 0x6c]
  const columns: Code = [
    ...get(A),
    ...set(AT_A),
    ...get(C),
    ...set(AT_C),
    ...get(ROWS),
    ...set(ROWS_LEFT),
    ...repeat(ROWS_LEFT, TILE_ROWS, tile()),
    ...add(B, [...get(INNER), ...constant(PANEL * 4), 0x6c]),
    ...add(C, constant(PANEL * 4)),
    ...get(COLUMNS_LEFT),
    ...constant(PANEL),
    0x6b,
    ...set(COLUMNS_LEFT),
  ]
  const body: Code = [
    2,
    LOCAL_INTEGERS,
    I32,
    LOCAL_VECTORS,
    V128,
    ...bytes(INNER),
    ...set(ROW_BYTES_A),
    ...bytes(COLUMNS),
    ...set(ROW_BYTES_C),
    ...get(COLUMNS),
    ...set(COLUMNS_LEFT),
    ...repeat(COLUMNS_LEFT, PANEL, columns),
    0x0b,
  ]
  const section = (id: number, content: Code): number[] => [id, ...leb(content.length), ...content]
  return Uint8Array.from([
    0,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(1, [1, 0x60, 6, I32, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0, 0]),
    ...section(10, [1, ...leb(body.length), ...body]),
  ])
}
