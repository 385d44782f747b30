// The compiled form: what goes in comes out, and what is not one is refused.
import { describe, expect, test } from 'vitest'
import { CompiledForm, openKeyed, packKeyed, packSections } from '../../src/knowledge/compiled.ts'

describe('compiled form', () => {
  const sections = {
    'a.json': { json: { name: 'Türkiye', list: [1, null] } },
    'b.numbers': { numbers: Uint32Array.of(1, 2 ** 32 - 1) },
    'c.bytes': { numbers: Uint8Array.of(1, 2, 3) },
    'd.floats': { numbers: Float32Array.of(1.5) },
  }
  test('gives back every section', () => {
    const form = new CompiledForm(packSections(sections))
    expect(form.json('a.json')).toEqual(sections['a.json'].json)
    expect(form.u32('b.numbers')).toEqual(sections['b.numbers'].numbers)
    expect(form.bytes('c.bytes')).toEqual(sections['c.bytes'].numbers)
    expect(form.f32('d.floats')).toEqual(sections['d.floats'].numbers)
    expect(form.has('e')).toBe(false)
  })
  test('reads from the middle of a buffer', () => {
    const packed = packSections(sections)
    const shifted = new Uint8Array(packed.length + 3)
    shifted.set(packed, 3)
    expect(new CompiledForm(shifted.subarray(3)).u32('b.numbers')[1]).toBe(2 ** 32 - 1)
  })
  test('has a version that follows its content', () => {
    const version = (json: unknown): string => new CompiledForm(packSections({ x: { json } })).version
    expect(version(1)).toMatch(/^[0-9a-f]{8}$/)
    expect(version(1)).toBe(version(1))
    expect(version(1)).not.toBe(version(2))
  })
  test('gives back what is kept by key, and null for other keys', () => {
    const values = { a: { name: 'Türkiye' }, constructor: [1], 'x-2': [] }
    const form = new CompiledForm(packSections({ ...packKeyed('k', values), ...packKeyed('none', {}) }))
    const ask = openKeyed<unknown>(form, 'k')
    for (const [key, value] of Object.entries(values)) expect(ask(key)).toEqual(value)
    for (const key of ['', 'b', '__proto__', 'toString']) expect(ask(key)).toBeNull()
    expect(openKeyed(form, 'none')('')).toBeNull()
  })
  test('refuses what is no compiled form, and a section that is not there', () => {
    expect(() => new CompiledForm(new Uint8Array(40))).toThrow(/not a compiled knowledge/)
    expect(() => new CompiledForm(packSections({})).json('gone')).toThrow(/no section gone/)
  })
})
