// Files of weights: what is packed comes back, what is none is refused with a code.
import { expect, test } from 'vitest'
import { ChanceryError } from '../../src/errors.ts'
import { openEnglish } from '../../src/language/open-english.ts'
import { PartReader, packParts } from '../../src/language/weights-file.ts'

test('bytes, floats and texts come back', () => {
  const packed = packParts({
    text: 'Köln\n',
    bytes: Int8Array.of(-127, 0, 127),
    floats: Float32Array.of(0.5, -2),
  })
  const parts = new PartReader('x', packed)
  expect(parts.text('text')).toBe('Köln\n')
  expect([...parts.weights('bytes')]).toEqual([-127, 0, 127])
  expect([...parts.floats('floats')]).toEqual([0.5, -2])
})

test('what is no file of weights is refused', () => {
  expect(() => new PartReader('x', Buffer.from('no'))).toThrow(ChanceryError)
  expect(() => new PartReader('x', packParts({ a: 'b' })).floats('a')).toThrow(/no floats 'a'/)
})

test('a folder without a model is named', () => {
  expect(() => openEnglish('/nonexistent')).toThrow(/nonexistent/)
})
