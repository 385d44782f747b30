// WebAssembly functions put together from instructions, with the few that vector arithmetic needs.

/** What this file uses of WebAssembly, which the types of ES2023 leave out. */
interface Assembly {
  readonly Memory: new (sizes: { readonly initial: number }) => SharedMemory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

/** Memory that WebAssembly and typed arrays share. */
export interface SharedMemory {
  readonly buffer: ArrayBuffer
}

/** Instructions as bytes. */
export type Code = readonly number[]

const assembly = (): Assembly => (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly

/** Zeroed memory of at least so many bytes. */
export function memoryOf(bytes: number): SharedMemory {
  return new (assembly().Memory)({ initial: Math.ceil(bytes / 65536) + 1 })
}

const I32 = 0x7f
const F32 = 0x7d
const V128 = 0x7b

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

/** A signed constant of less than 8192. */
export function constant(value: number): Code {
  return [0x41, ...(value < 64 ? [value] : [(value & 127) | 128, value >> 7])]
}
export const MINUS_ONE: Code = [0x41, 0x7f]
/** A float constant. */
export const floatConstant = (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)]
export const get = (local: number): Code => [0x20, ...leb(local)]
export const set = (local: number): Code => [0x21, ...leb(local)]
export const add = (local: number, amount: Code): Code => [...get(local), ...amount, 0x6a, ...set(local)]
export const subtract = (local: number, amount: number): Code => [
  ...get(local),
  ...constant(amount),
  0x6b,
  ...set(local),
]
/** The product of two integers. */
export const times = (one: Code, other: Code): Code => [...one, ...other, 0x6c]
/** The bits that two integers share. */
export const masked = (one: Code, other: Code): Code => [...one, ...other, 0x71]
export const sum = (one: Code, other: Code): Code => [...one, ...other, 0x6a]

const vector = (operation: number): Code => [0xfd, ...leb(operation)]
export const load = (pointer: number, offset = 0): Code => [...get(pointer), ...vector(0), 2, ...leb(offset)]
/** Stores the vector that stands after the pointer. */
export const store = (pointer: number, value: Code, offset = 0): Code => [
  ...get(pointer),
  ...value,
  ...vector(11),
  2,
  ...leb(offset),
]
/** The 32-bit integer at a pointer. */
export const loadInteger = (pointer: number): Code => [...get(pointer), 0x28, 2, 0]
/** Two floats at a pointer as doubles. */
export const loadDoubles = (pointer: number, offset = 0): Code => [
  ...get(pointer),
  ...vector(0x5d),
  2,
  ...leb(offset),
  ...vector(0x5f),
]
/** Stores the two doubles that stand after the pointer as floats. */
export const storeDoubles = (pointer: number, value: Code, offset = 0): Code => [
  ...get(pointer),
  ...value,
  ...vector(0x5e),
  ...vector(0x5b),
  2,
  ...leb(offset),
  0,
]
/** Twice a constant double. */
export const doubles = (value: number): Code => [
  ...vector(12),
  ...new Uint8Array(Float64Array.of(value, value).buffer),
]
/** Four times the 32 bits at a pointer. */
export const loadSplat = (pointer: number): Code => [...get(pointer), ...vector(9), 2, 0]
export const storeFloat = (pointer: number, value: Code): Code => [...get(pointer), ...value, 0x38, 2, 0]
export const splatFloat: Code = vector(0x13)
export const floatLane = (lane: number): Code => [...vector(0x1f), lane]
export const ZERO: Code = [...vector(12), ...new Array<number>(16).fill(0)]
export const ADD_FLOATS: Code = vector(0xe4)
export const MULTIPLY_FLOATS: Code = vector(0xe6)
export const ABSOLUTE: Code = vector(0xe0)
export const LARGER_FLOATS: Code = vector(0xe9)
export const NEAREST: Code = vector(0x6a)
export const TO_INTEGERS: Code = vector(0xf8)
export const TO_FLOATS: Code = vector(0xfa)
export const ABSOLUTE_DOUBLES: Code = vector(0xec)
export const ADD_DOUBLES: Code = vector(0xf0)
export const SUBTRACT_DOUBLES: Code = vector(0xf1)
export const MULTIPLY_DOUBLES: Code = vector(0xf2)
export const DIVIDE_DOUBLES: Code = vector(0xf3)
/** Two vectors of 32-bit integers as one of 16-bit ones. */
export const NARROW: Code = vector(0x85)
export const ADD_INTEGERS: Code = vector(0xae)
/** Half of a vector of bytes as 16-bit integers, half of these as 32-bit ones: the first or the second. */
export const SHORTS_OF_BYTES: readonly [Code, Code] = [vector(0x87), vector(0x88)]
export const INTEGERS_OF_SHORTS: readonly [Code, Code] = [vector(0xa7), vector(0xa8)]
/** Products of 16-bit integers, each two neighbours summed into 32 bits. */
export const DOT_PAIRS: Code = vector(0xba)
export const LARGER_FLOAT: Code = [0x97]
export const DIVIDE_FLOAT: Code = [0x95]

/** `body` again and again while the local `left` is at least `least`; the body lessens it. */
export const repeat = (left: number, least: number, body: Code): Code => [
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

/** How many locals of each kind follow the parameters, in this order. */
export interface Locals {
  readonly integers: number
  readonly floats?: number
  readonly vectors: number
}

/** A function of so many integers that hands nothing back and works on the memory. */
export function functionOf<Args extends number[]>(
  memory: SharedMemory,
  parameters: number,
  { integers, floats = 0, vectors }: Locals,
  code: Code,
): (...args: Args) => void {
  const body: Code = [3, ...leb(integers), I32, ...leb(floats), F32, ...leb(vectors), V128, ...code, 0x0b]
  const section = (id: number, content: Code): number[] => [id, ...leb(content.length), ...content]
  const bytes = Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters, ...new Array<number>(parameters).fill(I32), 0]),
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0, 0]),
    ...section(10, [1, ...leb(body.length), ...body]),
  ])
  const { Module, Instance } = assembly()
  return new Instance(new Module(bytes), { m: { m: memory } }).exports.f as (...args: Args) => void
}
