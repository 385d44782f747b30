// The assembled functions against plain ones.
import { expect, test } from 'vitest'
import { Arena, pack, RowSums } from '../../src/language/simd.ts'

test.each([
  [1, 64, 128],
  [4, 8, 8],
  [7, 13, 24],
  [22, 128, 384],
])('%i x %i times %i columns', (rows, inner, columns) => {
  const arena = new Arena((rows + 4) * (inner + columns) * 4 + inner * columns * 8 + 4096)
  const a = arena.floats((rows + 3) * inner)
  const b = Float32Array.from({ length: inner * columns }, (_, i) => Math.sin(i))
  const packed = arena.floats(b.length)
  const c = arena.floats((rows + 3) * columns)
  for (let i = 0; i < rows * inner; i++) a[i] = Math.cos(i)
  for (let i = 0; i < rows * columns; i++) c[i] = i % 3
  pack(b, inner, columns, packed)
  arena.addProduct(a, packed, c, rows, inner, columns)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = (row * columns + column) % 3
      for (let k = 0; k < inner; k++) sum += a[row * inner + k]! * b[k * columns + column]!
      expect(Math.abs(c[row * columns + column]! - sum)).toBeLessThan(1e-3)
    }
  }
})

test('recurrent units read half of their channels forwards and half backwards', () => {
  const [width, count] = [16, 5]
  const arena = new Arena(65536)
  const wave = (length: number, step: number): Float32Array => {
    const values = arena.floats(length)
    for (let i = 0; i < length; i++) values[i] = Math.sin(i * step)
    return values
  }
  const inputs = wave(count * width, 0.7)
  const gates = wave(count * width * 3, 1.3)
  const rowsOf = (matrix: Float32Array): Int32Array => {
    const rows = arena.addresses(count)
    for (let i = 0; i < count; i++) rows[i] = matrix.byteOffset + (i * matrix.byteLength) / count
    return rows
  }
  const output = arena.floats(count * width)
  const [inputRows, gateRows, cells] = [rowsOf(inputs), rowsOf(gates), arena.floats(width)]
  arena.recurrence(width)(
    inputRows.byteOffset,
    gateRows.byteOffset,
    cells.byteOffset,
    output.byteOffset,
    count,
  )
  const gate = (p: number): number => 0.5 + (0.5 * p) / (1 + Math.abs(p))
  for (let k = 0; k < width; k++) {
    let cell = 0
    for (let t = 0; t < count; t++) {
      const i = k < width / 2 ? t : count - 1 - t
      const [u, f, r] = [0, 1, 2].map((part) => gates[(i * 3 + part) * width + k]!) as [
        number,
        number,
        number,
      ]
      const c = gate(f) * cell + (1 - gate(f)) * u
      cell = Math.fround(c)
      expect(output[i * width + k]).toBe(Math.fround(gate(r) * c + (1 - gate(r)) * inputs[i * width + k]!))
    }
  }
})

test('rows of a table are summed by masked hashes', () => {
  const table = Int8Array.from({ length: 8 * 16 }, (_, i) => ((i * 37) % 255) - 127)
  const rows = new RowSums(table, 10)
  const hashes = Int32Array.of(3, -1, 3, 1000)
  for (const count of [4, 0, 2]) {
    rows.add(hashes, count)
    for (let k = 0; k < 16; k++) {
      let sum = 0
      for (const hash of hashes.subarray(0, count)) sum += table[(hash & 7) * 16 + k]!
      expect(rows.sums[k]).toBe(sum)
    }
  }
})
