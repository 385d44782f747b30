// The compiled form of knowledge/: one file of named sections, JSON or typed arrays, written once and read at start.
import { createHash } from 'node:crypto'
import { ChanceryError } from '../errors.ts'
import { lazily } from './lazily.ts'

/** What a section may hold: anything JSON, a typed array, or UTF-8 text. */
export type Section =
  | { readonly json: unknown }
  | { readonly numbers: Uint32Array | Float32Array | Uint8Array }

/** Sections by name, as `compile` writes them; names are dotted, such as `names.slots`. */
export type Sections = Readonly<Record<string, Section>>

type Kind = 'json' | 'u32' | 'f32' | 'u8'
interface Place {
  readonly name: string
  readonly kind: Kind
  readonly start: number
  readonly bytes: number
}
const MAGIC = 'chancery knowledge 1\n'

const align = (size: number): number => (size + 7) & ~7

function kindOf(numbers: Uint32Array | Float32Array | Uint8Array): Kind {
  return numbers instanceof Uint32Array ? 'u32' : numbers instanceof Float32Array ? 'f32' : 'u8'
}

/** Writes sections as bytes: a line of magic, the length of the index, the index, then each section on 8 bytes. */
export function packSections(sections: Sections): Uint8Array {
  const places: Place[] = []
  const bodies: Uint8Array[] = []
  let start = 0
  for (const [name, section] of Object.entries(sections)) {
    const body =
      'json' in section
        ? new TextEncoder().encode(JSON.stringify(section.json))
        : new Uint8Array(section.numbers.buffer, section.numbers.byteOffset, section.numbers.byteLength)
    places.push({
      name,
      kind: 'json' in section ? 'json' : kindOf(section.numbers),
      start,
      bytes: body.length,
    })
    bodies.push(body)
    start += align(body.length)
  }
  const hash = createHash('sha256')
  for (const body of bodies) hash.update(body)
  const index = new TextEncoder().encode(JSON.stringify({ version: hash.digest('hex').slice(0, 8), places }))
  const head = align(MAGIC.length + 4 + index.length)
  const packed = new Uint8Array(head + start)
  packed.set(new TextEncoder().encode(MAGIC))
  new DataView(packed.buffer).setUint32(MAGIC.length, index.length, true)
  packed.set(index, MAGIC.length + 4)
  for (const [number, body] of bodies.entries()) packed.set(body, head + places[number]!.start)
  return packed
}

/** The sections of an index by key, each value JSON of its own, so that a reader parses only what it asks for. */
export function packKeyed(name: string, values: Readonly<Record<string, unknown>>): Sections {
  const lines = Object.values(values).map((value) => new TextEncoder().encode(JSON.stringify(value)))
  const starts = new Uint32Array(lines.length + 1)
  for (const [index, line] of lines.entries()) starts[index + 1] = starts[index]! + line.length
  const text = new Uint8Array(starts[lines.length]!)
  for (const [index, line] of lines.entries()) text.set(line, starts[index]!)
  return {
    [`${name}.keys`]: { json: Object.keys(values).join('\n') },
    [`${name}.starts`]: { numbers: starts },
    [`${name}.lines`]: { numbers: text },
  }
}

/** Asks the sections of `packKeyed`: the value of a key, parsed at its first call, or null. */
export function openKeyed<T>(form: CompiledForm, name: string): (key: string) => T | null {
  const keys = lazily(
    () =>
      new Map(
        form
          .json<string>(`${name}.keys`)
          .split('\n')
          .map((key, index) => [key, index]),
      ),
  )
  const starts = form.u32(`${name}.starts`)
  const lines = form.bytes(`${name}.lines`)
  const known = new Map<number, T>()
  return (key) => {
    const index = keys().get(key)
    if (index === undefined || index + 1 >= starts.length) return null
    let value = known.get(index)
    if (value === undefined) {
      value = JSON.parse(UTF8.decode(lines.subarray(starts[index]!, starts[index + 1]!))) as T
      known.set(index, value)
    }
    return value
  }
}

const UTF8 = new TextDecoder()

/** The compiled form as it was read: sections by name, parsed when they are asked for. */
export class CompiledForm {
  /** A short hash of everything in it. */
  readonly version: string
  readonly #bytes: Uint8Array
  readonly #head: number
  readonly #places = new Map<string, Place>()

  /** Throws `knowledge-invalid` when the bytes are not a compiled form. */
  constructor(bytes: Uint8Array) {
    const text = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length))
    if (text !== MAGIC) {
      throw new ChanceryError(
        'knowledge-invalid',
        'build/knowledge.bin is not a compiled knowledge',
        'Run `npm run build`.',
      )
    }
    // Typed arrays need their start on a multiple of four, and a buffer from a file may begin anywhere.
    this.#bytes = bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes)
    const length = new DataView(this.#bytes.buffer, this.#bytes.byteOffset).getUint32(MAGIC.length, true)
    const start = MAGIC.length + 4
    const index = JSON.parse(new TextDecoder().decode(this.#bytes.subarray(start, start + length))) as {
      version: string
      places: Place[]
    }
    this.#head = align(start + length)
    this.version = index.version
    for (const place of index.places) this.#places.set(place.name, place)
  }

  has(name: string): boolean {
    return this.#places.has(name)
  }

  /** The value of a JSON section, parsed anew at every call. */
  json<T>(name: string): T {
    return JSON.parse(this.text(name)) as T
  }

  /** The UTF-8 text of a section. */
  text(name: string): string {
    return UTF8.decode(this.bytes(name))
  }

  bytes(name: string): Uint8Array {
    const place = this.#place(name)
    const start = this.#head + place.start
    return this.#bytes.subarray(start, start + place.bytes)
  }

  u32(name: string): Uint32Array {
    const bytes = this.bytes(name)
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  }

  f32(name: string): Float32Array {
    const bytes = this.bytes(name)
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  }

  #place(name: string): Place {
    const place = this.#places.get(name)
    if (place !== undefined) return place
    throw new ChanceryError(
      'knowledge-invalid',
      `the compiled knowledge has no section ${name}`,
      'Run `npm run build`.',
    )
  }
}
