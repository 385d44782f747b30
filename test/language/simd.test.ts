// The assembled matrix product against the plain one.
import { expect, test } from 'vitest'
import { Arena, pack } from '../../src/language/simd.ts'

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
